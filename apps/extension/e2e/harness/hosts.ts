/**
 * Serves pages under their real host names. A proxy on the loopback interface answers plain HTTP and, behind CONNECT, TLS
 * with a certificate made for the run; a browser that uses it as its proxy sees `https://eur-lex.europa.eu/...` and reaches
 * nothing else. Pages are given by address; what is not given is answered with 404, so nothing leaves the machine.
 */
import { createServer as createHttpServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import type { AddressInfo, Server, Socket } from 'node:net';
import { connect } from 'node:net';
import { generate } from 'selfsigned';

export interface ServedPage {
  readonly body: string | Uint8Array;
  readonly type?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

export type Responder = (url: string, response: ServerResponse) => void;

export interface Hosts {
  readonly port: number;
  /** Adds a page at an address; the query and the fragment count as given. */
  serve(url: string, page: ServedPage | string): void;
  /** Answers every address that begins so by hand: for services with faults. */
  answer(prefix: string, by: Responder): void;
  /** Addresses that were asked for and not served. */
  readonly missed: readonly string[];
  close(): Promise<void>;
}

/** Starts the proxy. Every address that a test opens must have been served before. */
export async function startHosts(): Promise<Hosts> {
  const pages = new Map<string, ServedPage>();
  const missed: string[] = [];
  const responders = new Map<string, Responder>();
  const answer = (url: string, response: ServerResponse) => {
    const by = [...responders].find(([prefix]) => url.startsWith(prefix));
    if (by) {
      by[1](url, response);
      return;
    }
    const page = pages.get(url);
    if (!page) {
      missed.push(url);
      response.writeHead(404, { 'content-type': 'text/plain; charset=utf-8' }).end('not served');
      return;
    }
    response
      .writeHead(200, {
        'content-type': page.type ?? 'text/html; charset=utf-8',
        'cache-control': 'no-store',
        ...page.headers,
      })
      .end(page.body);
  };
  const { private: key, cert } = await generate([{ name: 'commonName', value: 'test hosts' }], { keySize: 2048 });
  const secure = createTlsServer({ key, cert }, (request: IncomingMessage, response) =>
    answer(`https://${request.headers.host}${request.url}`, response),
  );
  const proxy = createHttpServer((request, response) => {
    const url = request.url ?? '';
    answer(url.startsWith('http') ? url : `http://${request.headers.host}${url}`, response);
  });
  const sockets = new Set<Socket>();
  const keep = (socket: Socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
    socket.on('error', () => socket.destroy());
  };
  await listen(secure);
  proxy.on('connection', keep);
  proxy.on('connect', (_request, client: Socket) => {
    const inner = connect((secure.address() as AddressInfo).port, '127.0.0.1', () => {
      client.write('HTTP/1.1 200 Connection established\r\n\r\n');
      inner.pipe(client);
      client.pipe(inner);
    });
    keep(inner);
    client.on('error', () => inner.destroy());
    client.on('close', () => inner.destroy());
  });
  await listen(proxy);
  return {
    port: (proxy.address() as AddressInfo).port,
    missed,
    answer: (prefix, by) => responders.set(prefix, by),
    serve: (url, page) => pages.set(new URL(url).href, typeof page === 'string' ? { body: page } : page),
    close: async () => {
      for (const socket of sockets) socket.destroy();
      await Promise.all([secure, proxy].map((server) => new Promise((done) => server.close(done))));
    },
  };
}

const listen = (server: Server): Promise<void> => new Promise((done) => server.listen(0, '127.0.0.1', done));

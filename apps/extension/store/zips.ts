/** The zips that `wxt zip` leaves in `.output`: their names, and their files as a map from path to bytes. */
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { unzipSync } from 'fflate';

const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as {
  version: string;
};

export type ZipKind = 'chrome' | 'firefox' | 'sources';

export function zipPath(kind: ZipKind): string {
  const path = fileURLToPath(new URL(`../.output/luong-xanh-${version}-${kind}.zip`, import.meta.url));
  if (!existsSync(path)) throw new Error(`${path} does not exist. Run \`pnpm zip\` first.`);
  return path;
}

export const filesOf = (kind: ZipKind): Record<string, Uint8Array> =>
  Object.fromEntries(Object.entries(unzipSync(readFileSync(zipPath(kind)))).filter(([path]) => !path.endsWith('/')));

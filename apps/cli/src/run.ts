/** Reads the call, finds the command, and turns an unusable call into one short paragraph and status 2. */
import { parseArgs } from 'node:util';
import { isIsoDate, type Language } from '@luongxanh/core';
import { problemWords } from '@luongxanh/core/words';
import { catalogue } from '@luongxanh/data';
import { nomenclature } from '@luongxanh/nomenclature';
import type { Command } from './command.ts';
import { commands } from './commands/index.ts';
import { type ExitStatus, UnusableCall, type World } from './context.ts';
import { usage } from './usage.ts';

const COMMON = {
  lang: { type: 'string' },
  on: { type: 'string' },
  json: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean' },
} as const;

/** Runs one call. Bugs throw; everything expected ends in a status. */
export async function runCommand(args: readonly string[], world: World): Promise<ExitStatus> {
  const spoken = askedLanguage(args) ?? languageOf(world.env);
  const { name, rest } = commandOf(args);
  if (name === undefined || name === 'help' || name === '--help' || name === '-h') {
    (name === undefined ? world.err : world.out)(
      usage(
        spoken,
        rest.find((word) => word in commands),
      ),
    );
    return name === undefined ? 2 : 0;
  }
  if (name === '--version') {
    world.out(version());
    return 0;
  }
  const command = commands[name];
  if (!command) {
    world.err(`${unknownCommand(name, spoken)}\n`);
    return 2;
  }
  try {
    return await runNamed(name, command, rest, world, spoken);
  } catch (error) {
    if (!(error instanceof UnusableCall)) throw error;
    world.err(`${error.message}\n`);
    return 2;
  }
}

async function runNamed(
  name: string,
  command: Command,
  args: readonly string[],
  world: World,
  spoken: Language,
): Promise<ExitStatus> {
  const { values, positionals } = parseCall(args, command, spoken);
  const language = values.lang === undefined ? spoken : chosenLanguage(String(values.lang), spoken);
  if (values.help) {
    world.out(usage(language, name));
    return 0;
  }
  if (values.version) {
    world.out(version());
    return 0;
  }
  if (command.words === 'none' && positionals.length > 0)
    throw new UnusableCall(noWords(name, command, positionals, language));
  const on = String(values.on ?? world.today);
  if (!isIsoDate(on)) throw new UnusableCall(problemWords({ code: 'invalid_date', input: on })[language]);
  return command.run({
    ...world,
    language,
    on,
    json: Boolean(values.json),
    words: positionals,
    options: values,
    catalogue,
    tree: nomenclature(),
  });
}

const version = (): string => `luongxanh ${catalogue.records.version}, ${catalogue.records.asOf}\n`;

/** The command's name and all the rest; options may stand before the name as well. */
function commandOf(args: readonly string[]): { name: string | undefined; rest: readonly string[] } {
  let at = 0;
  while (COMMON_WITH_VALUE.test(args[at] ?? '') || args[at] === '--json')
    at += args[at]?.match(/^--(?:lang|on)$/) ? 2 : 1;
  return { name: args[at], rest: [...args.slice(0, at), ...args.slice(at + 1)] };
}
const COMMON_WITH_VALUE = /^--(?:lang|on)(?:=|$)/;

/** The language that the call asks for, known before the call is read, so that faults in it are told in that language. */
function askedLanguage(args: readonly string[]): Language | null {
  for (const [at, word] of args.entries()) {
    if (word === '--') break;
    const given = word === '--lang' ? args[at + 1] : /^--lang=(.*)$/.exec(word)?.[1];
    if (given === 'en' || given === 'vi') return given;
  }
  return null;
}

const optionsOf = (command: Command): string =>
  Object.keys({ ...COMMON, ...command.options })
    .map((word) => `--${word}`)
    .join(', ');

const noWords = (name: string, command: Command, words: readonly string[], language: Language): string =>
  language === 'en'
    ? `${name} takes no words, only options: "${words.join(' ')}" cannot be used. Options here: ${optionsOf(command)}.`
    : `Lệnh ${name} không nhận từ, chỉ nhận tùy chọn: không dùng được "${words.join(' ')}". Các tùy chọn: ${optionsOf(command)}.`;

function parseCall(args: readonly string[], command: Command, language: Language) {
  try {
    return parseArgs({
      args: withNegatives(args, command),
      allowPositionals: true,
      strict: true,
      options: { ...COMMON, ...command.options },
    }) as {
      values: Record<string, string | boolean | undefined>;
      positionals: string[];
    };
  } catch (error) {
    const option = /'(-[^']+)'/.exec((error as Error).message)?.[1] ?? args.join(' ');
    const known = optionsOf(command);
    throw new UnusableCall(
      language === 'en'
        ? `Option ${option} cannot be used like this. Options here: ${known}.`
        : `Không dùng được tùy chọn ${option} như vậy. Các tùy chọn: ${known}.`,
    );
  }
}

/** A negative number after an option is its value, for the command to answer, and no option of its own. */
function withNegatives(args: readonly string[], command: Command): string[] {
  const kept: string[] = [];
  for (const arg of args) {
    const before = kept.at(-1) ?? '';
    const takesValue = before.startsWith('--') && command.options[before.slice(2)]?.type === 'string';
    if (takesValue && /^-\d/.test(arg)) kept[kept.length - 1] = `${before}=${arg}`;
    else kept.push(arg);
  }
  return kept;
}

/** The language of the locale: Vietnamese where it says so, else English. */
function languageOf(env: World['env']): Language {
  const locale = env.LC_ALL || env.LC_MESSAGES || env.LANG || env.LANGUAGE || '';
  return /^vi(?:[_.-]|$)/i.test(locale) ? 'vi' : 'en';
}

function chosenLanguage(given: string, spoken: Language): Language {
  if (given === 'en' || given === 'vi') return given;
  throw new UnusableCall(
    spoken === 'en'
      ? `--lang is "en" or "vi", not "${given}".`
      : `--lang phải là "en" hoặc "vi", không phải "${given}".`,
  );
}

const unknownCommand = (name: string, language: Language): string => {
  const known = Object.keys(commands).join(', ');
  return language === 'en'
    ? `There is no command "${name}". Commands: ${known}. Try \`luongxanh help\`.`
    : `Không có lệnh "${name}". Các lệnh: ${known}. Xem \`luongxanh help\`.`;
};

/** Opens the built extension on a regulation page: the bundled sample, or the person's own FILE or URL. Wires only. */
import { readPageArgument } from './page-argument.ts';
import { showHeaded } from './show-headed.ts';
import { showHeadless } from './show-headless.ts';

const given = process.argv.slice(2);
const flags = new Set(given.filter((word) => word.startsWith('--')));
const language = flags.has('--vi') ? 'vi' : 'en';
const hasDisplay = process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);

const unknown = [...flags].filter((flag) => !['--headless', '--vi', '--en'].includes(flag));
if (unknown.length > 0) {
  process.stderr.write(`Unknown option ${unknown.join(', ')}. Usage: npm start -- [--headless] [--vi] [FILE|URL]\n`);
  process.exit(2);
}
const page = await readPageArgument(
  given.find((word) => !word.startsWith('--')),
  process.env.LUONGXANH_FROM ?? process.cwd(),
);
if (!page.ok) {
  process.stderr.write(`${page.message}\n`);
  process.exit(2);
}
await (flags.has('--headless') || !hasDisplay ? showHeadless(page, language) : showHeaded(page, language));

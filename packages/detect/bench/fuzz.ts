/**
 * Random Unicode and hostile repeats up to ten million units: nothing throws, offsets stay exact, references stay in order, and
 * the time for a unit stays flat as the text grows. `pnpm --filter @luongxanh/detect fuzz [megabytes] [seed]`; status 1 on a fault.
 */
import { createHtmlReader, detect, htmlToText } from '@luongxanh/detect';
import { HOSTILE } from './text.ts';

const megabytes = Number(process.argv[2] ?? 10);
const seed = Number(process.argv[3] ?? 20_260_101);
/** Time for a unit may vary with the machine; a quadratic step makes it grow tenfold with the text. */
const STEEP = 4;
const SHORT_MS = 150;

let state = seed;
/** A number below `limit`; the same sequence for the same seed. */
function random(limit: number): number {
  state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
  return Math.floor((state / 2 ** 32) * limit);
}

const RANGES: readonly (readonly [number, number])[] = [
  [0x20, 0x7e],
  [0x30, 0x39],
  [0xa0, 0x24f],
  [0x300, 0x36f],
  [0x370, 0x52f],
  [0x1e00, 0x1eff],
  [0x2000, 0x206f],
  [0xd800, 0xdfff],
  [0xff00, 0xff5e],
  [0, 0xffff],
];
const SHARDS =
  'Regulation |(EU) |No\u00a0|2023/956|/EC|08/2022/|NĐ-CP|687/QĐ-TTg|0901 11 00|ex |4412|, | and |CN code |\n|\t|||;|COM(2021) 564 final|32023R1115|OJ L 150, 9.6.2023, p. 206|OJ 196, 16.8.1967, p. 1|(2004/C 31/03)|2009R1005 — EN — 01.01.2011|K(2008) 7871|Chapter 44|\u00ad|\u200b|Article 5(2) of |(the ‘X Regulation’) |that Regulation | to |ngày 7 tháng 6 năm 2022|hs_code,|Mã hàng\t'.split(
    '|',
  );

function randomText(length: number): string {
  const parts: string[] = [];
  for (let made = 0; made < length; ) {
    let part = '';
    if (random(3) === 0) part = SHARDS[random(SHARDS.length)] ?? '';
    else {
      const [from, to] = RANGES[random(RANGES.length)] ?? [32, 126];
      for (let n = random(12); n >= 0; n--) part += String.fromCharCode(from + random(to - from + 1));
    }
    parts.push(part);
    made += part.length || 1;
  }
  return parts.join('');
}

const faults: string[] = [];

function check(text: string, what: string): number {
  const before = process.cpuUsage();
  const references = detect(text);
  // Processor time: what else the machine does is not counted.
  const { user, system } = process.cpuUsage(before);
  const took = (user + system) / 1000;
  let end = 0;
  for (const reference of references) {
    if (text.slice(reference.start, reference.end) !== reference.text)
      faults.push(`${what}: offsets of ${reference.id}`);
    if (reference.start < end || reference.end <= reference.start)
      faults.push(`${what}: overlap at ${reference.start}`);
    end = reference.end;
  }
  return took;
}

function checkHtml(html: string, what: string): void {
  const whole = htmlToText(html).text;
  const reader = createHtmlReader();
  const blocks: string[] = [];
  for (let at = 0; at < html.length; ) {
    const to = at + 1 + random(5000);
    blocks.push(...reader.write(html.slice(at, to)));
    at = to;
  }
  if ([...blocks, ...reader.end()].join('\n') !== whole) faults.push(`${what}: HTML in pieces differs`);
}

const TAGS =
  '<p>|</p>|<td>|<br>|<sup>1</sup>|<script>|</script>|<!--|-->|<|>|"|&nbsp;|&|<a href="x">|<div hidden>|</div>'.split(
    '|',
  );
const randomHtml = (length: number): string =>
  Array.from({ length: Math.ceil(length / 40) }, () => `${TAGS[random(TAGS.length)]}${randomText(30)}`).join('');

console.log(`seed ${seed}\n\nrandom text\n`);
console.log('| units | texts | ns/unit |\n| --- | --- | --- |');
for (const length of [100, 10_000, 1_000_000, megabytes * 1e6]) {
  const rounds = Math.max(1, Math.min(500, Math.floor(2e6 / length)));
  let took = 0;
  let units = 0;
  for (let n = 0; n < rounds; n++) {
    const text = randomText(length);
    took += check(text, `random text of ${length}`);
    units += text.length;
  }
  console.log(`| ${length} | ${rounds} | ${((took * 1e6) / units).toFixed(0)} |`);
}
for (let n = 0; n < 200; n++) checkHtml(randomHtml(1 + random(20_000)), 'random HTML');

console.log(`\nhostile repeats up to ${megabytes} M units (ns/unit)\n`);
console.log('| repeated | a hundredth | a tenth | whole |\n| --- | --- | --- | --- |');
for (const unit of HOSTILE) {
  const times = [1e4, 1e5, 1e6].map((size) => {
    const text = unit.repeat(Math.ceil((size * megabytes) / unit.length));
    return { ms: check(text, JSON.stringify(unit)), units: text.length };
  });
  const each = times.map(({ ms, units }) => (ms * 1e6) / units);
  console.log(`| ${JSON.stringify(unit)} | ${each.map((ns) => ns.toFixed(0)).join(' | ')} |`);
  const [, tenth, whole] = each;
  const long = (times[2]?.ms ?? 0) > SHORT_MS;
  if (long && tenth !== undefined && whole !== undefined && whole > tenth * STEEP)
    faults.push(`${JSON.stringify(unit)}: ${tenth.toFixed(0)} ns a unit at a tenth, ${whole.toFixed(0)} at the whole`);
}
for (const fault of faults) console.error(fault);
console.log(`\nfaults: ${faults.length}`);
process.exitCode = faults.length > 0 ? 1 : 0;

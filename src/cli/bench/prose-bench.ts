import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { shares, type Tally, tallyBindings } from '#cli/bench/binding-tally.ts';
import { generateContent } from '#generate/content.ts';
import { type HeldReport, heldReport } from '#generate/held-sentences.ts';
import { type Mark, takeMarks } from '#generate/marks.ts';
import { seeded } from '#generate/random.ts';
import { readContent } from '#load/content.ts';
import { folderInMemory } from '#load/source-folder.ts';
import { suggestRelations } from '#verify/suggest.ts';
import { verify } from '#verify/verify.ts';

export interface ProseBenchOptions {
  reports: number;
  seed: string;
  /** Folder for prose-bench.json. */
  out: string;
}

/** What came of it. */
export interface ProseResult {
  /** By number format, of generated reports and of held sentences. */
  generated: Record<string, Tally>;
  held: Record<string, Tally>;
  /** Relations proposed from held sentences. */
  suggestions: Tally;
  /** Findings of severity error in the generated reports, all of which are clean. */
  errors: number;
}

/** How well numbers of the text are bound and relations found in it, on text of which the truth is known. */
export function runProseBench({ reports, seed, out }: ProseBenchOptions): string {
  const result = measureProse(reports, seed);
  mkdirSync(out, { recursive: true });
  writeFileSync(join(out, 'prose-bench.json'), `${JSON.stringify({ reports, seed, ...result }, null, 2)}\n`);
  const suggested = shares(result.suggestions);
  return [
    ...tableOf('generated reports', result.generated),
    ...tableOf('held sentences', result.held),
    row('suggested relations', result.suggestions),
    `errors in clean text: ${result.errors}`,
    `suggestions: precision ${suggested.precision} %, recall ${suggested.recall} %`,
    '',
  ].join('\n');
}

export function measureProse(reports: number, seed: string): ProseResult {
  const { generated, errors } = measureGenerated(reports, seed);
  const { held, suggestions } = measureHeld(reports, seed);
  return { generated: byName(generated), held: byName(held), suggestions, errors };
}

function measureGenerated(wanted: number, seed: string) {
  const { files, reports } = generateContent({ reports: wanted, seed });
  const verified = verify(readContent(folderInMemory(files)));
  const generated = new Map<string, Tally>();
  for (const { path, text, marks } of reports) {
    const report = verified.reports.find(({ subject }) => subject.report.path === path);
    if (report !== undefined) tallyBindings(report.subject, text, marks, formatOfText, generated);
  }
  const found = verified.reports.flatMap(({ findings }) => findings);
  return { generated, errors: found.filter(({ severity }) => severity === 'error').length };
}

const SITE = 'name: 测试\npublisher: 测试\naddress: https://held.example\nsample: true\n';

function measureHeld(reports: number, seed: string) {
  const held = new Map<string, Tally>();
  const suggestions: Tally = { right: 0, wrong: 0, missed: 0 };
  for (let index = 0; index < reports; index += 1) {
    const report = heldReport(seeded(seed, 'held', index));
    const { text, marks } = takeMarks(report.text);
    const files = { 'site.yaml': SITE, 'reports/2023/held.mdx': text, 'reports/2022/held.mdx': lastYear(report) };
    const [, subject] = verify(readContent(folderInMemory(files))).reports.map((one) => one.subject);
    if (subject === undefined) throw new TypeError('a held report cannot be read');
    tallyBindings(subject, text, marks, ({ group }: Mark) => group, held);
    const proposed = suggestRelations(subject, { known: true }).map(({ relation }) => sameOrder(relation));
    const wanted = report.relations.map(sameOrder);
    suggestions.right += proposed.filter((one) => wanted.includes(one)).length;
    suggestions.wrong += proposed.filter((one) => !wanted.includes(one)).length;
    suggestions.missed += wanted.filter((one) => !proposed.includes(one)).length;
  }
  return { held, suggestions };
}

function lastYear({ lastYear: values }: HeldReport): string {
  const lines = Object.entries(values).map(
    ([id, value]) => `  ${id}: { label: 上年数, value: ${value}, kind: count }\n`,
  );
  return `---\ntitle: 测试报告\nunit: held\nunitName: 测试单位\nyear: 2022\nscope: whole-unit\nfigures:\n${lines.join('')}---\n\n无。\n`;
}

/** The terms of a sum in one order. */
function sameOrder(relation: string): string {
  const [left = '', right = ''] = relation.split(' = ');
  return `${left} = ${right.includes(' - ') ? right : right.split(' + ').sort().join(' + ')}`;
}

const FORMATS: ReadonlyArray<readonly [string, RegExp]> = [
  ['spaced', /\s/],
  ['wide', /[０-９]/],
  ['grouped', /\d,\d/],
  ['percent in words', /百分之/],
  ['Chinese numeral', /^[零一二两三四五六七八九十百]/],
  ['亿元', /亿元/],
  ['qualified', /^[约近超]|[余多]|以上|以内/],
];

function formatOfText({ role }: Mark, text: string): string {
  const format = FORMATS.find(([, pattern]) => pattern.test(text))?.[0] ?? 'plain';
  return role === 'cell' ? 'table cell' : format;
}

function byName(tallies: ReadonlyMap<string, Tally>): Record<string, Tally> {
  return Object.fromEntries([...tallies].sort(([a], [b]) => (a < b ? -1 : 1)));
}

function tableOf(title: string, tallies: Readonly<Record<string, Tally>>): string[] {
  const all = Object.values(tallies).reduce(add, { right: 0, wrong: 0, missed: 0 });
  const head = `${title.padEnd(22)}${['right', 'wrong', 'missed', 'precision', 'recall'].map((name) => name.padStart(11)).join('')}`;
  return [head, ...Object.entries(tallies).map(([name, tally]) => row(`  ${name}`, tally)), row('  all', all), ''];
}

function add(a: Tally, b: Tally): Tally {
  return { right: a.right + b.right, wrong: a.wrong + b.wrong, missed: a.missed + b.missed };
}

function row(name: string, tally: Tally): string {
  const { precision, recall } = shares(tally);
  const cells = [tally.right, tally.wrong, tally.missed, `${precision} %`, `${recall} %`];
  return name.padEnd(22) + cells.map((cell) => String(cell).padStart(11)).join('');
}

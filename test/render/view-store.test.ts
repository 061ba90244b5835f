import { appendFileSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { recordOf, registerContext, summaryOf } from '#derive/register.ts';
import type { ReportSummary } from '#derive/report-view.ts';
import { reportFacts } from '#derive/report-views.ts';
import { openFolder, readContent } from '#load/content.ts';
import { renderArticle } from '#render/article/serialize.ts';
import {
  pruneViews,
  readDigestedRegister,
  readKnownGroups,
  readRegister,
  readSummaries,
  readView,
  writeGroups,
  writeView,
} from '#render/view-store.ts';
import { verify } from '#verify/verify.ts';

const verified = verify(readContent(openFolder(join(import.meta.dirname, '..', 'site', 'two-years', 'content'))));
const facts = reportFacts(verified);
const views = verified.reports.map((report, index) => ({ ...need(facts[index]), ...renderArticle(report) }));
const context = registerContext(verified.content, views);
const plain = (value: unknown) => JSON.parse(JSON.stringify(value));

let folder: string;
let summaries: ReportSummary[];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'mingzhang-views-'));
  process.env['MINGZHANG_VIEWS'] = join(folder, 'views');
  summaries = views.map(writeView);
  const groups = summaries.map(({ id }) => ({ key: `key of ${id}`, reports: [id] }));
  writeGroups(groups, context, names());
});
afterEach(() => {
  delete process.env['MINGZHANG_VIEWS'];
  rmSync(folder, { recursive: true, force: true });
});

const names = () => summaries.map(({ view }) => view);
const fileOf = (name: string) => join(folder, 'views', name);

describe('what was stored', () => {
  it('gives back every view as it was', async () => {
    for (const [index, name] of names().entries())
      expect(plain(await readView(name))).toEqual(plain({ ...views[index], view: name }));
  });

  it('gives the records and summaries that the views have, in the order they were written', async () => {
    const named = views.map((view, index) => ({ ...view, view: need(names()[index]) }));
    expect(plain(summaries)).toEqual(plain(named.map(summaryOf)));
    expect(plain(await readSummaries())).toEqual(plain(named.map(summaryOf)));
    expect(plain(await readRegister())).toEqual(plain({ records: named.map(recordOf), ...context }));
  });

  it('writes no file that holds what more than one report says', () => {
    const { size } = statSync(fileOf('register.json'));
    writeGroups([], context, [...names(), ...names()]);
    expect(statSync(fileOf('register.json')).size - size).toBe(views.length * 67);
  });

  it('is another register where a view is another', async () => {
    const { digest } = await readDigestedRegister();
    const changed = writeView({ ...need(views[0]), title: '另一个标题' });
    writeGroups([], context, [changed.view, ...names().slice(1)]);
    const next = await readDigestedRegister();
    expect(next.digest).not.toBe(digest);
    expect(next.register.records[0]?.title).toBe('另一个标题');
  });

  it('has no summaries before the first load', async () => {
    process.env['MINGZHANG_VIEWS'] = join(folder, 'nowhere');
    expect(await readSummaries()).toEqual([]);
  });

  it('loses the views of reports that are gone, and nothing else', () => {
    const [kept = '', gone] = names();
    pruneViews(new Set([kept]));
    const left = readdirSync(join(folder, 'views'));
    expect(left).toContain(`${kept}.jsonl`);
    expect(left).toContain('register.json');
    expect(left).not.toContain(`${gone}.jsonl`);
  });
});

describe('groups of the last run', () => {
  it('are known with their reports', () => {
    const known = readKnownGroups();
    expect([...known.keys()]).toEqual(summaries.map(({ id }) => `key of ${id}`));
    expect([...known.values()].flat()).toEqual(summaries);
  });

  it.each([
    ['missing', (file: string) => rmSync(file)],
    ['longer', (file: string) => appendFileSync(file, '\n')],
    ['cut off', (file: string) => writeFileSync(file, readFileSync(file).subarray(0, 100))],
    ['other JSON', (file: string) => writeFileSync(file, '{}\n{}\n{}\n')],
  ])('lack the one whose view is %s', (_, damage) => {
    damage(fileOf(`${names()[0]}.jsonl`));
    expect([...readKnownGroups().keys()]).toEqual([`key of ${summaries[1]?.id}`]);
  });

  it.each(['register.json', 'groups.json'])('are none where %s was changed, or is not ours', (name) => {
    const text = readFileSync(fileOf(name), 'utf8');
    writeFileSync(fileOf(name), text.replace(/[0-9a-f]{64}/, '0'.repeat(64)));
    expect(readKnownGroups().size).toBe(0);
    writeFileSync(fileOf(name), '[]');
    expect(readKnownGroups().size).toBe(0);
  });

  it('are known again once a damaged view was written anew', () => {
    writeFileSync(fileOf(`${names()[0]}.jsonl`), '');
    expect(readKnownGroups().size).toBe(1);
    expect(writeView(need(views[0]))).toEqual(summaries[0]);
    expect(readKnownGroups().size).toBe(2);
  });

  it('does not give a damaged view to a page', async () => {
    const [name = ''] = names();
    writeFileSync(fileOf(`${name}.jsonl`), readFileSync(fileOf(`${name}.jsonl`), 'utf8').replace('income', 'incone'));
    await expect(readView(name)).rejects.toThrow('is damaged');
  });
});

function need<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('the test has no such report');
  return value;
}

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ReportView } from '#derive/report-view.ts';
import { revisionsIn } from '#integrations/revisions.ts';
import { readSuperseded, readVersionEntries } from '#render/version-store.ts';
import { reportFile, SITE } from '../verify/content-of.ts';
import { GitRepository } from './git-repository.ts';

const BODY = '到馆读者86500人次，联系人见公告。';
const text = (visits: string, more = '', body = BODY) =>
  reportFile({ front: `figures:\n  visits: { label: 到馆读者, value: ${visits}, kind: count }\n${more}`, body })[1];
const NOTE =
  'corrections:\n  - { figure: visits, from: 86500人次, to: 86800人次, type: error, reason: 漏计分馆, date: 2024-08-01 }';
const PATH = 'reports/2023/library.mdx';

let repository: GitRepository;
let store: string;
beforeAll(() => {
  repository = new GitRepository();
  store = mkdtempSync(join(tmpdir(), 'mingzhang-store-'));
  process.env['MINGZHANG_VIEWS'] = store;
  delete process.env['MINGZHANG_HISTORY'];
  repository.commit('2024-06-14', '公开', { 'site.yaml': SITE, [PATH]: text('86500人次') });
  repository.commit('2024-07-01', '误贴了电话13812345678', { [PATH]: text('86500人次', '', '电话13812345678。') });
  repository.commit('2024-07-02', '删去电话', { [PATH]: text('86500人次') });
  repository.git('checkout', '--quiet', '-b', 'correction');
  repository.commit('2024-08-01', '更正到馆读者', { [PATH]: text('86800人次', NOTE) });
  repository.commit('2024-08-02', '改一个字', { [PATH]: text('86800人次', NOTE, `${BODY}。`) });
  repository.git('checkout', '--quiet', 'main');
  repository.at('2024-08-05', 'merge', '--quiet', '--no-ff', 'correction', '-m', 'Merge branch li/correction');
  repository.git('mv', `content/${PATH}`, 'content/reports/2023/city-library.mdx');
  const renamed = text('86800人次', NOTE, `${BODY}。`).replace('unit: library', 'unit: city-library');
  repository.commit('2024-09-01', '改用新编号', { 'reports/2023/city-library.mdx': renamed });
  repository.commit('2024-10-01', '公开另一份', { 'reports/2023/museum.mdx': reportFile({ unit: 'museum' })[1] });
});
afterAll(() => {
  repository.remove();
  rmSync(store, { recursive: true });
  delete process.env['MINGZHANG_VIEWS'];
});

const RENAMED = 'reports/2023/city-library.mdx';
const told = ({ revisions }: Pick<ReportView, 'revisions'>) =>
  revisions.map(({ date, subject, href, note, changes }) => ({
    date,
    subject,
    readable: href !== null,
    note,
    changes: changes?.map(({ figure, before, after, difference, corrected }) => [
      figure,
      before,
      after,
      difference,
      corrected,
    ]),
  }));

describe('the history of a report', () => {
  it('has a revision for each state that was published, with its figures', async () => {
    const revisionsOf = await revisionsIn(repository.content);
    expect(told(revisionsOf(RENAMED))).toEqual([
      { date: '2024-09-01', subject: '改用新编号', readable: false, note: null, changes: [] },
      {
        date: '2024-08-05',
        subject: '改一个字',
        readable: true,
        note: null,
        changes: [['visits', '86500人次', '86800人次', '+300人次', 'error']],
      },
      { date: '2024-07-02', subject: '删去电话', readable: true, note: null, changes: undefined },
      {
        date: '2024-07-01',
        subject: '',
        readable: false,
        note: '这一版含有个人信息，不再刊登。',
        changes: undefined,
      },
      { date: '2024-06-14', subject: '公开', readable: true, note: null, changes: undefined },
    ]);
    expect(revisionsOf(RENAMED).revisions[1]?.more).toEqual(['更正到馆读者']);
    expect(JSON.stringify(revisionsOf(RENAMED))).not.toMatch(/李某|li\/correction|13812345678/);
  });

  it('keeps superseded versions readable at an address of their own, and no others', async () => {
    await revisionsIn(repository.content);
    const entries = await readVersionEntries();
    expect(entries.map(({ report }) => report)).toEqual(Array(3).fill('2023/city-library'));
    const views = await Promise.all(entries.map(readSuperseded));
    expect(views.map(({ from, until, reason }) => [from, until, reason])).toEqual([
      ['2024-08-05', '2024-09-01', '改用新编号'],
      ['2024-07-02', '2024-08-05', '改一个字；更正到馆读者'],
      ['2024-06-14', '2024-07-01', ''],
    ]);
    for (const { href, version } of views) expect(href).toBe(`/reports/2023/city-library/versions/${version}/`);
    expect(views[1]?.version).toMatch(/^2024-07-02-[0-9a-f]{8}$/);
    expect(views[1]?.report.figures[0]?.text).toBe('86500人次');
    expect(views[1]?.report.checkList).toEqual([]);
    expect(JSON.stringify(views)).not.toContain('13812345678');
  });

  it('does not publish again what was taken down', async () => {
    const before = await readVersionEntries();
    const version = before[1]?.version ?? '';
    const takedown = (entry: string) =>
      `${SITE}takedown:\n  - { report: 2023/city-library${entry}, reason: 含有商业秘密, date: 2024-11-01 }\n`;
    repository.write('site.yaml', takedown(`, version: ${version}`));
    const revisionsOf = await revisionsIn(repository.content);
    const [, merged, gone] = told(revisionsOf(RENAMED));
    expect(gone).toMatchObject({ subject: '', readable: false, note: '这一版自2024-11-01起不再刊登：含有商业秘密' });
    expect(merged?.changes).toBeUndefined();
    expect((await readVersionEntries()).map((entry) => entry.version)).toEqual(
      before.map((entry) => entry.version).filter((one) => !one.endsWith(version.slice('2024-07-02'.length))),
    );
    repository.write('site.yaml', takedown(''));
    await revisionsIn(repository.content);
    expect(await readVersionEntries()).toEqual([]);
    repository.write('site.yaml', SITE);
  });

  it('is taken from the store where nothing changed, and says when a report is not committed', async () => {
    await revisionsIn(repository.content);
    const before = await readVersionEntries();
    repository.write('reports/2023/draft.mdx', reportFile({ unit: 'draft' })[1]);
    const revisionsOf = await revisionsIn(repository.content);
    expect(await readVersionEntries()).toEqual(before);
    expect(revisionsOf('reports/2023/draft.mdx').historyNote).toContain('还没有提交');
    repository.write('reports/2023/draft.mdx', null);
  });
});

describe('what was written about a change', () => {
  it('is published without personal data and characters that steer', async () => {
    const own = new GitRepository();
    try {
      own.commit('2024-06-14', '公开', { 'site.yaml': SITE, [PATH]: text('86500人次') });
      const subject = '联系13812345678或zhangsan@qq.com\u001b[31m\u202e公开，联系人：张三 电话：0759-6612345';
      own.commit('2024-06-15', subject, { [PATH]: text('86500人次', '', `${BODY}。`) });
      const { revisions } = (await revisionsIn(own.content))(PATH);
      expect(revisions[0]?.subject).toMatch(/^联系\*{11}或\*{15}\[31m公开，\*+$/);
      expect(revisions[1]?.subject).toBe('公开');
    } finally {
      own.remove();
    }
  });

  it('leaves a report taken down that is renamed', async () => {
    const own = new GitRepository();
    const moved = 'reports/2023/city-library.mdx';
    try {
      own.commit('2024-06-14', '公开', { 'site.yaml': SITE, [PATH]: text('86500人次') });
      own.commit('2024-06-15', '修改', { [PATH]: text('86600人次') });
      await revisionsIn(own.content);
      const version = (await readVersionEntries())[0]?.version ?? '';
      expect(version).toMatch(/^2024-06-14-/);
      own.git('mv', `content/${PATH}`, `content/${moved}`);
      own.commit('2024-06-16', '改名', { [moved]: text('86600人次').replace('unit: library', 'unit: city-library') });
      await revisionsIn(own.content);
      expect((await readVersionEntries()).map((entry) => entry.version)).toContain(version);
      for (const entry of ['', `, version: ${version}`]) {
        own.write(
          'site.yaml',
          `${SITE}takedown:\n  - { report: 2023/library${entry}, reason: 密, date: 2024-11-01 }\n`,
        );
        const { revisions } = (await revisionsIn(own.content))(moved);
        expect(revisions[2]?.note).toBe('这一版自2024-11-01起不再刊登：密');
        expect((await readVersionEntries()).map((one) => one.version)).not.toContain(version);
      }
    } finally {
      own.remove();
    }
  });
});

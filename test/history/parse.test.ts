import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { parseLog } from '#history/parse.ts';

const ZONE = 'T23:30:00+08:00';
const NULL = '0'.repeat(40);

interface Written {
  day: string;
  subject: string;
  /** `M reports/x.mdx`, `R087 old new`; the content is named after the day. */
  changes: readonly string[];
  body?: string;
  hash?: string;
  parents?: readonly string[];
}

const hashOf = (subject: string) => createHash('sha1').update(subject).digest('hex');
const blobOf = (day: string) => createHash('sha1').update(`blob of ${day}`).digest('hex');

/** A commit as `git log --raw -z` prints it. */
function printed({ day, subject, changes, body = '', hash = hashOf(subject), parents = [] }: Written): string {
  const head = [`\u0001${hash}`, parents.join(' '), `${day}${ZONE}`, subject, body].join('\0');
  const files = changes.map((change) => {
    const [status = '', ...paths] = change.split(' ');
    const blob = status === 'D' ? NULL : blobOf(day);
    return `:100644 100644 ${NULL} ${blob} ${status}\0${paths.join('\0')}\0`;
  });
  return `${head}\0${files.length === 0 ? '' : `\n${files.join('')}`}`;
}

/** Commits of one line, newest first. */
function line(commits: readonly Written[]): string {
  const parentOf = (index: number) => commits.slice(index + 1, index + 2).map(({ subject }) => hashOf(subject));
  return commits.map((one, index) => printed({ parents: parentOf(index), ...one })).join('');
}

function commit(day: string, subject: string, changes: readonly string[], body = ''): Written {
  return { day, subject, changes, body };
}

/** `path: subject | subject`, newest first. */
function told(raw: string): string[] {
  return [...parseLog(raw)].map(([path, list]) => `${path}: ${list.map(({ subject }) => subject).join(' | ')}`).sort();
}

describe('the log of a folder', () => {
  it.each<[string, Written[], string[]]>([
    ['nothing', [], []],
    ['one file', [commit('2024-01-01', 'new', ['A a.mdx'])], ['a.mdx: new']],
    [
      'two files of a commit',
      [commit('2024-01-02', 'both', ['M a.mdx', 'A b.mdx']), commit('2024-01-01', 'new', ['A a.mdx'])],
      ['a.mdx: both | new', 'b.mdx: both'],
    ],
    [
      'Chinese paths and subjects, unquoted',
      [commit('2024-01-01', '公开2023年度自评报告', ['A reports/2023/廉江市政务服务中心.mdx'])],
      ['reports/2023/廉江市政务服务中心.mdx: 公开2023年度自评报告'],
    ],
    [
      'a renamed file',
      [
        commit('2024-01-03', 'mend', ['M 新名.mdx']),
        commit('2024-01-02', 'rename', ['R087 旧名.mdx 新名.mdx']),
        commit('2024-01-01', 'new', ['A 旧名.mdx']),
      ],
      ['新名.mdx: mend | rename | new'],
    ],
    [
      'a file renamed twice, and back',
      [
        commit('2024-01-04', 'back', ['R100 b.mdx a.mdx']),
        commit('2024-01-03', 'mend', ['M b.mdx']),
        commit('2024-01-02', 'away', ['R100 a.mdx b.mdx']),
        commit('2024-01-01', 'new', ['A a.mdx']),
      ],
      ['a.mdx: back | mend | away | new'],
    ],
    [
      'a new file under a name that was given up',
      [
        commit('2024-01-03', 'another', ['A a.mdx']),
        commit('2024-01-02', 'rename', ['R100 a.mdx b.mdx']),
        commit('2024-01-01', 'new', ['A a.mdx']),
      ],
      ['a.mdx: another', 'b.mdx: rename | new'],
    ],
    [
      'a file deleted and published again',
      [
        commit('2024-01-03', 'again', ['A a.mdx']),
        commit('2024-01-02', 'withdraw', ['D a.mdx']),
        commit('2024-01-01', 'new', ['A a.mdx']),
      ],
      ['a.mdx: again | withdraw | new'],
    ],
    [
      'a copy begins anew',
      [commit('2024-01-02', 'copy', ['C100 a.mdx b.mdx']), commit('2024-01-01', 'new', ['A a.mdx'])],
      ['a.mdx: new', 'b.mdx: copy'],
    ],
    [
      'a commit without a file between others',
      [
        commit('2024-01-03', 'mend', ['M a.mdx']),
        commit('2024-01-02', 'empty', []),
        commit('2024-01-01', 'new', ['A a.mdx']),
      ],
      ['a.mdx: mend | new'],
    ],
    ['an empty subject, and a file called M', [commit('2024-01-01', '', ['A M'])], ['M: ']],
  ])('%s', (_case, commits, expected) => {
    expect(told(line(commits))).toEqual(expected);
  });

  it('keeps date and reason, and drops lines that name people', () => {
    const body = '按审计意见改正。\n\n附：整改通知\n\nReviewed-by: 某人 <a@b.c>\nSigned-off-by: 某人 <a@b.c>\n';
    const raw = line([commit('2024-09-10', '改正', ['M a.mdx'], body)]);
    expect(parseLog(raw).get('a.mdx')).toEqual([
      {
        date: `2024-09-10${ZONE}`,
        subject: '改正',
        body: '按审计意见改正。\n\n附：整改通知',
        more: [],
        path: 'a.mdx',
        commit: hashOf('改正'),
        blob: blobOf('2024-09-10'),
      },
    ]);
  });

  it('has no content where the file was deleted', () => {
    const raw = line([commit('2024-01-02', 'withdraw', ['D a.mdx']), commit('2024-01-01', 'new', ['A a.mdx'])]);
    expect(
      parseLog(raw)
        .get('a.mdx')
        ?.map(({ blob }) => blob),
    ).toEqual([null, blobOf('2024-01-01')]);
  });
});

describe('a merged branch', () => {
  const start = commit('2024-01-01', 'new', ['A a.mdx', 'A b.mdx']);
  const first = { ...commit('2024-01-02', '更正收入', ['M a.mdx']), parents: [hashOf('new')] };
  const second = { ...commit('2024-01-03', '文字', ['M a.mdx']), parents: [hashOf('更正收入')] };
  const other = { ...commit('2024-01-03', '另一份', ['M b.mdx']), parents: [hashOf('文字')] };
  const MERGE = 'Merge pull request #3 from li/x';
  const merge = commit('2024-01-05', MERGE, ['M a.mdx', 'M b.mdx']);
  const merged = { ...merge, parents: [hashOf('new'), hashOf('另一份')] };
  const all = [merged, other, second, first, start].map(printed).join('');

  it('is one revision, with the reasons of what it brought and without the names of people and branches', () => {
    const [revision] = parseLog(all).get('a.mdx') ?? [];
    expect(revision).toMatchObject({ subject: '文字', more: ['更正收入'], blob: blobOf('2024-01-05') });
    expect(JSON.stringify([...parseLog(all)])).not.toContain('li/x');
    expect(told(all)).toEqual(['a.mdx: 文字 | new', 'b.mdx: 另一份 | new']);
  });

  it('says nothing of its own where nothing it brought touched the file', () => {
    const strange = { ...merge, parents: [hashOf('new'), hashOf('另一份')], changes: ['A c.mdx'] };
    const raw = [strange, other, second, first, start].map(printed).join('');
    expect(parseLog(raw).get('c.mdx')).toMatchObject([{ subject: '', more: [] }]);
  });

  it('that was not merged yet is not what was published', () => {
    const raw = [commit('2024-01-06', 'on main', ['M b.mdx'])].map((one) =>
      printed({ ...one, parents: [hashOf('new')] }),
    );
    expect(told([...raw, printed(second), printed(first), printed(start)].join(''))).toEqual([
      'a.mdx: new',
      'b.mdx: on main | new',
    ]);
  });
});

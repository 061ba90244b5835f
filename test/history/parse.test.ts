import { describe, expect, it } from 'vitest';
import { parseLog } from '#history/parse.ts';

const HASH = 'b69221050fbc955bc45aed141ecc3df31120b04f';
const ZONE = 'T23:30:00+08:00';

/** A commit as `git log --name-status -z` prints it; `changes` as `M reports/x.mdx`. */
function commit(day: string, subject: string, changes: readonly string[], body = ''): string {
  const head = [HASH, `${day}${ZONE}`, subject, body].join('\0');
  const files = changes.map((change) => `${change.replaceAll(' ', '\0')}\0`).join('');
  return `${head}\0${files === '' ? '' : `\n${files}`}`;
}

/** `path: subject | subject`, newest first. */
function told(raw: string): string[] {
  return [...parseLog(raw)].map(([path, list]) => `${path}: ${list.map(({ subject }) => subject).join(' | ')}`).sort();
}

describe('the log of a folder', () => {
  it.each<[string, string[], string[]]>([
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
      'a change that a branch made under the old name',
      [
        commit('2024-01-03', 'on a branch', ['M a.mdx']),
        commit('2024-01-02', 'rename', ['R100 a.mdx b.mdx']),
        commit('2024-01-01', 'new', ['A a.mdx']),
      ],
      ['b.mdx: on a branch | rename | new'],
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
    expect(told(commits.join(''))).toEqual(expected);
  });

  it('keeps date and reason, and drops lines that name people', () => {
    const body = '按审计意见改正。\n\n附：整改通知\n\nReviewed-by: 某人 <a@b.c>\nSigned-off-by: 某人 <a@b.c>\n';
    const [revision] = parseLog(commit('2024-09-10', '改正', ['M a.mdx'], body)).get('a.mdx') ?? [];
    expect(revision).toEqual({ date: `2024-09-10${ZONE}`, subject: '改正', body: '按审计意见改正。\n\n附：整改通知' });
  });
});

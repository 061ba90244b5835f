import { describe, expect, it } from 'vitest';
import { reportGroups } from '#integrations/report-groups.ts';
import { groupsOfShard, parseShard } from '#integrations/shard.ts';

const path = (year: number, name: string) => `reports/${year}/${name}.mdx`;

function groups(names: readonly string[], predecessors: Readonly<Record<string, string>> = {}): string[] {
  const found = reportGroups(
    names.map((name) => path(2023, name)),
    (unit) => predecessors[unit],
  );
  return found.map((paths) => paths.map((one) => one.slice('reports/2023/'.length, -'.mdx'.length)).join(' ')).sort();
}

describe('groups of reports', () => {
  it.each([
    ['units that know nothing of one another', ['a', 'b'], {}, ['a', 'b']],
    ['a unit and its projects', ['a', 'a.roads', 'b'], {}, ['a a.roads', 'b']],
    ['a unit and the one before it', ['a', 'b', 'c'], { b: 'a' }, ['a b', 'c']],
    ['a line with a gap', ['a', 'c'], { c: 'b', b: 'a' }, ['a c']],
    ['heirs of one unit', ['b', 'c'], { b: 'a', c: 'a' }, ['b c']],
    ['a circle that units.yaml should not have', ['a', 'b'], { a: 'b', b: 'a' }, ['a b']],
    ['none', [], {}, []],
  ])('are %s', (_what, names, predecessors, expected) => {
    expect(groups(names, predecessors)).toEqual(expected);
  });

  it('keep a file that is no report of ours', () => {
    expect(reportGroups(['reports/strange.mdx', path(2023, 'a')], () => undefined).flat()).toHaveLength(2);
  });
});

describe('a shard', () => {
  it.each(['1/3', '3/3', '1/1', '12/40'])('may be %s', (text) => {
    expect(parseShard(text)).toBeDefined();
  });

  it.each(['0/3', '4/3', '1', '1/0', '-1/3', '1/3/5', 'a/b', '', '01/3'])('is not %j', (text) => {
    expect(parseShard(text)).toBeUndefined();
  });

  it('deals every group to exactly one machine', () => {
    const all = Array.from({ length: 17 }, (_, index) => index);
    const dealt = [1, 2, 3].flatMap((index) => groupsOfShard(all, { index, count: 3 }));
    expect(dealt.sort((a, b) => a - b)).toEqual(all);
    expect(groupsOfShard(all, undefined)).toEqual(all);
  });
});

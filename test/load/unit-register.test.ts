import { describe, expect, it } from 'vitest';
import { verifyReports } from '../verify/content-of.ts';

/** Findings of unit files as `severity path line:column`, and what was found. */
function found(units: Readonly<Record<string, string>>): string[] {
  const files = Object.fromEntries(Object.entries(units).map(([id, text]) => [`units/${id}.yaml`, text]));
  return verifyReports([{ body: '正文。' }], files)
    .findings.filter(({ rule }) => rule === 'unit-register')
    .map(({ severity, path, line, column, found: what }) => `${severity} ${path} ${line}:${column} ${what}`);
}

const place = 'region: 甲市\n';

describe('the register of units', () => {
  it.each<[string, Record<string, string>]>([
    ['a unit alone', { library: 'name: 图书馆\n' }],
    [
      'a unit with a parent and a predecessor',
      { a: 'name: 甲\nparent: b\npredecessor: c\n', b: 'name: 乙\n', c: 'name: 丙\n' },
    ],
    [
      'a parent that is the predecessor of another',
      { a: 'name: 甲\nparent: b\n', b: 'name: 乙\npredecessor: c\n', c: 'name: 丙\nparent: b\n' },
    ],
    ['one name in two regions', { a: `name: 图书馆\n${place}`, b: 'name: 图书馆\nregion: 乙市\n' }],
    ['one name before and after a merger', { a: 'name: 图书馆\npredecessor: b\n', b: 'name: 图书馆\n' }],
    ['the old name as an alias', { a: 'name: 文体局\naliases: [文化局]\npredecessor: b\n', b: 'name: 文化局\n' }],
    ['one short name of two units', { a: 'name: 甲中心\naliases: [中心]\n', b: 'name: 乙中心\naliases: [中心]\n' }],
  ])('takes %s', (_, units) => {
    expect(found(units)).toEqual([]);
  });

  it.each<[string, Record<string, string>, string[]]>([
    ['a unit that is its own parent', { a: 'name: 甲\nparent: a\n' }, ['error units/a.yaml 2:9 a']],
    ['a unit that is its own predecessor', { a: 'name: 甲\npredecessor: a\n' }, ['error units/a.yaml 2:14 a']],
    [
      'a circle of parents',
      { a: 'name: 甲\nparent: b\n', b: 'name: 乙\nparent: c\n', c: 'name: 丙\nparent: a\n' },
      ['error units/a.yaml 2:9 b', 'error units/b.yaml 2:9 c', 'error units/c.yaml 2:9 a'],
    ],
    [
      'a circle that another unit leads into',
      { a: 'name: 甲\npredecessor: b\n', b: 'name: 乙\npredecessor: c\n', c: 'name: 丙\npredecessor: b\n' },
      ['error units/b.yaml 2:14 c', 'error units/c.yaml 2:14 b'],
    ],
    ['a parent that is not there', { a: 'name: 甲\nparent: nobody\n' }, ['warning units/a.yaml 2:9 nobody']],
    [
      'one name in one region',
      { a: `name: 图书馆\n${place}`, b: `name: 图 书 馆\n${place}` },
      ['error units/b.yaml 1:7 图 书 馆'],
    ],
    ['one name without regions', { a: 'name: 图书馆\n', b: 'name: 图书馆\n' }, ['error units/b.yaml 1:7 图书馆']],
    [
      'the name of another unit as an alias',
      { a: 'name: 图书馆\n', b: 'name: 乙馆\naliases: [乙, 图书馆]\n' },
      ['error units/b.yaml 2:14 图书馆'],
    ],
  ])('refuses %s', (_, units, expected) => {
    expect(found(units)).toEqual(expected);
  });
});

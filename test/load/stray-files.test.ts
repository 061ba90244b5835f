import { expect, it } from 'vitest';
import { readContent } from '#load/content.ts';
import { folderInMemory, type SourceFolder } from '#load/source-folder.ts';
import { reportFile, SITE } from '../verify/content-of.ts';

const report = (unit: string, front = '') => reportFile({ unit, front });
const FILES = {
  'site.yaml': SITE,
  ...Object.fromEntries([report('a', 'attachments:\n  - { role: other, file: x.csv }'), report('b')]),
};

function strays(files: SourceFolder): string[] {
  return readContent(files).findings.map(({ rule, path }) => `${rule} ${path}`);
}

it('lets a declared attachment be', () => {
  expect(strays(folderInMemory({ ...FILES, 'attachments/2023/a/x.csv': '1' }))).toEqual([]);
});

it('tells of one that no report declares', () => {
  const path = 'attachments/2023/b/x.csv';
  expect(strays(folderInMemory({ ...FILES, [path]: '1' }))).toEqual([`unknown-file ${path}`]);
});

it('says nothing of the attachments of reports that it was not given', () => {
  const folder = folderInMemory({ ...FILES, 'attachments/2023/a/x.csv': '1', 'attachments/2023/b/y.csv': '1' });
  const left = 'reports/2023/a.mdx';
  const limited = { ...folder, leftOut: [left], paths: folder.paths.filter((path) => path !== left) };
  expect(strays(limited)).toEqual(['unknown-file attachments/2023/b/y.csv']);
});

it('says nothing of those of a report that cannot be read', () => {
  const broken = { ...FILES, 'reports/2023/a.mdx': '---\n', 'attachments/2023/a/x.csv': '1' };
  expect(strays(folderInMemory(broken))).toEqual([]);
});

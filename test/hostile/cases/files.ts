import { execFileSync } from 'node:child_process';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** A content folder with one thing that must not be in it. */
export interface HostileFile {
  name: string;
  /** Puts it there; the folder holds site.yaml and one report, `reports/2023/library.mdx`. */
  plant(folder: string): void;
  rule: string;
  path: string;
  /** Frontmatter lines of the report that is there. */
  front?: string;
}

const REPORT = 'reports/2023/another.mdx';

function write(folder: string, path: string, content: string | Uint8Array = ''): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), content);
}

function link(folder: string, path: string, target: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  symlinkSync(target, join(folder, path));
}

function stray(path: string, rule = 'unknown-file'): HostileFile {
  return { name: path, plant: (folder) => write(folder, path, 'x'), rule, path };
}

const outside = (folder: string) => join(dirname(folder), 'outside');

/** Links, odd names, collisions, and files that are no files. */
export const FILES: readonly HostileFile[] = [
  {
    name: 'a report that is a link',
    plant: (folder) => link(folder, REPORT, '/etc/hostname'),
    rule: 'unreadable-file',
    path: REPORT,
  },
  {
    name: 'a report that is a link to nothing',
    plant: (folder) => link(folder, REPORT, '/nowhere'),
    rule: 'unreadable-file',
    path: REPORT,
  },
  {
    name: 'a year that is a link to a folder',
    plant: (folder) => {
      write(outside(folder), 'x.mdx');
      link(folder, 'reports/2022', outside(folder));
    },
    rule: 'unreadable-file',
    path: 'reports/2022',
  },
  {
    name: 'attachments that are a link to a folder',
    plant: (folder) => {
      write(outside(folder), '2023/library/a.csv');
      link(folder, 'attachments', outside(folder));
    },
    rule: 'unreadable-file',
    path: 'attachments',
  },
  {
    name: 'a folder of attachments that is a link',
    plant: (folder) => {
      write(outside(folder), 'a.csv');
      link(folder, 'attachments/2023/library', outside(folder));
    },
    rule: 'unreadable-file',
    path: 'attachments/2023/library',
    front: 'attachments:\n  - { role: other, file: a.csv }',
  },
  {
    name: 'an attachment that is a link',
    plant: (folder) => link(folder, 'attachments/2023/library/a.csv', '/etc/hostname'),
    rule: 'unreadable-file',
    path: 'attachments/2023/library/a.csv',
    front: 'attachments:\n  - { role: other, file: a.csv }',
  },
  {
    name: 'a unit that is a link',
    plant: (folder) => link(folder, 'units/library.yaml', '/etc/hostname'),
    rule: 'unreadable-file',
    path: 'units/library.yaml',
  },
  {
    name: 'a report that is a pipe',
    plant: (folder) => {
      execFileSync('mkfifo', [join(folder, REPORT)]);
    },
    rule: 'unreadable-file',
    path: REPORT,
  },
  {
    name: 'an attachment that is a pipe',
    plant: (folder) => {
      mkdirSync(join(folder, 'attachments/2023/library'), { recursive: true });
      execFileSync('mkfifo', [join(folder, 'attachments/2023/library/a.csv')]);
    },
    rule: 'unreadable-file',
    path: 'attachments/2023/library/a.csv',
    front: 'attachments:\n  - { role: other, file: a.csv }',
  },
  {
    name: 'a report that is a device',
    plant: (folder) => link(folder, REPORT, '/dev/zero'),
    rule: 'unreadable-file',
    path: REPORT,
  },
  {
    name: 'a report that is a folder',
    plant: (folder) => write(folder, `${REPORT}/x.txt`),
    rule: 'unknown-file',
    path: `${REPORT}/x.txt`,
  },
  {
    name: 'a report in GBK',
    plant: (folder) => write(folder, REPORT, new Uint8Array([0xd6, 0xd0, 0xce, 0xc4])),
    rule: 'unreadable-file',
    path: REPORT,
  },
  {
    name: 'a report in UTF-16',
    plant: (folder) => write(folder, REPORT, new Uint8Array([0xff, 0xfe, 0x2d, 0x00])),
    rule: 'unreadable-file',
    path: REPORT,
  },
  {
    name: 'a report of an overlong slash',
    plant: (folder) => write(folder, REPORT, new Uint8Array([0x2d, 0xc0, 0xaf])),
    rule: 'unreadable-file',
    path: REPORT,
  },
  {
    name: 'a report of 13 MB',
    plant: (folder) => write(folder, REPORT, new Uint8Array(13_000_000)),
    rule: 'unreadable-file',
    path: REPORT,
  },
  {
    name: 'a unit of 2 MB',
    plant: (folder) => write(folder, 'units/library.yaml', 'a'.repeat(2_000_000)),
    rule: 'unreadable-file',
    path: 'units/library.yaml',
  },
  {
    name: 'an attachment of 60 MB',
    plant: (folder) => write(folder, 'attachments/2023/library/a.csv', new Uint8Array(60_000_000)),
    rule: 'unreadable-file',
    path: 'attachments/2023/library/a.csv',
    front: 'attachments:\n  - { role: other, file: a.csv }',
  },
  stray('reports/2023/Library.mdx', 'report-path'),
  stray('reports/2023/图书馆.mdx', 'report-path'),
  stray('reports/2023/a b.mdx', 'report-path'),
  stray('reports/2023/a..b.mdx', 'report-path'),
  stray('reports/2023/deep/er/library.mdx', 'report-path'),
  stray('reports/23/library.mdx', 'report-path'),
  stray('reports/2023/library.mdx.bak'),
  stray('reports/2023/library.md'),
  stray('reports/2023/library.astro'),
  stray('reports/2023/index.html'),
  stray('pages/index.astro'),
  stray('astro.config.mjs'),
  stray('package.json'),
  stray('.env'),
  stray('.npmrc'),
  stray('reports/.hidden.mdx'),
  stray('reports/.git/config'),
  stray('attachments/2023/library/.htaccess'),
  stray('attachments/2023/library/secret.xlsx'),
  stray('attachments/2023/nobody/a.xlsx'),
  stray('attachments/index.html'),
  stray('attachments/2023/library/a\u202egpj.exe', 'file-name'),
  stray('attachments/2023/library/a\\..\\b.csv', 'file-name'),
  stray('attachments/2023/library/con.csv', 'file-name'),
  stray('attachments/2023/library/a.csv ', 'file-name'),
  stray('attachments/2023/library/a\nb.csv', 'file-name'),
  {
    name: 'a lexicon that hides an amount among words',
    plant: (folder) => write(folder, 'lexicon.yaml', '- { term: 支出999万元, note: 名称 }\n'),
    rule: 'lexicon-entry',
    path: 'lexicon.yaml',
  },
  {
    name: 'a unit that is its own predecessor',
    plant: (folder) => write(folder, 'units/library.yaml', 'name: 图书馆\npredecessor: library\n'),
    rule: 'unit-register',
    path: 'units/library.yaml',
  },
  {
    name: 'units that are each other’s parents',
    plant: (folder) => {
      write(folder, 'units/library.yaml', 'name: 图书馆\nparent: archive\n');
      write(folder, 'units/archive.yaml', 'name: 档案馆\nparent: library\n');
    },
    rule: 'unit-register',
    path: 'units/library.yaml',
  },
  {
    name: 'a unit with the name of another',
    plant: (folder) => {
      write(folder, 'units/archive.yaml', 'name: 图书馆\nregion: 甲市\n');
      write(folder, 'units/library.yaml', 'name: 图书馆\nregion: 甲市\n');
    },
    rule: 'unit-register',
    path: 'units/library.yaml',
  },
  {
    name: 'names that differ by case',
    plant: (folder) => {
      write(folder, 'attachments/2023/library/A.csv');
      write(folder, 'attachments/2023/library/a.csv');
    },
    rule: 'file-name',
    path: 'attachments/2023/library/a.csv',
    front: 'attachments:\n  - { role: other, file: A.csv }\n  - { role: other, file: a.csv }',
  },
  {
    name: 'names that differ by the form of a letter',
    plant: (folder) => {
      write(folder, 'attachments/2023/library/\u00e9.csv');
      write(folder, 'attachments/2023/library/e\u0301.csv');
    },
    rule: 'file-name',
    path: 'attachments/2023/library/\u00e9.csv',
    front: 'attachments:\n  - { role: other, file: "\u00e9.csv" }',
  },
  {
    name: 'units that differ by case',
    plant: (folder) => {
      write(folder, 'units/library.yaml', 'name: 甲');
      write(folder, 'units/Library.yaml', 'name: 乙');
    },
    rule: 'file-name',
    path: 'units/library.yaml',
  },
];

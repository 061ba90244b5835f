import { type HostileReport, inFront, inText } from '../case.ts';

const body = (name: string, text: string, place: string) => inText(name, text, 'mdx-safety', place);

/** What costs a parser or a checker more than it is worth. */
export const EXHAUSTION: readonly HostileReport[] = [
  { name: 'a report of 13 MB', file: new Uint8Array(13_000_000).fill(0x61), rule: 'unreadable-file', place: '1:1' },
  body('a line of 100,000 characters', '字'.repeat(100_000), '9:20001'),
  body('a table of 100 columns', `${'| 甲 '.repeat(100)}|\n${'|---'.repeat(100)}|`, '9:1'),
  body('a table of 50,000 cells', `| 甲 | 乙 |\n|---|---|\n${'| 1 | 2 |\n'.repeat(20_000)}`, '4009:1'),
  body('quotations in quotations', `${'> '.repeat(200)}甲`, '9:1'),
  body('lists in lists', Array.from({ length: 60 }, (_, depth) => `${'  '.repeat(depth)}- 甲`).join('\n'), '20:25'),
  body('lists in lists on one line', `${'- '.repeat(400)}甲`, '9:25'),
  body('9,000 numbers in a line', '1 '.repeat(9000), '9:1'),
  body('120,000 numbers', Array(300).fill('1·'.repeat(400)).join('\n\n'), '59:1'),
  body('notes in notes', `${'<Note>\n\n'.repeat(40)}甲\n\n${'</Note>\n\n'.repeat(40)}`, '11:1'),
  inText('notes without end', '<Note>\n\n'.repeat(2000), 'mdx-syntax', '9:1'),
  body('braces without end', '{'.repeat(5000), '9:1'),
  inText('angle brackets without end', '<'.repeat(5000), 'mdx-syntax', '9:1'),
  body('20,000 links that are refused', '[a](javascript:1)\n\n'.repeat(20_000), '20009:1'),
  inFront('brackets of YAML without end', `relations: ${'['.repeat(100_000)}`, 'frontmatter-syntax', '7:25'),
  inFront('braces of YAML without end', `figures: ${'{a: '.repeat(100_000)}`, 'frontmatter-syntax', '7:59'),
  inFront(
    'indents of YAML',
    Array.from({ length: 300 }, (_, depth) => `${' '.repeat(depth)}a:`).join('\n'),
    'frontmatter-syntax',
    '20:14',
  ),
  inFront('a label of 100,000 characters', `basis: ${'字'.repeat(100_000)}`, 'frontmatter-schema', '7:8'),
  inFront('a relation of 100,000 brackets', `relations:\n  - ${'('.repeat(100_000)}`, 'frontmatter-schema', '8:5'),
  inFront(
    'a relation of 90 quotients',
    `figures:\n  income: 1.5%\nrelations:\n  - income = ${'income/'.repeat(60)}income`,
    'relation-syntax',
    '10:132',
  ),
  inFront('a number of 100,000 digits', `figures:\n  income: ${'1'.repeat(100_000)}元`, 'frontmatter-schema', '8:11'),
  inFront(
    '20,000 figures',
    `figures:\n${Array.from({ length: 20_000 }, (_, at) => `  a${at}: 1件`).join('\n')}`,
    'frontmatter-schema',
    '8:3',
  ),
  inFront('20,000 relations', `relations:\n${'  - a = b\n'.repeat(20_000)}`, 'frontmatter-schema', '8:3'),
];

/** Frontmatter that looks costly: long fractions multiplied, none of which holds. */
export const DULL_FRONT = [
  'figures:',
  ...Array.from({ length: 60 }, (_, at) => `  a${at}: { label: 甲${at}, value: ${at + 1}.123456789012345678901% }`),
  'relations:',
  ...Array.from(
    { length: 60 },
    (_, at) => `  - a0 = ${Array.from({ length: 9 }, (_, of) => `a${(at + of) % 60}`).join('/')}`,
  ),
].join('\n');

/** Texts that look costly and are only dull: they are read in no time. */
export const DULL: readonly (readonly [name: string, body: string])[] = [
  ['emphasis in emphasis', '*a **b '.repeat(2000)],
  ['brackets without end', '['.repeat(10_000)],
  ['links in links', `${'['.repeat(3000)}甲${'](a)'.repeat(3000)}`],
  ['stars', `${'*'.repeat(50)}甲`.repeat(380)],
  ['a contact with line ends and no number', `联系人：张三${'\n'.repeat(5000)}甲`],
  ['a contact with marks and no number', `联系人：张三${'，、 '.repeat(5000)}`],
  ['signs of mail addresses', `${'a'.repeat(60)}@`.repeat(250)],
  ['domains without end', `a@${'b.'.repeat(9000)}`],
  ['Chinese numerals', '一'.repeat(19_000)],
  ['full stops', '.'.repeat(19_000)],
  ['brackets that are not closed', '（'.repeat(5000)],
  ['20,000 headings', '## 甲\n\n'.repeat(20_000)],
  ['9,800 numbers in a paragraph', Array.from({ length: 20 }, () => '1       '.repeat(490)).join('\n')],
  ['9,800 numbers of a list', Array.from({ length: 20 }, () => '1、'.repeat(490)).join('\n')],
  ['180,000 terms in a paragraph', Array.from({ length: 40 }, () => '三公经费'.repeat(4700)).join('\n')],
];

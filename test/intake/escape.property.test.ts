import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { escapeCell, escapeText } from '#intake/escape.ts';
import { gridOf, paragraph } from '#intake/source.ts';
import { writeBody } from '#intake/write-body.ts';
import { blocksOf } from '#load/blocks.ts';
import { readMdx } from '#load/mdx.ts';
import { sliceOf } from '../depth.ts';

/** Pieces that mean something to Markdown, MDX, YAML or a browser, among words of reports. */
const PIECES = [
  ...[
    '支出',
    '438.39万元',
    '（单位：万元）',
    '{单位：万元}',
    '<90',
    '>=95%',
    '≥95%',
    ' ',
    '  ',
    '。',
    '，',
    '1.',
    '2)',
    '一、',
    '(三)',
  ],
  ...[
    '*',
    '**',
    '_',
    '__',
    '~',
    '~~',
    '`',
    '```',
    '#',
    '##',
    '-',
    '--',
    '---',
    '+',
    '=',
    '==',
    '|',
    '\\',
    '&',
    '&amp;',
    '&#60;',
    '!',
    '[',
    ']',
    '[^1]',
    '](',
    '![',
  ],
  ...[
    'http://a.cn',
    'https://b.cn/?x=1',
    'www.c.cn',
    'd@e.cn',
    '<b>',
    '</b>',
    '<Figure of="x"/>',
    '{1+1}',
    '$',
    '{x}',
    'import x',
    'export default',
    ':',
    ':::',
    '{/* x */}',
    '<!--',
    '-->',
    '\t',
    '“',
    '”',
  ],
];
const line = fc
  .array(fc.constantFrom(...PIECES), { minLength: 1, maxLength: 9 })
  .map((parts) => parts.join('').replace(/\t/g, ' ').trim())
  .filter((text) => text !== '');
const RUNS = { numRuns: sliceOf(600, 20_000) };

function read(body: string) {
  const { root, refusals } = readMdx(body);
  expect(refusals.map(({ zh, found }) => `${zh} ${found}`)).toEqual([]);
  return blocksOf(root, body).blocks;
}

describe('imported text is shown word for word', () => {
  it('as a paragraph', () => {
    fc.assert(
      fc.property(line, (text) => {
        expect(read(escapeText(text)).map((block) => block.text)).toEqual([text]);
      }),
      RUNS,
    );
  });

  it('as paragraphs, headings, bullets and cells', () => {
    const cell = line.map((text) => text.replace(/\n/g, ' '));
    fc.assert(
      fc.property(
        fc.array(line, { minLength: 1, maxLength: 3 }),
        line,
        line,
        fc.array(fc.tuple(cell, cell), { minLength: 2, maxLength: 3 }),
        (texts, title, point, rows) => {
          const heading = paragraph(title);
          const items = [
            heading,
            ...texts.map((text) => paragraph(text)),
            paragraph(point, { bullet: true }),
            gridOf('', rows),
          ];
          const body = writeBody({
            items,
            depths: new Map([[heading, 2]]),
            insertions: new Map(),
            components: new Map(),
          });
          const blocks = read(body);
          expect(blocks.map(({ kind }) => kind)).toEqual([
            'heading',
            ...texts.map(() => 'paragraph'),
            'paragraph',
            ...rows.flatMap(() => ['cell', 'cell']),
          ]);
          expect(blocks.map((block) => block.text)).toEqual([title, ...texts, point, ...rows.flat()]);
        },
      ),
      RUNS,
    );
  });

  it('as one line in a cell', () => {
    expect(escapeCell('甲\n乙|丙')).toBe('甲 乙\\|丙');
  });
});

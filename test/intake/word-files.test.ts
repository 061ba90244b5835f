import {
  AlignmentType,
  Document,
  ExternalHyperlink,
  FootnoteReferenceRun,
  HeadingLevel,
  LevelFormat,
  Packer,
  Paragraph,
  TextRun,
} from 'docx';
import { describe, expect, it } from 'vitest';
import { draftReport } from '#intake/intake.ts';
import { chinese, type ListLevel, listNumber } from '#intake/readers/list-number.ts';
import { readFile } from '#intake/readers/read-file.ts';
import { isGrid } from '#intake/source.ts';
import { writeMdx } from '#intake/write-mdx.ts';
import { namesOf } from './names.ts';
import { docxTable } from './office-files.ts';

const NUMBERING = {
  config: [
    {
      reference: 'chapters',
      levels: [
        { level: 0, format: LevelFormat.CHINESE_COUNTING, text: '%1、', alignment: AlignmentType.LEFT },
        { level: 1, format: LevelFormat.CHINESE_COUNTING, text: '（%2）', alignment: AlignmentType.LEFT },
        { level: 2, format: LevelFormat.DECIMAL, text: '%3.', alignment: AlignmentType.LEFT },
      ],
    },
    {
      reference: 'points',
      levels: [{ level: 0, format: LevelFormat.BULLET, text: '•', alignment: AlignmentType.LEFT }],
    },
  ],
};

function numbered(text: string, level: number): Paragraph {
  return new Paragraph({ text, numbering: { reference: 'chapters', level } });
}

async function word(
  children: Paragraph[],
  footnotes: Record<string, { children: Paragraph[] }> = {},
): Promise<Uint8Array> {
  return new Uint8Array(
    await Packer.toBuffer(new Document({ numbering: NUMBERING, footnotes, sections: [{ children }] })),
  );
}

const OPTIONS = { unit: 'test-unit', year: 2023 };

describe('a Word file', () => {
  it('keeps the numbers that Word makes by itself', async () => {
    const file = await readFile(
      'a.docx',
      await word([
        numbered('基本情况', 0),
        numbered('机构设置', 1),
        numbered('预算执行', 1),
        numbered('收入', 2),
        numbered('支出', 2),
        numbered('履职情况', 0),
        numbered('产出', 1),
      ]),
    );
    expect(file.items.map((item) => (isGrid(item) ? '' : item.text))).toEqual([
      '一、基本情况',
      '（一）机构设置',
      '（二）预算执行',
      '1. 收入',
      '2. 支出',
      '二、履职情况',
      '（一）产出',
    ]);
    expect(file.notices).toContainEqual({ kind: 'taken', zh: 'Word 的自动编号 7 处，按显示的样子写成文字' });
    expect(draftReport([file], namesOf(), OPTIONS).body).toBe(
      '## 一、基本情况\n\n### （一）机构设置\n\n### （二）预算执行\n\n1\\. 收入\n\n2\\. 支出\n\n## 二、履职情况\n\n### （一）产出',
    );
  });

  it('keeps headings by style, bullets, line breaks and footnotes; says which links it leaves out', async () => {
    const note = new FootnoteReferenceRun(1);
    const file = await readFile(
      'a.docx',
      await word(
        [
          new Paragraph({ text: '绩效自评报告', heading: HeadingLevel.TITLE }),
          new Paragraph({ text: '总体情况', heading: HeadingLevel.HEADING_1 }),
          new Paragraph({ text: '收入情况', heading: HeadingLevel.HEADING_2 }),
          new Paragraph({ children: [new TextRun('本年收入439.62万元'), note, new TextRun('，支出438.39万元。')] }),
          new Paragraph({ children: [new TextRun('第一行。'), new TextRun({ text: '第二行。', break: 1 })] }),
          new Paragraph({ text: '按月调度', numbering: { reference: 'points', level: 0 } }),
          new Paragraph({
            children: [new ExternalHyperlink({ link: 'https://a.example', children: [new TextRun('公开地址')] })],
          }),
        ],
        { 1: { children: [new Paragraph('含上级补助<10万元>。')] } },
      ),
    );
    const draft = draftReport([file], namesOf(), OPTIONS);
    expect(draft.body).toBe(
      [
        '## 总体情况',
        '### 收入情况',
        '本年收入439.62万元[^1]，支出438.39万元。',
        '第一行。',
        '第二行。',
        '- 按月调度',
        '公开地址',
        '[^1]: 含上级补助\\<10万元\\>。',
      ].join('\n\n'),
    );
    expect(draft.title).toBe('绩效自评报告');
    expect(file.notices).toContainEqual({ kind: 'left-out', zh: '超链接的地址 1 个；文字照录' });
  });

  it('lays out cells that are merged across and down', async () => {
    const file = await readFile(
      'a.docx',
      await docxTable([
        ['甲', '<', '乙'],
        ['丙', '丁', '^'],
        ['^', '戊', '己'],
      ]),
    );
    const [table] = file.items.filter(isGrid);
    expect(table?.rows.map((row) => row.map(({ text, covered }) => (covered ? `(${text})` : text)))).toEqual([
      ['甲', '(甲)', '乙'],
      ['丙', '丁', '(乙)'],
      ['(丙)', '戊', '己'],
    ]);
  });

  it('joins what a page end cut in the middle of a word, and lists it', async () => {
    const file = await readFile(
      'a.docx',
      await word([
        new Paragraph('全年组织培训，参加培训的窗口工作人员共有34'),
        new Paragraph('5人次，效果良好，'),
        new Paragraph('得到群众好评。'),
      ]),
    );
    const draft = draftReport([file], namesOf(), OPTIONS);
    expect(draft.body).toBe('全年组织培训，参加培训的窗口工作人员共有345人次，效果良好，\n\n得到群众好评。');
    expect(draft.summary[0]?.notices).toContainEqual({
      kind: 'doubtful',
      zh: '断行已接上：“工作人员共有34｜5人次，效果良好”；请核对',
    });
  });

  it('leaves defects as they are', async () => {
    const file = await readFile(
      'a.docx',
      await word([new Paragraph('（一）甲'), new Paragraph('（三）乙(丙）'), new Paragraph('支出 438 .39万元')]),
    );
    expect(writeMdx(draftReport([file], namesOf(), OPTIONS))).toContain('### （三）乙(丙）\n\n支出 438 .39万元');
  });
});

describe('a number that Word shows', () => {
  const levels = (format: string, text: string, suffix = 'nothing') =>
    new Map<number, ListLevel>([[0, { format, text, start: 1, suffix }]]);

  it.each([
    ['chineseCounting', '%1、', 12, '十二、'],
    ['chineseCountingThousand', '（%1）', 20, '（二十）'],
    ['decimal', '%1.', 3, '3.'],
    ['decimalEnclosedCircle', '%1', 3, '③'],
    ['decimalEnclosedParen', '%1', 2, '⑵'],
    ['ideographTraditional', '%1、', 2, '乙、'],
    ['decimalFullWidth', '%1．', 10, '１０．'],
    ['decimalZero', '%1', 7, '07'],
    ['upperLetter', '%1.', 27, 'AA.'],
    ['lowerRoman', '%1)', 14, 'xiv)'],
    ['none', '', 1, ''],
    ['bullet', '•', 1, ''],
  ])('%s %s of %i is %s', (format, text, count, shown) => {
    expect(listNumber(levels(format, text), 0, [count])).toBe(shown);
  });

  it('spells numbers up to 999', () => {
    expect([1, 10, 11, 20, 99, 100, 103, 115, 120].map(chinese)).toEqual([
      '一',
      '十',
      '十一',
      '二十',
      '九十九',
      '一百',
      '一百零三',
      '一百一十五',
      '一百二十',
    ]);
  });
});

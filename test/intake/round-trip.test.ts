import { Document, HeadingLevel, Packer, Paragraph, Table, TableCell, TableRow, TextRun } from 'docx';
import { describe, expect, it } from 'vitest';
import { generateContent } from '#generate/content.ts';
import { pathOf } from '#intake/draft.ts';
import { draftReport } from '#intake/intake.ts';
import { readFile } from '#intake/readers/read-file.ts';
import { writeMdx } from '#intake/write-mdx.ts';
import { readContent } from '#load/content.ts';
import { folderInMemory } from '#load/source-folder.ts';
import type { Block } from '#prose/block.ts';
import { reportWorkbook } from '#render/data/workbook.ts';
import { verify } from '#verify/verify.ts';
import { sliceOf } from '../depth.ts';
import { published, SETTINGS } from '../render/data/sample.ts';
import { namesOf, verifyMdx } from './names.ts';

const COUNT = sliceOf(12, 100);
const { files } = generateContent({ reports: COUNT, seed: 'round trip' });
const content = readContent(folderInMemory(files));
const verified = verify(content);
const units = Object.fromEntries(content.units);
const context = Object.fromEntries(Object.entries(files).filter(([path]) => !path.startsWith('reports/')));

describe('what the site gives out comes back as it was', () => {
  it(`from report.xlsx of ${COUNT} reports: figures, datasheet and scorecard`, async () => {
    const views = new Map(published(verified).views.map((view) => [view.id, view]));
    for (const { subject } of verified.reports) {
      const { front, id } = subject.report;
      const view = views.get(id);
      if (view === undefined) throw new Error(`no view of ${id}`);
      const book = await readFile('report.xlsx', await reportWorkbook(view, SETTINGS));
      const draft = draftReport([book], namesOf(units), { unit: front.unit, year: front.year });
      const back = verifyMdx(pathOf(draft), writeMdx(draft), context).subject;
      expect(figuresIn(back), id).toEqual(figuresIn(subject));
      expect(back.report.front.datasheet.map(cellsIn), id).toEqual(front.datasheet.map(cellsIn));
      const card = back.report.front.scorecard;
      expect(card?.items.map(scoresIn) ?? [], id).toEqual(front.scorecard?.items.map(scoresIn) ?? []);
      expect(card?.total, id).toBe(front.scorecard?.total);
    }
  });

  it(`from a .docx made of ${COUNT} reports: every word of the text`, async () => {
    for (const { subject } of verified.reports) {
      const { blocks } = subject.report.narrative;
      const { front, id } = subject.report;
      const word = await readFile('report.docx', await docxOf(shownBlocks(blocks, front)));
      const draft = draftReport([word], namesOf(units), { unit: front.unit, year: front.year });
      const back = verifyMdx(pathOf(draft), writeMdx(draft), context).subject.report;
      expect(wordsOf(back.narrative.blocks, back.front), id).toEqual(wordsOf(blocks, front));
    }
  });
});

type Front = (typeof verified.reports)[number]['subject']['report']['front'];

function figuresIn({ figures }: (typeof verified.reports)[number]['subject']) {
  return [...figures.values()].map(({ id, label, kind, period, quantity: { text } }) => ({
    id,
    label,
    kind,
    period,
    text,
  }));
}

function cellsIn({ figure, original, adjusted, actual }: Front['datasheet'][number]) {
  return [figure, original?.text, adjusted?.text, actual?.text];
}

function scoresIn({ weight, score, target, actual, reason }: NonNullable<Front['scorecard']>['items'][number]) {
  return [weight, score, target, actual, reason];
}

/** The blocks as they are read: a number that is a component is shown as the figure's value. */
function shownBlocks(blocks: readonly Block[], { figures }: Front): Block[] {
  return blocks.map((block) => {
    let { text } = block;
    for (const { at, of } of block.figures.toReversed())
      text = `${text.slice(0, at)}${figures[of]?.value.text ?? ''}${text.slice(at)}`;
    return { ...block, text };
  });
}

function wordsOf(blocks: readonly Block[], front: Front): string[] {
  return shownBlocks(blocks, front).map(({ kind, text }) => `${kind} ${text}`);
}

/** The narrative as Word keeps it. */
async function docxOf(blocks: readonly Block[]): Promise<Uint8Array> {
  const children: (Paragraph | Table)[] = [];
  for (let at = 0; at < blocks.length; at += 1) {
    const block = blocks[at];
    if (block === undefined) continue;
    if (block.cell === undefined) {
      const heading =
        block.kind === 'heading'
          ? { heading: /^[一二三四五六七八九十]+、/.test(block.text) ? HeadingLevel.HEADING_1 : HeadingLevel.HEADING_2 }
          : {};
      children.push(new Paragraph({ ...heading, children: [new TextRun(block.text)] }));
      continue;
    }
    const { table } = block.cell;
    const cells = blocks.filter(({ cell }) => cell?.table === table);
    children.push(tableOf(cells));
    at += cells.length - 1;
  }
  return new Uint8Array(await Packer.toBuffer(new Document({ sections: [{ children }] })));
}

function tableOf(cells: readonly Block[]): Table {
  const rows = Map.groupBy(cells, ({ cell }) => cell?.row ?? 0);
  return new Table({
    rows: [...rows.values()].map(
      (row) => new TableRow({ children: row.map(({ text }) => new TableCell({ children: [new Paragraph(text)] })) }),
    ),
  });
}

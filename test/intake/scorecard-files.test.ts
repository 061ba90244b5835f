import { describe, expect, it } from 'vitest';
import { draftReport } from '#intake/intake.ts';
import { readFile } from '#intake/readers/read-file.ts';
import { LAYOUTS, type Layout } from './layouts.ts';
import { namesOf } from './names.ts';
import { docxTable, xlsxTable } from './office-files.ts';

const OPTIONS = { unit: 'test-unit', year: 2023 };

function expectLayout(
  draft: ReturnType<typeof draftReport>,
  { items, total, regime, targets, groups, datasheet }: Layout,
): void {
  const card = draft.scorecard;
  expect(card?.items.map(({ label, weight, score }) => [label, weight, score])).toEqual(items);
  expect(card?.items.map(({ group }) => group)).toEqual(groups);
  expect(card?.total).toBe(total);
  expect(draft.regime).toBe(regime);
  if (targets !== undefined) expect(card?.items.map(({ target }) => target)).toEqual(targets);
  const rows = draft.datasheet.map(({ figure, original, adjusted, actual }) => [figure, original, adjusted, actual]);
  expect(rows).toEqual(datasheet ?? []);
  expect(draft.doubts.filter((doubt) => /评分表|数据表/.test(doubt))).toEqual([]);
}

describe('a scorecard in the layout', () => {
  it.each(LAYOUTS)('$name, in Word', async (layout) => {
    const file = await readFile('评分表.docx', await docxTable(layout.rows));
    expectLayout(draftReport([file], namesOf(), OPTIONS), layout);
  });

  it.each(LAYOUTS)('$name, in Excel with numbers as numbers', async (layout) => {
    const file = await readFile('评分表.xlsx', await xlsxTable(layout.rows, '评分表', true));
    expectLayout(draftReport([file], namesOf(), OPTIONS), layout);
  });

  it.each(LAYOUTS)('$name, in Excel with numbers stored as text', async (layout) => {
    const file = await readFile('评分表.xlsx', await xlsxTable(layout.rows, '评分表', false));
    expectLayout(draftReport([file], namesOf(), OPTIONS), layout);
  });
});

import { load } from 'js-yaml';
import { describe, expect, it } from 'vitest';
import { pathOf } from '#intake/draft.ts';
import { excerpt } from '#intake/figures.ts';
import { draftReport } from '#intake/intake.ts';
import { readFile } from '#intake/readers/read-file.ts';
import type { SourceDocument } from '#intake/source.ts';
import { writeMdx } from '#intake/write-mdx.ts';
import { Unit } from '#schema/unit.ts';
import { LABELS } from './label-verdicts.ts';
import { namesOf, verifyMdx } from './names.ts';
import { pdfOf, setInPages } from './pdf-file.ts';
import { CONTEXT, realDocx, realLines, realText } from './real-report.ts';

const UNIT = 'lianjiang-government-service-centre';
const names = namesOf({ [UNIT]: Unit.parse(load(CONTEXT[`units/${UNIT}.yaml`] ?? '')) });

function imported(document: SourceDocument) {
  const draft = draftReport([document], names);
  return { draft, verified: verifyMdx(pathOf(draft), writeMdx(draft), CONTEXT) };
}

/** The defects of the real report: its year, its numbering, its brackets, what it promises and leaves out. */
const DEFECTS = [
  ['base-missing', '75%'],
  ['base-missing', '8.19%'],
  ['brackets', '(三)'],
  ['brackets', '(投诉举报平台）'],
  ['date-order', '2023年4月11日'],
  ['disclosure-statement', '报送财政部门的自评报告、数据表、评分表，与对外公开的自评报告、数据表、评分表一致'],
  ['heading-sequence', '（三）'],
  ['heading-sequence', '（三）'],
  ['import-doubt', '# 待核：原文写作“2022年”，报告年度是2023年；按本年度的数收录'],
  ['notice-scope', '专项资金'],
  ['partial-period', '2023年1-10月'],
  ['partial-period', '2023年1月至11月'],
  ['placeholder', '（公章）'],
  ['term-drift', '帮办代办'],
  ['term-drift', '科室'],
  ['text-cut-off', '督办工单28宗。'],
  ['text-cut-off', '，亮码就能办事，'],
  ['year-in-prose', '2022年'],
];

describe('the real report', () => {
  it('imports from text with only its real defects, every number bound', async () => {
    const { draft, verified } = imported(await readFile('自评报告.txt', realText()));
    expect(verified.findings.map(({ rule, found }) => [rule, found]).sort()).toEqual(DEFECTS);
    expect(verified.coverage.bound).toBe(verified.coverage.numbers);
    expect(draft).toMatchObject({
      unit: UNIT,
      year: 2023,
      scope: 'whole-unit',
      prepared: '2024-09-10',
      basis: '廉财绩〔2024〕4号',
      title: '整体绩效自评报告',
    });
  });

  it('imports from Word to the same file', async () => {
    const text = imported(await readFile('自评报告.txt', realText()));
    const word = imported(await readFile('自评报告.docx', await realDocx()));
    expect(writeMdx(word.draft)).toBe(writeMdx(text.draft));
  });

  it('imports from PDF to the same figures and words, lines joined', async () => {
    const text = imported(await readFile('自评报告.txt', realText()));
    const pdf = await readFile('自评报告.pdf', pdfOf(setInPages(realLines())));
    const { draft } = imported(pdf);
    expect(draft.figures.map(({ id, value }) => [id, value])).toEqual(
      text.draft.figures.map(({ id, value }) => [id, value]),
    );
    expect(draft.body.replace(/\s+/g, '')).toBe(text.draft.body.replace(/\s+/g, ''));
    expect(pdf.notices.map(({ zh }) => zh)).toContain(
      'PDF 只作辅助：段落按版面推断，表格不识别；有 Word、Excel 原稿请导入原稿',
    );
    expect(pdf.notices.filter(({ zh }) => /接上断行/.test(zh)).length).toBeGreaterThan(3);
    expect(pdf.notices.some(({ zh }) => /^页码 \d+ 处$/.test(zh))).toBe(true);
  });

  it('has labels that a reader understands: 95 % by the rubric', async () => {
    const { draft } = imported(await readFile('自评报告.txt', realText()));
    const labels = draft.figures.map(({ label, token }) => [label, token === undefined ? '' : excerpt(token)]);
    expect(labels).toEqual(LABELS.map(({ label, words }) => [label, words]));
    const good = LABELS.filter(({ verdict }) => verdict === 'good').length;
    expect(good / LABELS.length).toBeGreaterThanOrEqual(0.95);
  });
});

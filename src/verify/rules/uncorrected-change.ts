import { sameValue } from '#quantity/same-value.ts';
import type { Correction } from '#schema/report.ts';
import { correctionBlock, wayToCorrect } from '#verify/correction-block.ts';
import { newCorrections } from '#verify/new-corrections.ts';
import type { Problem, Rule } from '#verify/rule.ts';
import type { Neighbour, ReportFigure, Subject } from '#verify/subject.ts';

/** published figure = proposed figure, or a new correction with from = published figure. Only where a change is verified. */
export const uncorrectedChange: Rule = {
  id: 'uncorrected-change',
  severity: 'error',
  waivable: false,
  title: { zh: '改了已公布的数，没有写勘误', en: 'a published figure changed without a correction' },
  equation: '已公布的数 = 这次提交的数；不相等的，有一条勘误，其原数 = 已公布的数',
  explanation:
    '报告公布以后，数字可以修订，也可以更正，但不能悄悄改掉：引用过旧数的人要能知道它何时、为什么变了。审核修改时，把提交的报告与已经公布的那一份逐项对照；改了的数要有勘误（数据修订或差错更正、原数、原因、日期），删去的数要有不写 to 的勘误。单独校验一份报告时没有可以对照的对象，不作评估。',
  example: {
    failing: '已公布 受理业务量：177321件，现改为 177231件，没有勘误',
    passing:
      '改为 177231件，并写 corrections: { figure: accepted, from: 177321件, to: 177231件, type: error, reason: 录入时两位颠倒, date: 2024-10-08 }',
  },
  check(subject) {
    const { published } = subject.proposal ?? {};
    if (published === undefined) return {};
    const added = newCorrections(subject, published);
    const problems = [...published.figures.values()].flatMap((before) => wrongFigure(subject, before, added));
    return { problems: [...problems, ...wrongCells(subject, published, added)] };
  },
};

type Added = ReturnType<typeof newCorrections>;

function wrongFigure(subject: Subject, before: ReportFigure, added: Added): Problem[] {
  const { report, figures } = subject;
  const { id, label, quantity } = before;
  const now = figures.get(id);
  if (now !== undefined ? sameValue(quantity, now.quantity) : isRenamed(subject, before)) return [];
  const first = added.find(({ correction }) => correction.figure === id);
  const exact = first !== undefined && first.correction.from.decimals === quantity.decimals;
  const equal = first !== undefined && sameValue(first.correction.from, quantity);
  if (equal && (exact || first.correction.from.unit.name !== quantity.unit.name)) return [];
  const common = { figure: id, expected: quantity.text };
  if (first !== undefined) {
    const { from } = first.correction;
    const [why, whyEn] = equal ? ['小数位数要与公布的一样；', '; the decimals must be those published'] : ['', ''];
    const zh = `“${label}”已公布的是 ${quantity.text}，勘误的原数却写 ${from.text}；${why}请把 from 改为 ${quantity.text}`;
    const en = `${id} is published as ${quantity.text}, the correction starts from ${from.text}${whyEn}; write from: ${quantity.text}`;
    return [{ ...common, place: report.locate(['corrections', first.index, 'from']), found: from.text, zh, en }];
  }
  if (now === undefined)
    return [
      { ...common, place: report.locate(['figures'], 'key'), found: '', ...gone(before, report.front.corrections) },
    ];
  const block = correctionBlock(id, { from: quantity.text, to: now.quantity.text });
  const { zh: way, en: wayEn } = wayToCorrect(report.front.corrections, block);
  const zh = `“${label}”已公布的是 ${quantity.text}，这次改为 ${now.quantity.text}，没有勘误；请改回原数，或${way}`;
  const en = `${id} is published as ${quantity.text} and changed to ${now.quantity.text} without a correction; restore the value, or ${wayEn}`;
  return [{ ...common, place: report.locate(['figures', id, 'value']), found: now.quantity.text, zh, en }];
}

function gone({ id, label, quantity }: ReportFigure, corrections: readonly Correction[]): Pick<Problem, 'zh' | 'en'> {
  const { zh, en } = wayToCorrect(corrections, correctionBlock(id, { from: quantity.text }));
  return {
    zh: `已公布的“${label}” ${quantity.text} 这次删去了，没有勘误；请恢复，或（不写 to，表示不再公布）${zh}`,
    en: `${id}, published as ${quantity.text}, is gone without a correction; restore it, or (without to: no longer published) ${en}`,
  };
}

/** The same value under the same name and another id. */
function isRenamed({ figures, proposal }: Subject, { label, quantity }: ReportFigure): boolean {
  return [...figures.values()].some(
    (now) =>
      now.label === label &&
      now.quantity.text === quantity.text &&
      proposal?.published?.figures.get(now.id) === undefined,
  );
}

const COLUMNS = { original: '年初预算数', adjusted: '调整后预算数', actual: '决算数' } as const;

/** The datasheet is a document of its own; a correction of the figure covers its cells too. */
function wrongCells({ report }: Subject, published: Neighbour, added: Added): Problem[] {
  const rows = new Map(published.report.front.datasheet.map((row) => [row.figure, row]));
  return report.front.datasheet.flatMap((row, index) => {
    const { figure } = row;
    if (added.some(({ correction }: { correction: Correction }) => correction.figure === figure)) return [];
    return (Object.keys(COLUMNS) as (keyof typeof COLUMNS)[]).flatMap((column): Problem[] => {
      const before = rows.get(figure)?.[column];
      const now = row[column];
      if (before === undefined || now === undefined || sameValue(before, now)) return [];
      const label = row.label ?? figure;
      const zh = `数据表中“${label}”的${COLUMNS[column]}已公布的是 ${before.text}，这次改为 ${now.text}，没有勘误；请核对，改了的请写勘误`;
      const en = `the datasheet's ${column} of ${figure} is published as ${before.text} and changed to ${now.text} without a correction; check it`;
      const place = report.locate(['datasheet', index, column]);
      return [{ place, figure, found: now.text, expected: before.text, zh, en, severity: 'warning' }];
    });
  });
}

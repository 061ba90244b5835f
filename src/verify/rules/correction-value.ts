import { sameValue } from '#quantity/same-value.ts';
import type { Correction } from '#schema/report.ts';
import type { Problem, Rule } from '#verify/rule.ts';
import type { ReportFigure, Subject } from '#verify/subject.ts';

/** last correction's `to` = the published figure; each `from` = the `to` before it; from ≠ to; dates ascend */
export const correctionValue: Rule = {
  id: 'correction-value',
  severity: 'error',
  waivable: false,
  title: { zh: '勘误与数据对不上', en: 'a correction does not fit its figure' },
  equation: '最后一次勘误的更正后数值 = 现在公布的数值；勘误前后衔接、日期不倒退、前后数值不同',
  explanation:
    '勘误告诉读者哪个数从多少改成了多少、为什么。更正后的数应当就是现在公布的数，多次更正要首尾相接，日期在报告公开之后依次排列，理由要说得出是什么问题。',
  example: {
    failing: '勘误：9846次 → 9864次；数据仍是 9846次',
    passing: '勘误：9846次 → 9864次；数据是 9864次',
  },
  check(subject) {
    const { corrections } = subject.report.front;
    const problems = corrections.flatMap((correction, index) => [
      ...wrongValues(subject, correction, index),
      ...wrongDate(subject, correction, index),
      ...emptyReason(subject, correction, index),
    ]);
    return { problems };
  },
};

const EMPTY = /^(?:数据|数字)?(?:更正|修订|勘误|笔误|错误|修改|调整|有误|订正)[。.]?$/;

function wrongValues({ report, figures }: Subject, correction: Correction, index: number): Problem[] {
  const { figure: id, from, to } = correction;
  const figure = figures.get(id);
  if (to === undefined) return stillThere(report, correction, figure, index);
  if (figure === undefined) return [];
  const place = (key: 'from' | 'to') => report.locate(['corrections', index, key]);
  const common = { figure: id, found: to.text };
  if (sameValue(from, to)) {
    const zh = `“${figure.label}”的勘误前后都是 ${to.text}；请写明原来的数，或删去这条勘误`;
    const en = `the correction of ${id} changes ${from.text} to the same ${to.text}; give the former value, or delete it`;
    return [{ ...common, place: place('to'), expected: '', zh, en }];
  }
  const next = report.front.corrections.slice(index + 1).find((other) => other.figure === id);
  if (next !== undefined && !sameValue(next.from, to)) {
    const zh = `“${figure.label}”这次更正为 ${to.text}，下一次勘误却从 ${next.from.text} 改起；请使前后衔接`;
    const en = `${id} was corrected to ${to.text}, the next correction starts from ${next.from.text}; make them follow on`;
    return [{ ...common, place: place('to'), expected: next.from.text, zh, en }];
  }
  if (next !== undefined || sameValue(to, figure.quantity)) return [];
  const now = figure.quantity.text;
  const zh = `“${figure.label}”的勘误说更正为 ${to.text}，现在公布的却是 ${now}；请更正数据或勘误`;
  const en = `the correction says ${id} is now ${to.text}, the report publishes ${now}; correct one of them`;
  return [{ ...common, place: place('to'), expected: now, zh, en }];
}

/** A correction without `to` says that the figure is no longer published. */
function stillThere(
  report: Subject['report'],
  { figure: id, from }: Correction,
  figure: ReportFigure | undefined,
  index: number,
): Problem[] {
  const last = report.front.corrections.findLastIndex((other) => other.figure === id);
  if (figure === undefined || index !== last) return [];
  const now = figure.quantity.text;
  const zh = `“${figure.label}”的勘误没有写 to，意思是不再公布，数据却还公布着 ${now}；请写明 to，或从 figures 中删去`;
  const en = `the correction of ${id} has no to: the figure is no longer published, yet ${now} is; give to, or delete the figure`;
  const place = report.locate(['corrections', index, 'figure'], 'key');
  return [{ place, figure: id, found: from.text, expected: now, zh, en }];
}

/** After the report was published, and not before the correction listed above. */
function wrongDate({ report }: Subject, { figure, date }: Correction, index: number): Problem[] {
  const { prepared, published, corrections } = report.front;
  const before = corrections.slice(0, index).find((other) => other.figure === figure && other.date > date);
  const earliest = before?.date ?? published ?? prepared;
  if (earliest === undefined || date >= earliest) return [];
  const what = before === undefined ? '报告公开（填报）日期' : '上一次勘误';
  const zh = `勘误日期 ${date} 早于${what} ${earliest}；请核对日期`;
  const en = `the correction is dated ${date}, before ${before === undefined ? 'the report' : 'the one above'} (${earliest}); correct the date`;
  return [
    { place: report.locate(['corrections', index, 'date']), figure, found: date, expected: `≥ ${earliest}`, zh, en },
  ];
}

function emptyReason({ report }: Subject, { figure, reason }: Correction, index: number): Problem[] {
  if (!EMPTY.test(reason.replace(/\s/g, ''))) return [];
  const place = report.locate(['corrections', index, 'reason']);
  const zh = `勘误的理由只写“${reason}”，读者不知道错在哪里；请写明差错怎样发生、依据什么更正`;
  const en = `the reason "${reason}" does not say what was wrong; say how the mistake came about and what the correction rests on`;
  return [{ place, figure, found: reason, expected: '', zh, en, severity: 'warning' }];
}

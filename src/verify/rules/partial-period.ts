import type { Binding } from '#prose/bind.ts';
import { isPartOfYear, periodOfDate } from '#prose/period.ts';
import type { Token } from '#prose/token.ts';
import { type Period, samePeriod, yearPeriod } from '#schema/date.ts';
import { oneLine, placeOfToken } from '#verify/number-in-text.ts';
import type { Problem, Rule } from '#verify/rule.ts';
import type { ReportFigure, Subject } from '#verify/subject.ts';

/** period of a figure in an annual report = the whole year */
export const partialPeriod: Rule = {
  id: 'partial-period',
  severity: 'warning',
  waivable: true,
  title: { zh: '年度报告用了不满一年的数', en: 'a figure of part of the year in an annual report' },
  equation: '年度报告中发生数的期间 = 1月至12月',
  explanation:
    '年度报告里的“1月至11月”多半是上年底赶写时的数，没有换成全年数；拿它与全年数比较，就会得出不实的增减。每个期间只提示一次。',
  example: { failing: '2023年1月至11月接听来电13772宗', passing: '2023年接听来电15011宗' },
  check(subject) {
    const problems: Problem[] = [];
    const seen: Period[] = [];
    for (const binding of subject.reading.bindings) {
      const partial = partOfYear(subject, binding);
      if (partial === undefined || seen.some((period) => samePeriod(period, partial.period))) continue;
      seen.push(partial.period);
      problems.push(problem(subject, partial));
    }
    return { problems };
  },
};

interface Partial {
  figure: ReportFigure;
  period: Period;
  /** The words that give the period, or the number where there are none. */
  token: Token;
}

function partOfYear(subject: Subject, { token, figures }: Binding): Partial | undefined {
  const figure = figures.length === 1 ? subject.figures.get(figures[0]?.id ?? '') : undefined;
  const { year } = subject.report.front;
  if (figure === undefined || figure.kind === 'stock') return undefined;
  const said = saidBefore(subject, token, year);
  // A rate of some months is often a comparison of before and after; only where the text dates it, it stands for the year.
  if (figure.kind === 'ratio' && said === undefined) return undefined;
  if (isPartOfYear(figure.period, year)) return { figure, period: figure.period, token: said?.token ?? token };
  if (said === undefined || figure.hasOwnPeriod || !isPartOfYear(said.period, year)) return undefined;
  return samePeriod(figure.period, yearPeriod(year)) && said.adjacent
    ? { figure, period: said.period, token: said.token }
    : undefined;
}

/** The last period of several months that the sentence names before the number. */
function saidBefore({ reading: { tokens } }: Subject, token: Token, year: number) {
  for (let index = tokens.indexOf(token) - 1; index >= 0; index -= 1) {
    const other = tokens[index];
    if (other === undefined || other.block !== token.block) return undefined;
    const between = token.block.text.slice(other.end, token.start);
    if (between.includes('。')) return undefined;
    const period = other.class === 'date' ? periodOfDate(other, year) : undefined;
    if (period !== undefined) return { token: other, period, adjacent: !/[，,；;]/.test(between) };
  }
  return undefined;
}

function problem({ report: { front } }: Subject, { figure, period, token }: Partial): Problem {
  const found = oneLine(token);
  const [from, to] = [Number(period.from.slice(5, 7)), Number(period.to.slice(5, 7))];
  const zh = `${figure.label} ${figure.quantity.text} 是${from}月至${to}月的数，报告的是${front.year}年全年；请换成全年数，或在 waivers 中公开说明`;
  const en = `${figure.id} ${figure.quantity.text} is of months ${from} to ${to}, the report of the whole of ${front.year}; give the annual figure or explain it under waivers`;
  return { place: placeOfToken(token), figure: figure.id, found, expected: `${front.year}年全年`, zh, en };
}

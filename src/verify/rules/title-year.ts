import type { Check } from '#verify/check.ts';
import { plainCheck } from '#verify/comparison-check.ts';
import { narrativeTexts, type ReportText } from '#verify/report-text.ts';
import type { Problem, Rule } from '#verify/rule.ts';

/** year in the title, in the source's title and after 评价年度 = fiscal year */
export const titleYear: Rule = {
  id: 'title-year',
  severity: 'error',
  waivable: true,
  title: { zh: '标题年份与评价年度不符', en: 'the title names another year' },
  equation: '标题、“评价年度”一栏写的年份 = 评价年度',
  explanation:
    '拿去年的报告改写今年的，标题和表头最容易漏改。标题或“评价年度”写明的年份都不是本报告的年度，就是写错了。',
  example: {
    failing: '2023年度的报告，标题写“2022年度部门整体支出绩效自评报告”',
    passing: '标题写“2023年度部门整体支出绩效自评报告”',
  },
  check(subject) {
    const { front, locate } = subject.report;
    const checks: Check[] = [];
    const problems: Problem[] = [];
    const hold = (what: string, text: string, place: () => Problem['place']): void => {
      const years = [...text.matchAll(YEAR)].map(([year]) => year);
      if (years.length === 0) return;
      const statement = `${what}的年份 ${years.join('、')} = 评价年度 ${front.year}`;
      const named = years.some((year) => Number(year) === front.year) || within(text, front.year);
      const check = plainCheck({ rule: 'title-year', target: what, statement, figures: [] }, named);
      checks.push(check);
      if (!named) problems.push(problem(what, years[0] ?? '', front.year, check.id, place()));
    };
    hold('标题', front.title, () => locate(['title']));
    if (front.source !== undefined) hold('来源标题', front.source.title, () => locate(['source', 'title']));
    const line = evaluatedYear(narrativeTexts(subject));
    if (line !== undefined)
      hold('正文“评价年度”', line.words, () => line.text.place(line.start, line.start + line.words.length));
    return { checks, problems };
  },
};

const YEAR = /(?<!\d)(?:19|20)\d{2}(?=\s*年|[-—–~～至]|$)/g;
const RANGE = /((?:19|20)\d{2})\s*年?\s*[-—–~～至]+\s*((?:19|20)\d{2})\s*年/;
const EVALUATED = /^\s*(?:评价|自评|绩效)年度\s*[:：]\s*(\S.*)$/;

/** 2021—2023年 includes 2022. */
function within(text: string, year: number): boolean {
  const [, from, to] = RANGE.exec(text) ?? [];
  return from !== undefined && to !== undefined && Number(from) <= year && year <= Number(to);
}

function evaluatedYear(texts: readonly ReportText[]): { text: ReportText; words: string; start: number } | undefined {
  for (const text of texts) {
    const words = EVALUATED.exec(text.text)?.[1];
    if (words !== undefined) return { text, words, start: text.text.length - words.length };
  }
  return undefined;
}

function problem(what: string, found: string, year: number, check: string, place: Problem['place']): Problem {
  const zh = `${what}写的是${found}年，评价年度是${year}；请改为${year}年`;
  const en = `the title or heading names ${found}, the fiscal year is ${year}; correct it`;
  const hypotheses = [{ kind: 'stale-year', figure: null, replace: found, with: String(year), score: 0.9 }];
  return { place, check, found: `${found}年`, expected: `${year}年`, zh, en, hypotheses };
}

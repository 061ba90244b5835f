import type { Check } from '#verify/check.ts';
import { notEvaluated, plainCheck } from '#verify/comparison-check.ts';
import { documentNumbersIn } from '#verify/document-number.ts';
import { narrativeTexts, type ReportText, sentenceAt } from '#verify/report-text.ts';
import type { Problem, Rule, RuleResult } from '#verify/rule.ts';
import type { Subject } from '#verify/subject.ts';

/** end of the fiscal year < prepared <= published; year of the notice between the fiscal year and the report */
export const dateOrder: Rule = {
  id: 'date-order',
  severity: 'error',
  waivable: true,
  title: { zh: '日期先后矛盾', en: 'dates are out of order' },
  equation: '年度结束 < 填报日期 ≤ 公开日期；依据文件的年份不早于评价年度、不晚于填报年份',
  explanation:
    '年度自评要等年度结束、依据通知印发之后才做得成，做成以后才能公开。日期前后颠倒，说明有一个日期写错，或者年度数据不完整。正文里的填报日期应与文件头相同；自评小组在年度结束前就成立、依据文件早于评价年度，可能有原因，作提醒。',
  example: {
    failing: '2023年度报告，填报日期2024年9月10日，公开日期2024年8月1日',
    passing: '2023年度报告，填报日期2024年9月10日，公开日期2024年9月30日',
  },
  check(subject) {
    const results = [preparedAfterYear, publishedAfterPrepared, statedTwice, basisYear].map((part) => part(subject));
    return {
      checks: results.flatMap(({ checks = [] }) => checks),
      problems: [...results.flatMap(({ problems = [] }) => problems), ...earlyGroups(subject)],
    };
  },
};

const DATE = String.raw`((?:19|20)\d{2})\s*年\s*(\d{1,2})\s*月\s*(\d{1,2})\s*日`;
const PREPARED = new RegExp(`(?:填报|填表|报告|编制)日期\\s*[:：]\\s*(${DATE})`);
const FOUNDED = new RegExp(`${DATE}[^。；！？]*?(?:成立|组建|设立)`, 'g');
const GROUP = /(?:评价|自评)[^，。；]{0,8}小组|小组[^，。；]{0,6}(?:评价|自评)/;

function preparedAfterYear({ report }: Subject): RuleResult {
  const { prepared, year } = report.front;
  if (prepared === undefined) return {};
  const check = order('填报日期', `填报日期 ${prepared} 在${year}年度结束之后`, prepared > `${year}-12-31`);
  const zh = `填报日期 ${prepared} 在${year}年度结束之前，全年数据还没有；请核对 prepared 或 year`;
  const en = `prepared ${prepared} is before the end of ${year}; correct prepared or year`;
  return outcome(check, () => ({
    place: report.locate(['prepared']),
    found: prepared,
    expected: `≥ ${year + 1}-01-01`,
    zh,
    en,
  }));
}

function publishedAfterPrepared({ report }: Subject): RuleResult {
  const { prepared, published } = report.front;
  if (published === undefined) return {};
  const statement = `公开日期 ${published} 不早于填报日期${prepared === undefined ? '' : ` ${prepared}`}`;
  const about = { rule: 'date-order', target: '公开日期', statement, figures: [] };
  if (prepared === undefined) return { checks: [notEvaluated(about, '报告没有写明填报日期（prepared）')] };
  const zh = `公开日期 ${published} 早于填报日期 ${prepared}；请核对这两个日期`;
  const en = `published ${published} is before prepared ${prepared}; correct one of them`;
  return outcome(plainCheck(about, published >= prepared), () => ({
    place: report.locate(['published']),
    found: published,
    expected: `≥ ${prepared}`,
    zh,
    en,
  }));
}

/** 填报日期：2024年9月10日 in the text is the same day as in the frontmatter. */
function statedTwice(subject: Subject): RuleResult {
  const { prepared } = subject.report.front;
  if (prepared === undefined) return {};
  for (const text of narrativeTexts(subject)) {
    const match = PREPARED.exec(text.text);
    if (match === null) continue;
    const [, words = '', ...numbers] = match;
    const day = dayOf(numbers);
    const check = order('正文填报日期', `正文填报日期 ${day} = 填报日期 ${prepared}`, day === prepared);
    const start = match.index + match[0].length - words.length;
    const zh = `正文填报日期“${words}”与文件头的 ${prepared} 不同；请改为同一天`;
    const en = `the text says ${day}, the frontmatter ${prepared}; make them the same day`;
    return outcome(check, () => ({
      place: text.place(start, start + words.length),
      found: words,
      expected: prepared,
      zh,
      en,
    }));
  }
  return {};
}

/** Ministries' rules stay in force for years; notices of the city are of one year. */
const STANDING = /^(?:财|国|中)/;

/** A notice of a later year cannot be what the report follows; one of an earlier year is often last year's. */
function basisYear(subject: Subject): RuleResult {
  const { basis, prepared, year } = subject.report.front;
  const [number] = basis === undefined ? [] : documentNumbersIn(basis);
  if (number === undefined) return {};
  const found = number.text;
  const place = () => subject.report.locate(['basis']);
  if (prepared !== undefined && number.year > Number(prepared.slice(0, 4))) {
    const zh = `依据文件 ${found} 是${number.year}年的，晚于填报日期 ${prepared}；请核对文号或日期`;
    const en = `the notice ${found} is later than the report prepared on ${prepared}; correct one of them`;
    const check = order('依据文件', `依据 ${found} 不晚于填报日期 ${prepared}`, false);
    return outcome(check, () => ({ place: place(), found, expected: `≤ ${prepared.slice(0, 4)}年`, zh, en }));
  }
  const checks = prepared === undefined ? [] : [order('依据文件', `依据 ${found} 不晚于填报日期 ${prepared}`, true)];
  const stale = number.year <= year && subject.neighbour(year - 1)?.report.front.basis === basis;
  if (STANDING.test(number.issuer) || (number.year >= year && !stale)) return { checks };
  const why = stale ? `与${year - 1}年度报告所依据的相同` : `早于评价年度${year}`;
  const zh = `依据文件 ${found} ${why}；请核对是否为以前年度的通知`;
  const en = `the notice ${found} is ${stale ? 'the one of last year’s report' : `older than the fiscal year ${year}`}; check it`;
  return { checks, problems: [{ place: place(), severity: 'warning', found, expected: `≥ ${year}年`, zh, en }] };
}

/** A working group that was set up before the year to be evaluated had ended. */
function earlyGroups(subject: Subject): Problem[] {
  const { year } = subject.report.front;
  return narrativeTexts(subject).flatMap((text) => {
    if (!text.text.includes('小组')) return [];
    return [...text.text.matchAll(FOUNDED)].flatMap((match) => earlyGroup(text, match, year));
  });
}

function earlyGroup(text: ReportText, match: RegExpExecArray, year: number): Problem[] {
  const words = new RegExp(DATE).exec(match[0])?.[0] ?? '';
  const day = dayOf(match.slice(1));
  if (day > `${year}-12-31` || !GROUP.test(sentenceAt(text.text, match.index))) return [];
  const zh = `自评小组${words}成立，${year}年度还没有结束；请核对年份，或说明是沿用以前的小组`;
  const en = `the working group was set up on ${day}, before ${year} had ended; check the year or explain it`;
  const place = text.place(match.index, match.index + words.length);
  return [{ place, severity: 'warning', found: words, expected: `≥ ${year + 1}年1月1日`, zh, en }];
}

function order(target: string, statement: string, holds: boolean): Check {
  return plainCheck({ rule: 'date-order', target, statement, figures: [] }, holds);
}

function outcome(check: Check, problem: () => Problem): RuleResult {
  return check.outcome === 'failed'
    ? { checks: [check], problems: [{ ...problem(), check: check.id }] }
    : { checks: [check] };
}

function dayOf([year = '', month = '', day = '']: readonly string[]): string {
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

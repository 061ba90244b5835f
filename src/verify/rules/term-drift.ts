import { narrativeTexts, type ReportText } from '#verify/report-text.ts';
import type { Problem, Rule } from '#verify/rule.ts';

/** one thing has one name throughout the narrative */
export const termDrift: Rule = {
  id: 'term-drift',
  severity: 'warning',
  waivable: true,
  title: { zh: '同一事物前后叫法不一', en: 'one thing has two names' },
  equation: '同一事物在一份报告里只用一个名称',
  explanation: '同一项服务、同一类机构换着名字叫，读者会当成两样东西，也搜不全。本站只核对一张短表里的成对叫法。',
  example: { failing: '前文“代办帮办”，后文“帮办代办”', passing: '全文都写“帮办代办”' },
  check(subject) {
    const texts = narrativeTexts(subject);
    return { problems: PAIRS.flatMap(([first, second]) => drift(texts, first, second)) };
  },
};

/** Names that real reports mix up. Both of a pair may be right; in one report only one is. */
const PAIRS: ReadonlyArray<readonly [string, string]> = [
  ['帮办代办', '代办帮办'],
  ['股室', '科室'],
  ['结转结余', '结余结转'],
  ['账户', '帐户'],
  ['账目', '帐目'],
];

interface Use {
  text: ReportText;
  at: number;
}

function drift(texts: readonly ReportText[], first: string, second: string): Problem[] {
  if (![first, second].every((term) => texts.some(({ text }) => text.includes(term)))) return [];
  const uses = [first, second].map((term) => ({ term, uses: texts.flatMap((text) => usesOf(text, term)) }));
  const [less, more] = uses.toSorted((a, b) => a.uses.length - b.uses.length);
  const use = less?.uses[0];
  if (less === undefined || more === undefined || use === undefined) return [];
  const place = use.text.place(use.at, use.at + less.term.length);
  const zh = `“${less.term}”（${less.uses.length} 处）与“${more.term}”（${more.uses.length} 处）混用；是同一事物请统一叫法`;
  const en = `both ${less.term} (${less.uses.length}) and ${more.term} (${more.uses.length}) are used; use one name`;
  return [{ place, found: less.term, expected: more.term, zh, en }];
}

function usesOf(text: ReportText, term: string): Use[] {
  const uses: Use[] = [];
  for (let at = text.text.indexOf(term); at >= 0; at = text.text.indexOf(term, at + term.length))
    uses.push({ text, at });
  return uses;
}

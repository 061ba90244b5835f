import type { Block } from '#prose/block.ts';
import { isServiceNumber } from '#prose/number.ts';
import { matchPercentInWords } from '#prose/quantity-pattern.ts';
import { makeTokenizer } from '#prose/tokenize.ts';
import { parseQuantity, type Quantity } from '#quantity/quantity.ts';
import { type Finding, finding, type Place } from '#schema/finding.ts';
import type { Lexicon } from '#schema/lexicon.ts';

/** Lexicon of a folder without the entries that are data, and a finding for each of those. */
export function admitTerms(
  terms: Lexicon,
  path: string,
  locate: (index: number) => Place,
): { admitted: Lexicon; findings: Finding[] } {
  const findings: Finding[] = [];
  const admitted = terms.filter(({ term }, index) => {
    const why = refusal(term);
    if (why === undefined) return true;
    const [zh, en] = why;
    const message = `词表不能收“${term}”：它是${zh}。正文里的数要对应到 figures 中的数据；请删去这一条`;
    const messageEn = `the lexicon cannot hold "${term}": it is ${en}; numbers in the text are figures, delete this entry`;
    findings.push(
      finding({ rule: 'lexicon-entry', severity: 'error', path, ...locate(index), found: term, message, messageEn }),
    );
    return false;
  });
  return { admitted, findings };
}

/** Why a term is no name, in Chinese and English; undefined for a name. */
function refusal(term: string): readonly [string, string] | undefined {
  if (matchPercentInWords(term, 0)?.end === term.length) return ['比率', 'a rate'];
  const { quantity, problem } = parseQuantity(term);
  if (quantity !== undefined) return kindOf(quantity, term);
  const digits = term.normalize('NFKC').replace(/[\s,]/g, '');
  if (/^[-+]?\d+(\.\d+)?$/.test(digits) && !isServiceNumber(digits)) return ['单独的数', 'a bare number'];
  if (problem?.kind === 'no-unit' && !isServiceNumber(digits)) return ['单独的数', 'a bare number'];
  return amountWithin(term);
}

const tokenizer = makeTokenizer([], new Set());
/** What may stand beside a number and makes it no name: ￥999, 999w, 999万, 支出为负. */
const VALUED = /^(?:[￥¥$＄]|人民币|RMB|约|近|超)*[\d.]+(?:[万亿千百余多]|[wWkK])*元?$/;
const SIGNED = /[-−－–—负負]$/;

/** 支出999万元 would hide the amount as well as 999万元 alone. */
function amountWithin(term: string): readonly [string, string] | undefined {
  if (SIGNED.test(term)) return ['带正负号的说法', 'words with a sign'];
  if (VALUED.test(term.normalize('NFKC')) && !isServiceNumber(term)) return ['金额', 'a money amount'];
  const runs = [{ at: 0, line: 1, column: 1 }];
  const block: Block = { kind: 'paragraph', text: term, runs, cell: undefined, aside: false, figures: [], index: 0 };
  for (const { quantity } of tokenizer.tokens(block)) {
    if (quantity?.unit.dimension === 'money') return ['金额', 'a money amount'];
    if (quantity?.unit.dimension === 'ratio-difference') return ['比率', 'a rate'];
    if (quantity?.unit.dimension === 'ratio' && quantity.unit.name !== '倍') return ['比率', 'a rate'];
  }
  return undefined;
}

/** 24小时 and 八项 are names of services and rules more often than data; a count in digits is data. */
function kindOf({ unit }: Quantity, term: string): readonly [string, string] | undefined {
  if (unit.dimension === 'money') return ['金额', 'a money amount'];
  if (unit.dimension === 'ratio' || unit.dimension === 'ratio-difference') return ['比率', 'a rate'];
  if (unit.dimension === 'time' || !/\d/.test(term.normalize('NFKC'))) return undefined;
  return ['数量', 'a quantity'];
}

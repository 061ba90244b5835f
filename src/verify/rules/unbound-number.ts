import type { Binding } from '#prose/bind.ts';
import { listingOf } from '#prose/listing.ts';
import { namedLocally } from '#prose/naming.ts';
import { addable } from '#quantity/unit-of-measure.ts';
import { figureLineFor } from '#verify/figure-line.ts';
import { nearFigures } from '#verify/near-figures.ts';
import { oneLine, placeOfToken, weightOf } from '#verify/number-in-text.ts';
import { restatements } from '#verify/restated.ts';
import type { Problem, Rule } from '#verify/rule.ts';
import { statedCell } from '#verify/stated-cell.ts';
import type { ReportFigure, Subject } from '#verify/subject.ts';

/** every number in the narrative = a declared figure */
export const unboundNumber: Rule = {
  id: 'unbound-number',
  severity: 'error',
  waivable: true,
  title: { zh: '正文中的数没有对应的数据', en: 'a number in the text is not a declared figure' },
  equation: '正文中的每个数 = figures 中的一个数据（或词表中的名称）',
  explanation:
    '正文里的每个数都要对应到文件头声明的一个数据，这样正文、数据表和文件头互为复写，任何一处写错都会露出来。金额和比率没有对应是错误，件数、人数没有对应是提醒。',
  example: {
    failing: '正文写“项目支出295.33万元”，figures 中没有这个数',
    passing: '数据 143.06万元，正文写“基本支出143.06万元”',
  },
  check(subject) {
    const near = nearFigures(subject);
    const restated = new Set(restatements(subject).map(({ second }) => second));
    const { bindings, tokens } = subject.reading;
    const problems = bindings
      .filter((binding) => binding.figures.length === 0 && !near.has(binding) && !restated.has(binding))
      // What is counted is listed beside it: stated-count looks after that.
      .filter(({ token }) => listingOf(token, tokens) === undefined)
      .map((binding) => problem(binding, subject));
    return { problems };
  },
};

/** Share of a figure's name that must stand beside the number, and what it must be ahead of the next. */
const NAMED = 0.6;

/** The figure that the words beside the number name; undefined when they name none, or several as well. */
function namedFigure({ token, context }: Binding, { figures }: Subject): ReportFigure | undefined {
  const { quantity } = token;
  if (quantity === undefined) return undefined;
  const named = [...figures.values()]
    .filter((figure) => addable(figure.quantity.unit, quantity.unit))
    .map((figure) => ({ figure, share: namedLocally(context, figure) }))
    .filter(({ share }) => share >= NAMED)
    .sort((a, b) => b.share - a.share);
  const [first, second] = named;
  return first === undefined || first.share === second?.share ? undefined : first.figure;
}

function problem(binding: Binding, subject: Subject): Problem {
  const { token } = binding;
  const found = oneLine(token);
  const base = { place: placeOfToken(token), found, severity: weightOf(token) };
  const cell = statedCell(subject, binding);
  const line = figureLineFor(subject, token, cell);
  const add = `在 figures: 下面加一行：${line}`;
  const addEn = `add a line below figures: ${line}`;
  if (cell !== undefined) {
    const zh = `正文中的“${found}”没有对应的数据；${cell.name}是 ${cell.text}，请${add}`;
    const en = `"${found}" is not the value of any figure; ${cell.nameEn} is ${cell.text}; ${addEn}`;
    return { ...base, expected: '', zh, en };
  }
  const named = namedFigure(binding, subject);
  if (named === undefined) {
    const zh = `正文中的“${found}”没有对应的数据；请更正，或${add}`;
    const en = `"${found}" is not the value of any figure; correct it, or ${addEn}`;
    return { ...base, expected: '', zh, en };
  }
  const { id, label, quantity } = named;
  const zh = `正文中的“${found}”没有对应的数据，旁边的词说的像是${label} ${quantity.text}；请更正，或${add}`;
  const en = `"${found}" is not the value of any figure; the words beside it name ${id} ${quantity.text}; correct it, or ${addEn}`;
  const hypotheses = [{ kind: 'other-document', figure: id, replace: found, with: quantity.text, score: 0.6 }];
  return { ...base, expected: quantity.text, zh, en, hypotheses };
}

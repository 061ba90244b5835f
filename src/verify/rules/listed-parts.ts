import type { Expression, Relation } from '#expression/syntax.ts';
import { spanInBlock } from '#prose/block.ts';
import type { Hypothesis } from '#schema/finding.ts';
import { appliedRelations } from '#verify/applied-relations.ts';
import { environmentOf } from '#verify/environment.ts';
import type { Problem, Rule } from '#verify/rule.ts';
import type { Subject } from '#verify/subject.ts';
import { type Sentence, type StatedFigure, sentencesOf } from '#verify/suggest/sentence.ts';

/** parts that a sentence adds up = parts of the sum, each once */
export const listedParts: Rule = {
  id: 'listed-parts',
  severity: 'error',
  waivable: true,
  title: { zh: '正文列举的分项有遗漏或重复', en: 'parts of a sum are left out or said twice' },
  equation: '“包括、合计、分别为”列举的分项 = 勾稽关系中的各分项，每项一次',
  explanation:
    '正文说“甲3件、乙4件，合计9件”，而合计是由甲、乙、丙相加得到的，丙就漏写了。数据本身没有错，读者照正文加起来却不对。“其中”可以只举几项，不算遗漏；同一项写两遍总是错的。',
  example: {
    failing: '甲、乙、丙三项相加为9件，正文写“甲3件、乙4件，合计9件”',
    passing: '正文写“甲3件、乙4件、丙2件，合计9件”',
  },
  check(subject) {
    const sums = appliedRelations(subject).flatMap(({ relation, check }) => {
      const sum = relation === undefined || check?.outcome === 'failed' ? undefined : sumOf(relation, subject);
      return sum === undefined ? [] : [sum];
    });
    if (sums.length === 0) return {};
    const sentences = sentencesOf(subject);
    return { problems: sums.flatMap((sum) => sentences.flatMap((sentence) => problemsOf(subject, sum, sentence))) };
  },
};

interface Sum {
  total: string;
  parts: readonly string[];
}

function sumOf({ left, right, comparison }: Relation, subject: Subject): Sum | undefined {
  if (comparison !== '=' || left.kind !== 'figure' || left.at !== undefined) return undefined;
  const parts = partsOf(right, subject);
  return parts === undefined || parts.length < 2 ? undefined : { total: left.id, parts };
}

function partsOf(expression: Expression, subject: Subject): readonly string[] | undefined {
  if (expression.kind === 'figure') return expression.at === undefined ? [expression.id] : undefined;
  if (expression.kind === 'sum') return environmentOf(subject).parts(expression.prefix);
  if (expression.kind !== 'binary' || expression.operator !== '+') return undefined;
  const [left, right] = [partsOf(expression.left, subject), partsOf(expression.right, subject)];
  return left === undefined || right === undefined ? undefined : [...left, ...right];
}

const ALL_AFTER = /包括|包含|分别|构成|组成|[（(：]/;
const ALL_BEFORE = /(?:合计|共计|总计|相加|两项|三项|四项|共)[^，。；、]{0,16}$/;

function problemsOf(subject: Subject, { total, parts }: Sum, sentence: Sentence): Problem[] {
  const { figures, block } = sentence;
  if (!figures.some(({ figure }) => parts.includes(figure.id))) return [];
  const whole = figures.findIndex(({ figure }) => figure.id === total);
  const listed = figures.filter(({ figure }) => parts.includes(figure.id));
  if (saysTheSame(subject, parts, listed)) return [];
  const doubled = listed.find((one, index) => {
    const before = listed[index - 1];
    return (
      before !== undefined && before.figure.id === one.figure.id && isList(block.text.slice(before.end, one.start))
    );
  });
  if (doubled !== undefined)
    return [
      problem(doubled, `${doubled.figure.label}写了两遍`, `${doubled.figure.id} is listed twice`, {
        kind: 'row-doubled',
        figure: doubled.figure.id,
        replace: doubled.figure.quantity.text,
        with: '',
        score: 0.8,
      }),
    ];
  const sum = figures[whole];
  if (sum === undefined || listed.length === 0) return [];
  const missing = parts.filter((part) => subject.figures.has(part) && !listed.some(({ figure }) => figure.id === part));
  // A number bound to nothing, or to one of several, may be the part that is missing.
  if (missing.length === 0 || hasUncertain(subject, sentence) || !saysAll(sum, listed, block.text)) return [];
  const names = missing.map((id) => subject.figures.get(id)?.label ?? id).join('、');
  const [first = ''] = missing;
  const value = subject.figures.get(first)?.quantity.text ?? '';
  return [
    problem(sum, `列举的分项漏了${names}`, `${missing.join(', ')} is left out of the parts listed`, {
      kind: 'row-omitted',
      figure: first,
      replace: '',
      with: `${subject.figures.get(first)?.label ?? first}${value}`,
      score: 0.8,
    }),
  ];
}

/** Parts of one value may be taken for one another; a list of all the values lacks none. */
function saysTheSame({ figures }: Subject, parts: readonly string[], listed: readonly StatedFigure[]): boolean {
  const wanted = parts.map((id) => figures.get(id)?.quantity.text ?? '').sort();
  const said = listed.map(({ figure }) => figure.quantity.text).sort();
  return wanted.length === said.length && wanted.every((value, index) => value === said[index]);
}

/** A number of the sentence that does not stand for one certain figure. */
function hasUncertain({ reading }: Subject, { block, start, end }: Sentence): boolean {
  return reading.bindings.some(
    ({ token, figures }) => figures.length !== 1 && token.block === block && token.start >= start && token.end <= end,
  );
}

/** Between two items of a list stands the second one's name and no end of a clause. */
function isList(between: string): boolean {
  return /^[、，,和及]/.test(between.trim()) && !/[。；;：]/.test(between);
}

/** Whether the sentence says that the parts it names make up the total: 其中 and 如 do not. */
function saysAll(sum: StatedFigure, listed: readonly StatedFigure[], text: string): boolean {
  const [first] = listed;
  const last = listed.at(-1);
  if (first === undefined || last === undefined) return false;
  if (last.end <= sum.start)
    return /^[，,、和]/.test(text.slice(last.end).trim()) && ALL_BEFORE.test(text.slice(last.end, sum.start));
  if (first.start < sum.end || listed.length < 2) return false;
  const lead = text.slice(sum.end, first.start);
  return ALL_AFTER.test(lead) && !/其中|[。；]/.test(lead) && first.start - sum.end < 40;
}

function problem({ block, start, end, figure }: StatedFigure, zh: string, en: string, cause: Hypothesis): Problem {
  return {
    place: spanInBlock(block, start, Math.max(end, start + 1)),
    figure: figure.id,
    found: figure.quantity.text,
    expected: '',
    zh: `${zh}，正文里的数加起来与总数不符；请对照数据更正`,
    en: `${en}; the numbers of the text do not add up; correct the text`,
    hypotheses: [cause],
  };
}

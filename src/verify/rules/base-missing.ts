import type { Binding } from '#prose/bind.ts';
import { lastOf } from '#prose/context.ts';
import { appliedRelations } from '#verify/applied-relations.ts';
import { oneLine, placeOfToken } from '#verify/number-in-text.ts';
import type { Problem, Rule } from '#verify/rule.ts';
import type { Subject } from '#verify/subject.ts';

/** a rate of change has a base: in the text, in last year's report, or in a relation that was evaluated */
export const baseMissing: Rule = {
  id: 'base-missing',
  severity: 'warning',
  waivable: true,
  title: { zh: '增减率没有给出基数', en: 'a rate of change without its base' },
  equation: '“同比增长 x%”的基数（上年数）在正文、数据或上年报告中',
  explanation:
    '“同比增长8.19%”要有上年的数才能核对。基数既不在正文里，也不在上年的报告里，读者就无从知道这个比率是怎么算出来的。',
  example: {
    failing: '共31873宗，同比增长8.19%（没有上年报告，也没有写上年数）',
    passing: '共31873宗，比上年的29460宗增长8.19%',
  },
  check(subject) {
    const problems = subject.reading.bindings.filter((one) => isChange(one)).flatMap((one) => problem(subject, one));
    return { problems };
  },
};

const COMPARED =
  /(?:同比|环比|[比较](?:上年|去年|上一年|上年度|上年同期|去年同期|前一年|前年|年初|[^，。；、]{0,12}(?:之初|同期|年|初期|以前|之前|前)))[^，。；]{0,10}$/;

function isChange({ token: { quantity, direction, block, start } }: Binding): boolean {
  if (quantity?.unit.dimension !== 'ratio' || direction === undefined || block.cell !== undefined) return false;
  return COMPARED.test(block.text.slice(Math.max(0, start - 30), start));
}

function problem(subject: Subject, binding: Binding): Problem[] {
  const { token, figures } = binding;
  const [figure] = figures;
  if (figure === undefined || isChecked(subject, figure.id) || saysBase(subject, binding)) return [];
  const found = oneLine(token);
  const label = subject.figures.get(figure.id)?.label ?? figure.id;
  const zh = `“${label}”${found}没有给出基数，无从核对；请写明上年（或基期）的数，或公布上年报告`;
  const en = `${figure.id} ${found} has no base to be checked against; state the figure it is compared with`;
  return [{ place: placeOfToken(token), figure: figure.id, found, expected: '', zh, en }];
}

function isChecked(subject: Subject, id: string): boolean {
  return appliedRelations(subject).some(
    ({ check }) => check !== undefined && check.outcome !== 'not-evaluated' && check.figures.includes(id),
  );
}

/** Another number stands between the words of comparison and the rate: 比上年的29460宗增长8.19%. */
function saysBase({ reading: { tokens } }: Subject, { token }: Binding): boolean {
  const { text } = token.block;
  const sentence = lastOf(text, '。！？', token.start);
  const from = Math.max(...['比', '较'].map((word) => text.lastIndexOf(word, token.start)), sentence);
  return tokens.some(
    (other) =>
      other !== token &&
      other.block === token.block &&
      (other.class === 'quantity' || other.class === 'bare') &&
      ((other.start >= from && other.end <= token.start) ||
        (other.end <= token.start &&
          other.start >= sentence &&
          /上年|去年|同期/.test(text.slice(Math.max(sentence, other.start - 12), other.start)))),
  );
}

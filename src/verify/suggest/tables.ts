import type { Subject } from '#verify/subject.ts';
import { holds, type Proposal } from '#verify/suggest/proposal.ts';
import { evaluateLines } from '#verify/table/rates.ts';
import type { Evaluation } from '#verify/table/relation.ts';
import { evaluateShares } from '#verify/table/shares.ts';
import { evaluateSums } from '#verify/table/sums.ts';
import { type TableCell, tablesOf } from '#verify/table.ts';

/** Relations that a table shows by its headers, where its cells restate figures. */
export function proposeFromTables(subject: Subject): Proposal[] {
  return tablesOf(subject).flatMap((table) => [
    ...evaluateSums(table).flatMap((one) => proposal(subject, one, ['sum'])),
    ...evaluateShares(table).flatMap((one) => proposal(subject, one, ['ratio'])),
    ...evaluateLines(table).flatMap((one) => proposal(subject, one, ['balance', 'ratio'])),
  ]);
}

type Form = 'sum' | 'balance' | 'ratio';

function proposal(subject: Subject, { relation, outcome }: Evaluation, forms: readonly Form[]): Proposal[] {
  if (relation.comparison !== '=' || (outcome !== 'exact' && outcome !== 'rounding')) return [];
  const total = figureOf(relation.published);
  const parts = relation.operands.map(figureOf);
  if (total === undefined || parts.some((part) => part === undefined || part === total)) return [];
  const { block } = relation.published;
  for (const form of forms) {
    const text = `${total} = ${parts.join({ sum: ' + ', balance: ' - ', ratio: ' / ' }[form])}`;
    if (parts.length < 2 || !holds(subject, text)) continue;
    return [{ kind: form, relation: text, word: relation.formula, at: { block, start: 0, end: block.text.length } }];
  }
  return [];
}

function figureOf({ figures }: TableCell): string | undefined {
  return figures.length === 1 ? figures[0] : undefined;
}

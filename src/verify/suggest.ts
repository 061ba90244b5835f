import { parseRelation } from '#expression/parse.ts';
import { type Expression, figureKey, type Relation, references } from '#expression/syntax.ts';
import { spanInBlock } from '#prose/block.ts';
import type { Place } from '#schema/finding.ts';
import { appliedRelations } from '#verify/applied-relations.ts';
import { environmentOf } from '#verify/environment.ts';
import type { Subject } from '#verify/subject.ts';
import { proposeBalances } from '#verify/suggest/balance.ts';
import { proposeChanges } from '#verify/suggest/changes.ts';
import type { Proposal, SuggestionKind } from '#verify/suggest/proposal.ts';
import { proposeRates } from '#verify/suggest/rates.ts';
import { sentencesOf } from '#verify/suggest/sentence.ts';
import { proposeSums } from '#verify/suggest/sums.ts';
import { proposeFromTables } from '#verify/suggest/tables.ts';

/** A relation that the report's words show and its frontmatter does not declare. */
export interface Suggestion extends Place {
  kind: SuggestionKind;
  /** A line for `relations:`. */
  relation: string;
  /** The same with the figures' names. */
  inWords: string;
  /** The word of the text that supports it. */
  word: string;
  /** The sentence it was read in. */
  evidence: string;
}

/** Relations visible in sentences and tables and not yet declared. `known`: also those that are. */
export function suggestRelations(subject: Subject, { known = false } = {}): Suggestion[] {
  const applied = known ? [] : appliedRelations(subject).flatMap(({ relation }) => relation ?? []);
  const seen = new Set(applied.flatMap((relation) => canonical(relation, subject)));
  const covered = new Map<string, Set<string>>();
  for (const relation of applied) {
    for (const id of published(relation))
      covered.set(id, new Set([...(covered.get(id) ?? []), ...terms(relation, subject)]));
  }
  const proposals = [
    ...sentencesOf(subject).flatMap((sentence) => [
      ...proposeSums(subject, sentence),
      ...proposeBalances(subject, sentence),
      ...proposeRates(subject, sentence),
      ...proposeChanges(subject, sentence),
    ]),
    ...proposeFromTables(subject),
  ];
  return proposals.flatMap((proposal) => {
    const relation = parseRelation(proposal.relation);
    if (saysNothing(relation)) return [];
    const [form = ''] = canonical(relation, subject);
    if (seen.has(form) || repeats(proposal, relation, covered, subject)) return [];
    seen.add(form);
    return [suggestion(proposal, subject)];
  });
}

/** A figure is told by itself, or by a quotient or difference of one figure with itself. */
function saysNothing({ left, right }: Relation): boolean {
  const own = new Set(keysOf(left));
  return keysOf(right).some((key) => own.has(key)) || cancelsOut(left) || cancelsOut(right);
}

function keysOf(expression: Expression): string[] {
  return references(expression).map((one) => figureKey('id' in one ? one.id : `${one.prefix}.*`, one.at));
}

function cancelsOut(expression: Expression): boolean {
  if (expression.kind === 'negative') return cancelsOut(expression.operand);
  if (expression.kind !== 'binary') return false;
  const { operator, left, right } = expression;
  const single = left.kind === 'figure' && right.kind === 'figure' && (operator === '/' || operator === '-');
  return (single && keysOf(left)[0] === keysOf(right)[0]) || cancelsOut(left) || cancelsOut(right);
}

/** A rate or balance has one definition; a sum is known when its parts are among those already added up. */
function repeats(
  { kind }: Proposal,
  relation: Relation,
  covered: ReadonlyMap<string, ReadonlySet<string>>,
  subject: Subject,
): boolean {
  const known = published(relation).flatMap((id) => covered.get(id) ?? [])[0];
  if (known === undefined) return false;
  return kind !== 'sum' || terms(relation, subject).every((id) => known.has(id));
}

function published({ left }: Relation): string[] {
  return left.kind === 'figure' ? [left.id] : [];
}

function terms({ right }: Relation, subject: Subject): string[] {
  return references(right).flatMap((one) => ('id' in one ? [one.id] : environmentOf(subject).parts(one.prefix)));
}

function suggestion({ kind, relation, word, at }: Proposal, { figures }: Subject): Suggestion {
  const place = spanInBlock(at.block, at.start, Math.max(at.end, at.start + 1));
  const inWords = relation.replace(
    /[a-z][A-Za-z0-9]*(?:\.[a-z0-9][A-Za-z0-9]*)*/g,
    (id) => figures.get(id)?.label ?? id,
  );
  return { ...place, kind, relation, inWords, word, evidence: sentenceAt(at.block.text, at.start) };
}

function sentenceAt(text: string, at: number): string {
  const start = Math.max(text.lastIndexOf('。', at - 1), text.lastIndexOf('！', at - 1)) + 1;
  const end = text.indexOf('。', at);
  return text.slice(start, end < 0 ? undefined : end + 1).replace(/\s+/g, '');
}

/** The same text for relations that say the same: terms of a sum in any order, on either side. */
function canonical(relation: Relation | undefined, subject: Subject): string[] {
  if (relation === undefined || relation.comparison !== '=') return [];
  const sum = new Map<string, number>();
  const left = addTerms(relation.left, 1, sum, subject);
  const right = addTerms(relation.right, -1, sum, subject);
  if (!left || !right) return [relation.text.replace(/\s+/g, '')];
  const sorted = [...sum].filter(([, sign]) => sign !== 0).sort(([a], [b]) => (a < b ? -1 : 1));
  const first = sorted[0]?.[1] ?? 1;
  return [sorted.map(([term, sign]) => `${sign * first > 0 ? '+' : '-'}${term}`).join('')];
}

/** Adds the terms of a sum; a product or quotient is one term. False for anything that is no sum of such. */
function addTerms(expression: Expression, sign: 1 | -1, sum: Map<string, number>, subject: Subject): boolean {
  const add = (name: string) => sum.set(name, (sum.get(name) ?? 0) + sign);
  if (expression.kind === 'figure') return add(nameOf(expression.id, expression.at)) !== undefined;
  if (expression.kind === 'growth') return add(`growth(${nameOf(expression.id, expression.at)})`) !== undefined;
  if (expression.kind === 'negative') return addTerms(expression.operand, sign === 1 ? -1 : 1, sum, subject);
  if (expression.kind === 'sum') {
    for (const part of environmentOf(subject).parts(expression.prefix)) add(nameOf(part, expression.at));
    return true;
  }
  if (expression.kind !== 'binary') return false;
  const { operator, left, right } = expression;
  if (operator === '+' || operator === '-') {
    const other = operator === '-' ? (sign === 1 ? -1 : 1) : sign;
    return addTerms(left, sign, sum, subject) && addTerms(right, other, sum, subject);
  }
  const names = [left, right].map((side) =>
    references(side).map((one) => ('id' in one ? nameOf(one.id, one.at) : one.prefix)),
  );
  add(names.map((side) => side.join(',')).join(operator));
  return true;
}

function nameOf(id: string, at: 'prev' | number | undefined): string {
  return at === undefined ? id : `${id}@${at}`;
}

import { parseRelation } from '#expression/parse.ts';
import { type Relation, RelationError, references } from '#expression/syntax.ts';
import type { Content } from '#load/content.ts';
import type { Check } from '#verify/check.ts';
import { checkRelation, compact } from '#verify/relation-check.ts';
import type { Subject } from '#verify/subject.ts';
import { oncePerReport } from '#verify/workings.ts';

/** A relation as applied to a report: its check, or why it cannot be read. */
export interface AppliedRelation {
  text: string;
  /** Index in the report's `relations`; undefined for one of the standard metrics. */
  declared: number | undefined;
  relation: Relation | undefined;
  check: Check | undefined;
  error: RelationError | undefined;
}

/** The report's own relations and those of the standard metrics it can be held to, each once. */
export const appliedRelations: (subject: Subject) => readonly AppliedRelation[] = oncePerReport(apply);

function apply(subject: Subject): AppliedRelation[] {
  const seen = new Set<string>();
  const result: AppliedRelation[] = [];
  for (const [index, text] of subject.report.front.relations.entries()) {
    seen.add(compact(text));
    result.push(applyOne(subject, text, index));
  }
  for (const text of standardRelations(subject)) {
    if (seen.has(compact(text))) continue;
    seen.add(compact(text));
    const one = applyOne(subject, text, undefined);
    if (one.relation === undefined || concerns(one.relation, subject)) result.push(one);
  }
  return result.filter((one) => !supersededBy(result, one, subject));
}

/**
 * Whether a standard relation says nothing more: parts of it are not published, and the figure on its left is checked by
 * another one (结转 = 收入 − 支出, where the report has no 年初结转).
 */
function supersededBy(all: readonly AppliedRelation[], one: AppliedRelation, subject: Subject): boolean {
  const id = singleId(one.relation);
  if (one.declared !== undefined || id === undefined || one.relation === undefined) return false;
  if (one.check?.outcome !== 'not-evaluated' || !lacksParts(one.relation, subject)) return false;
  return all.some(
    ({ relation, check }) => singleId(relation) === id && check !== undefined && check.outcome !== 'not-evaluated',
  );
}

/** The figure that an equation gives: `x` of `x = a + b`. */
function singleId(relation: Relation | undefined): string | undefined {
  if (relation?.comparison !== '=' || relation.left.kind !== 'figure') return undefined;
  return relation.left.at === undefined ? relation.left.id : undefined;
}

function lacksParts({ right }: Relation, { figures }: Subject): boolean {
  return references(right).some((named) => 'id' in named && named.at === undefined && !figures.has(named.id));
}

function applyOne(subject: Subject, text: string, declared: number | undefined): AppliedRelation {
  let relation: Relation | undefined;
  try {
    relation = parse(text);
    if (declared !== undefined) refuseUnknownIds(relation, subject);
    return { text, declared, relation, check: checkRelation(subject, relation), error: undefined };
  } catch (error) {
    if (!(error instanceof RelationError)) throw error;
    return { text, declared, relation, check: undefined, error };
  }
}

interface Standard {
  /** The metric it belongs to. */
  id: string;
  text: string;
  unless: readonly string[];
}

const standards = new WeakMap<Content, readonly Standard[]>();

function standardsOf(content: Content): readonly Standard[] {
  const known = standards.get(content);
  if (known !== undefined) return known;
  const made = [...content.metrics.values()].flatMap(({ id, relations }) =>
    relations.map((entry) =>
      typeof entry === 'string' ? { id, text: entry, unless: [] } : { id, text: entry.relation, unless: entry.unless },
    ),
  );
  standards.set(content, made);
  return made;
}

/** Relations of the metrics that the report publishes; one with `unless` is lifted by the figures it names. */
function standardRelations({ figures, content }: Subject): string[] {
  return standardsOf(content)
    .filter(({ id, unless }) => figures.has(id) && !unless.some((other) => figures.has(other)))
    .map(({ text }) => text);
}

/** One relation stands in many reports and is parsed once; past so many the rest are not kept. */
const MOST_KEPT = 5000;
const parsed = new Map<string, Relation>();

function parse(text: string): Relation {
  const known = parsed.get(text);
  if (known !== undefined) return known;
  const made = parseRelation(text);
  if (parsed.size < MOST_KEPT) parsed.set(text, made);
  return made;
}

/** A standard relation concerns a report that publishes its result and some of what it is made of. */
function concerns({ left, right }: Relation, { figures }: Subject): boolean {
  const published = references(left).every((named) => 'id' in named && named.at === undefined && figures.has(named.id));
  const others = references(right);
  const some = others.some(
    (named) => !('id' in named) || named.at !== undefined || named.kind === 'growth' || figures.has(named.id),
  );
  return published && some;
}

/** A declared relation names figures of the report, of the year it refers to, or standard metrics; else it is misspelt. */
function refuseUnknownIds({ left, right }: Relation, { figures, content, report, neighbour }: Subject): void {
  const { year } = report.front;
  for (const named of [...references(left), ...references(right)]) {
    if (!('id' in named) || figures.has(named.id) || content.metrics.has(named.id)) continue;
    const at = named.at === 'prev' ? year - 1 : named.at;
    if (at !== undefined && neighbour(at)?.figures.has(named.id) === true) continue;
    const zh = `没有编号为 ${named.id} 的数据；请在 figures 中加上或更正编号`;
    throw new RelationError(named.column, zh, `there is no figure ${named.id}; add it to figures or correct the id`);
  }
}

import { parseRelation } from '#expression/parse.ts';
import { type Expression, type Relation, RelationError } from '#expression/syntax.ts';

/** A figure that is added to, or taken from, others. */
export interface SummedFigure {
  id: string;
  sign: 1 | -1;
}

/** `total = a + b − c`, all figures of one report. */
export interface SumOfFigures {
  total: string;
  parts: SummedFigure[];
}

/** The relation as a sum of figures of the same year, or null when it is anything else. `ids` are the report's figures. */
export function sumOfFigures(statement: string, ids: readonly string[]): SumOfFigures | null {
  const relation = relationOf(statement);
  if (relation === null || relation.comparison !== '=') return null;
  const [left, right] = [addends(relation.left, 1, ids), addends(relation.right, 1, ids)];
  if (left === null || right === null) return null;
  const [total, parts] = left.length === 1 ? [left[0], right] : [right[0], left];
  const known = [...left, ...right].every(({ id }) => ids.includes(id));
  if (total?.sign !== 1 || parts.length < 2 || !known || Math.min(left.length, right.length) !== 1) return null;
  return { total: total.id, parts };
}

/** A check's statement may be a sentence instead of a relation. */
function relationOf(statement: string): Relation | null {
  try {
    return parseRelation(statement);
  } catch (error) {
    if (error instanceof RelationError) return null;
    throw error;
  }
}

function addends(expression: Expression, sign: 1 | -1, ids: readonly string[]): SummedFigure[] | null {
  switch (expression.kind) {
    case 'figure':
      return expression.at === undefined ? [{ id: expression.id, sign }] : null;
    case 'negative':
      return addends(expression.operand, sign === 1 ? -1 : 1, ids);
    case 'sum':
      return expression.at === undefined ? directParts(expression.prefix, ids).map((id) => ({ id, sign })) : null;
    case 'binary': {
      if (expression.operator === '*' || expression.operator === '/') return null;
      const left = addends(expression.left, sign, ids);
      const right = addends(expression.right, expression.operator === '-' ? (sign === 1 ? -1 : 1) : sign, ids);
      return left === null || right === null ? null : [...left, ...right];
    }
    default:
      return null;
  }
}

/** What `sum(x.*)` adds up. */
function directParts(prefix: string, ids: readonly string[]): string[] {
  return ids.filter((id) => id.startsWith(`${prefix}.`) && !id.slice(prefix.length + 1).includes('.'));
}

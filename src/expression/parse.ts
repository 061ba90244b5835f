import { type Comparison, type Expression, type Reference, type Relation, RelationError } from '#expression/syntax.ts';
import { type Token, tokenize } from '#expression/tokens.ts';
import { decimal } from '#quantity/rational.ts';

const DEEPEST = 40;
/** Each product, quotient and growth rate makes the exact fractions longer; an honest relation has three. */
const MOST_FACTORS = 16;

/**
 * Parses a relation by recursive descent; the grammar is in DESIGN (Expressions). Written here because every error must
 * name its column within the line of YAML in the author's language. Throws a RelationError.
 */
export function parseRelation(text: string): Relation {
  const cursor = new Cursor(tokenize(text));
  const left = sum(cursor, 0);
  const sign = cursor.next();
  if (sign.text !== '=' && sign.text !== '<=' && sign.text !== '>=') {
    throw expected(sign, '= 或 <= 或 >=', '=, <= or >=');
  }
  const right = sum(cursor, 0);
  if (cursor.peek().kind !== 'end') throw expected(cursor.peek(), '算式结束', 'the end of the relation');
  return { text, comparison: sign.text as Comparison, left, right };
}

class Cursor {
  private index = 0;
  private factors = 0;
  private readonly tokens: readonly Token[];

  constructor(tokens: readonly Token[]) {
    this.tokens = tokens;
  }

  peek(): Token {
    return this.tokens[this.index] ?? { kind: 'end', text: '', column: 1 };
  }

  next(): Token {
    const token = this.peek();
    this.index += 1;
    return token;
  }

  /** A product, quotient or growth rate at the column. */
  countFactor(column: number): void {
    this.factors += 1;
    if (this.factors <= MOST_FACTORS) return;
    const zh = `算式过长：乘、除和增长率合起来最多 ${MOST_FACTORS} 个；请拆成几条`;
    const en = `the relation is too long: at most ${MOST_FACTORS} products, quotients and growth rates; split it`;
    throw new RelationError(column, zh, en);
  }

  take(text: string): boolean {
    if (this.peek().text !== text) return false;
    this.index += 1;
    return true;
  }
}

function sum(cursor: Cursor, depth: number): Expression {
  let left = product(cursor, depth);
  for (;;) {
    const { text, column } = cursor.peek();
    if (text !== '+' && text !== '-') return left;
    cursor.next();
    left = { kind: 'binary', operator: text, left, right: product(cursor, depth), column };
  }
}

function product(cursor: Cursor, depth: number): Expression {
  let left = operand(cursor, depth);
  for (;;) {
    const { text, column } = cursor.peek();
    if (text !== '*' && text !== '/') return left;
    cursor.next();
    cursor.countFactor(column);
    left = { kind: 'binary', operator: text, left, right: operand(cursor, depth), column };
  }
}

function operand(cursor: Cursor, depth: number): Expression {
  const token = cursor.next();
  const { column } = token;
  if (depth > DEEPEST) throw new RelationError(column, '算式层次过深', 'the relation is nested too deep');
  if (token.kind === 'number') return { kind: 'number', value: decimal(token.text), column };
  if (token.text === '-') return { kind: 'negative', operand: operand(cursor, depth + 1), column };
  if (token.text === '(') {
    const inner = sum(cursor, depth + 1);
    close(cursor);
    return inner;
  }
  if (token.kind !== 'id') throw expected(token, '数据编号、数字或括号', 'an id, a number or a bracket');
  if ((token.text === 'sum' || token.text === 'growth') && cursor.peek().text === '(') return call(cursor, token);
  if (token.text.endsWith('.*')) throw expected(token, `sum(${token.text})`, `sum(${token.text})`);
  return { kind: 'figure', id: token.text, at: reference(cursor), column };
}

function call(cursor: Cursor, name: Token): Expression {
  cursor.next();
  const argument = cursor.next();
  const all = argument.text.endsWith('.*');
  if (argument.kind !== 'id' || (name.text === 'sum') !== all) {
    const example = name.text === 'sum' ? 'sum(expenditure.*)' : 'growth(expenditure)';
    throw expected(argument, `${example} 这样的写法`, `something like ${example}`);
  }
  const inner = reference(cursor);
  close(cursor);
  const { column } = name;
  if (name.text === 'growth') cursor.countFactor(column);
  if (name.text === 'growth') return { kind: 'growth', id: argument.text, at: inner, column };
  return { kind: 'sum', prefix: argument.text.slice(0, -2), at: inner ?? reference(cursor), column };
}

function reference(cursor: Cursor): Reference {
  if (!cursor.take('@')) return undefined;
  const token = cursor.next();
  if (token.text === 'prev') return 'prev';
  if (/^(199\d|20\d\d)$/.test(token.text)) return Number(token.text);
  throw expected(token, 'prev 或四位年份', 'prev or a year of four digits');
}

function close(cursor: Cursor): void {
  const token = cursor.next();
  if (token.text !== ')') throw expected(token, '右括号 )', 'a closing bracket )');
}

function expected(token: Token, zh: string, en: string): RelationError {
  const found = token.kind === 'end' ? ['算式到此为止', 'the relation ends'] : [`“${token.text}”`, `"${token.text}"`];
  return new RelationError(token.column, `此处应为${zh}，现为${found[0]}`, `expected ${en} here, found ${found[1]}`);
}

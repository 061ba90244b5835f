import { RelationError } from '#expression/syntax.ts';

export interface Token {
  kind: 'number' | 'id' | 'symbol' | 'end';
  text: string;
  /** From 1 within the relation. */
  column: number;
}

/** The same sign as people type it in Word. */
const SAME: Readonly<Record<string, string>> = {
  '＝': '=',
  '═': '=',
  '﹦': '=',
  '==': '=',
  '≤': '<=',
  '≦': '<=',
  '≥': '>=',
  '≧': '>=',
  '＋': '+',
  '－': '-',
  '−': '-',
  '–': '-',
  '×': '*',
  '＊': '*',
  '÷': '/',
  '／': '/',
  '（': '(',
  '）': ')',
  '＠': '@',
};

const TOKEN =
  /\s*(?:(\d+(?:\.\d+)?)|([a-z][A-Za-z0-9]*(?:\.[a-z0-9][A-Za-z0-9]*)*(?:\.\*)?)|(<=|>=|==|[-+*/()=@＝═﹦≤≦≥≧＋－−–×＊÷／（）＠]))/y;

export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  TOKEN.lastIndex = 0;
  const end = text.trimEnd().length;
  while (TOKEN.lastIndex < end) {
    const from = TOKEN.lastIndex;
    const match = TOKEN.exec(text);
    if (match === null) throw unexpected(text, from);
    const [whole, number, id, symbol] = match;
    const written = number ?? id ?? symbol ?? '';
    const column = from + whole.length - written.length + 1;
    if (number !== undefined) tokens.push({ kind: 'number', text: number, column });
    else if (id !== undefined) tokens.push({ kind: 'id', text: id, column });
    else tokens.push({ kind: 'symbol', text: SAME[written] ?? written, column });
  }
  tokens.push({ kind: 'end', text: '', column: end + 1 });
  return tokens;
}

function unexpected(text: string, from: number): RelationError {
  const column = from + (/^\s*/.exec(text.slice(from))?.[0].length ?? 0) + 1;
  const found = text[column - 1] ?? '';
  return new RelationError(
    column,
    `算式里不认识“${found}”；可用数据编号、数字、+ - * / ( )、sum()、growth()、@prev 和 = <= >=`,
    `unexpected "${found}"; a relation has ids, numbers, + - * / ( ), sum(), growth(), @prev and = <= >=`,
  );
}

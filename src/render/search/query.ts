import { foldText } from '#render/search/fold.ts';

/** What results can be narrowed by: names of parameters in the address and of filters in the index. */
export const LIMITS = ['year', 'unit', 'region', 'level', 'scope', 'grade', 'verdict'] as const;
export type Limit = (typeof LIMITS)[number];

/** Orders of results: best first, newest first, largest expenditure first. */
export const ORDERS = ['relevance', 'year', 'amount'] as const;
export type Order = (typeof ORDERS)[number];

/** What a reader asks for. */
export interface Query {
  text: string;
  limits: Partial<Record<Limit, string>>;
  order: Order;
}

const PART = /"([^"]+)"|(\S+)/gu;

/** The folded terms of a query, all of which must occur; white space parts them except between straight quotes. */
export function queryTerms(text: string): string[][] {
  const terms = new Map<string, string[]>();
  for (const [, quoted, plain] of text.normalize('NFC').matchAll(PART)) {
    const { characters } = foldText(quoted ?? plain ?? '');
    if (characters.length > 0) terms.set(characters.join(''), characters);
  }
  return [...terms.values()];
}

/** Reads `?q=…&year=…&unit=…&sort=…`; what is not known is left out. */
export function readQuery(search: string): Query {
  const parameters = new URLSearchParams(search);
  const limits: Query['limits'] = {};
  for (const name of LIMITS) {
    const value = parameters.get(name);
    if (value) limits[name] = value;
  }
  const order = ORDERS.find((name) => name === parameters.get('sort')) ?? 'relevance';
  return { text: (parameters.get('q') ?? '').trim(), limits, order };
}

/** The query as part of an address, `?q=…&year=…`; empty without any. */
export function writeQuery({ text, limits, order }: Query): string {
  const parameters = new URLSearchParams();
  if (text !== '') parameters.set('q', text);
  for (const name of LIMITS) if (limits[name] !== undefined) parameters.set(name, limits[name]);
  if (order !== 'relevance') parameters.set('sort', order);
  return parameters.size === 0 ? '' : `?${parameters}`;
}

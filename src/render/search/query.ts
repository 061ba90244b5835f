import { foldText } from '#render/search/fold.ts';

/** What a reader asks for. */
export interface Query {
  text: string;
  year: string | null;
  unit: string | null;
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

export function readQuery(search: string): Query {
  const parameters = new URLSearchParams(search);
  return {
    text: (parameters.get('q') ?? '').trim(),
    year: parameters.get('year') || null,
    unit: parameters.get('unit') || null,
  };
}

/** The query as part of an address, `?q=…&year=…`; empty without any. */
export function writeQuery({ text, year, unit }: Query): string {
  const parameters = new URLSearchParams();
  if (text !== '') parameters.set('q', text);
  if (year !== null) parameters.set('year', year);
  if (unit !== null) parameters.set('unit', unit);
  return parameters.size === 0 ? '' : `?${parameters}`;
}

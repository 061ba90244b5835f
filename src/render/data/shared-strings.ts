import { MAIN, PROLOGUE, xmlText } from '#render/data/workbook-parts.ts';

/** White space that a reader of XML may take for layout. */
const KEPT = /^\s|\s$|\s\s|[\t\n\r]/;

/** Texts of a workbook, each kept once. */
export interface SharedStrings {
  /** The number of a text. */
  of(text: string): number;
  /** `xl/sharedStrings.xml` */
  xml(): string;
}

export function sharedStrings(): SharedStrings {
  const numbers = new Map<string, number>();
  let uses = 0;
  return {
    of: (text) => {
      uses += 1;
      const number = numbers.get(text) ?? numbers.size;
      if (number === numbers.size) numbers.set(text, number);
      return number;
    },
    xml: () => {
      let items = '';
      for (const text of numbers.keys()) items += item(text);
      return `${PROLOGUE}<sst xmlns="${MAIN}" count="${uses}" uniqueCount="${numbers.size}">${items}</sst>`;
    },
  };
}

function item(text: string): string {
  return `<si><t${KEPT.test(text) ? ' xml:space="preserve"' : ''}>${xmlText(text)}</t></si>`;
}

import type { Token } from '#prose/token.ts';
import { parseQuantity, type Qualifier, type Quantity } from '#quantity/quantity.ts';

const WORD: Readonly<Record<Qualifier, string>> = {
  'and-more': '',
  about: '约',
  nearly: '近',
  'at-least': '≥',
  'more-than': '超',
  'at-most': '≤',
  'less-than': '不足',
};

/** The value as it is written under `figures:`: digits and unit of the text, with its qualifier; `negative` turns a fall round. */
export function figureValue(token: Token, quantity: Quantity, measures: ReadonlySet<string>, negative = false): string {
  const sign = negative && token.digits?.startsWith('-') !== true ? '-' : '';
  const before = quantity.qualifier === undefined ? '' : WORD[quantity.qualifier];
  const written = token.text.replace(/\s+/g, '').replace(/[０-９．，]/g, (mark) => mark.normalize('NFKC'));
  const { unit } = quantity;
  const forms = [
    before + sign + written,
    `${before}${sign}${written}${unit.name}`,
    `${before}${sign}${token.digits ?? ''}${unit.name}`,
  ];
  const fitting = forms.find((form) => {
    const read = parseQuantity(form, measures).quantity;
    return read !== undefined && read.unit.name === unit.name && read.value.abs().equals(quantity.value.abs());
  });
  return fitting ?? `${sign}${token.digits ?? ''}${unit.name}`;
}

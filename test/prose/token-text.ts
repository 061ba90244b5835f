import type { Token } from '#prose/token.ts';

/** A token on a line: `quantity 8.19% 8.19±2 % up`. */
export function tokenText({ class: kind, text, quantity, digits, years, direction, range }: Token): string {
  const number = quantity === undefined ? digits : `${quantity.number}±${quantity.decimals} ${quantity.unit.name}`;
  const parts = [kind, text.replace(/\s+/g, ''), number, quantity?.qualifier, direction, range, ...years];
  return parts.filter((part) => part !== undefined).join(' ');
}

/** A line up to this length is shown whole, to be pasted over the one that is there. */
const WHOLE_LINE = 80;

export interface MendedProse {
  /** The whole line, or where it is long the part to be changed. */
  expected: string;
  zh: string;
  en: string;
}

/** How a line of prose with a sign of code at index `at` is to be written: with full-width signs, as Chinese text has them. */
export function mendedProse(text: string, at: number): MendedProse {
  const whole = widened(text, at);
  if (whole.length <= WHOLE_LINE)
    return { expected: whole, zh: `请把这一行改为：${whole}`, en: `write the line: ${whole}` };
  const end = text[at] === '{' ? text.indexOf('}', at) + 1 : 0;
  const part = text.slice(at, end > at ? Math.min(end, at + 40) : at + 12);
  const expected = widened(part, 0);
  return {
    expected,
    zh: `请只改这一处，这一行的其他文字不动：把“${part}”改为“${expected}”`,
    en: `change only this part of the line: write "${expected}" for "${part}"`,
  };
}

/** Every brace and every `<` that begins no component, in full width. */
function widened(text: string, at: number): string {
  const marked = text[at] === '<' ? `${text.slice(0, at)}＜${text.slice(at + 1)}` : text;
  return marked
    .replace(/(?<!\\)\{/g, '（')
    .replace(/(?<!\\)\}/g, '）')
    .replace(/(?<!\\)<(?!\/?[A-Z][A-Za-z]*[\s/>]|[ \t])/g, '＜');
}

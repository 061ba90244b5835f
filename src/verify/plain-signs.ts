/** Full-width letters, digits and signs, blanks that are no spaces, and long dashes. */
const UNUSUAL = /[０-９Ａ-Ｚａ-ｚ＠－．＃＿\u00A0\u2002-\u200A\u202F\u3000‐-―−]/;
const EACH = new RegExp(UNUSUAL, 'g');

/** The text with the plain characters that stand for others in personal data, at the same offsets. */
export function plainSigns(text: string): string {
  return UNUSUAL.test(text) ? text.replace(EACH, plain) : text;
}

function plain(sign: string): string {
  if (/[‐-―−]/.test(sign)) return '-';
  return /\s/.test(sign) ? ' ' : sign.normalize('NFKC');
}

/** Stands for the emphasis that keeps an address from becoming a link; no report may hold it (it is a private character). */
const BREAK = '\uE000';
/** An https address that runs on into signs which no link may hold. */
const ODD_ADDRESS = /(https?)(?=:\/\/[!-~]*(?:["'`<>\\{}|^@*~[\]!$]|&[#\w]))/gi;

/** Text as MDX that shows exactly that text: nothing in it is a sign of Markdown, a tag or code. */
export function escapeText(text: string): string {
  const inline = text
    .replaceAll(BREAK, '')
    .replace(ODD_ADDRESS, `${BREAK}$1${BREAK}`)
    .replace(/([A-Za-z0-9])(?=[._+-]*@[A-Za-z0-9])/g, `${BREAK}$1${BREAK}`)
    .replace(/[\\`*_{}[\]<>|~]/g, '\\$&')
    .replace(/&(?=[#\w])/g, '\\&')
    // A bare address is read up to the next space, backslashes and all.
    .replace(/(https?|ftp|mailto|xmpp)(\uE000?):/gi, '$1$2\\:')
    .replace(/(www)\./gi, '$1\\.')
    .replace(/@(?=\w)/g, '\\@')
    .replaceAll(BREAK, '*');
  return escapeStart(inline);
}

/** What at the beginning of a line would be a heading, list, quotation, rule or program. */
function escapeStart(text: string): string {
  // Programs begin in the first column only.
  if (/^(?:import|export)\b/.test(text)) return ` ${text}`;
  return text.replace(/^(\d{1,9})([.)])/, '$1\\$2').replace(/^(?:[#+]|-(?!\d)|=|:)/, '\\$&');
}

/** Text of a table cell: one line. */
export function escapeCell(text: string): string {
  return escapeText(text.replace(/\s*\n\s*/g, ' '));
}

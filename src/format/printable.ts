/** Characters that steer a terminal or turn the direction of text: content must not write over what we say about it. */
const STEERING = /[\p{Control}\p{Surrogate}\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/gu;

/** One line of text as it can be shown anywhere: control characters as their pictures (␛), others as �. */
export function printable(text: string): string {
  return text.replace(STEERING, (character) => {
    const code = character.charCodeAt(0);
    if (character === '\t') return ' ';
    if (code < 0x20) return String.fromCharCode(0x2400 + code);
    return code === 0x7f ? '␡' : '\ufffd';
  });
}

/**
 * What is printed to a log, where runners of GitHub and Azure take `::error::` at the beginning of a line and `##[error]`
 * and `##vso[…]` anywhere for a command: text of content must not hide findings or mask words by one.
 */
export function withoutCommands(log: string): string {
  return log.replace(/##(?=\[|vso\[)/g, '＃＃').replace(/^([^\S\n]*)::/gm, '$1：：');
}

/** `printable` for text of several lines. */
export function printableLines(text: string): string[] {
  return text.split(/\r\n|\n/).map(printable);
}

/** A line of a block of frontmatter that a message proposes: it is shown as it is to be pasted. */
export function isYamlToCopy(line: string): boolean {
  return /^(?:corrections:|figures:)$|^(?: {2}- | {4})[a-z]+: /.test(line);
}

/** What stands where the author has to write; the rule `placeholder` and the schema both find it. */
export const BLANK = '待填写';

const PLAIN = /^[\p{Script=Han}A-Za-z0-9≥≤±][^,[\]{}:#&*!|>'"%@`\\\p{Cc}]*(?:%[^,[\]{}:#&*!|>'"%@`\\\p{Cc}]*)?$/u;

/** A value as YAML writes it, in braces too: quoted unless every character is harmless. */
export function scalar(text: string): string {
  return PLAIN.test(text) && text.trim() === text ? text : JSON.stringify(text);
}

/** `{ label: 到馆读者, value: 待填写 }`; what is undefined is left out. */
export function flowMap(entries: Readonly<Record<string, string | undefined>>): string {
  const written = Object.entries(entries).flatMap(([key, value]) =>
    value === undefined ? [] : [`${key}: ${scalar(value)}`],
  );
  return `{ ${written.join(', ')} }`;
}

/** A line of YAML with a hint behind it; the parts of the hint that are empty are left out. */
export function hinted(line: string, ...hints: readonly (string | undefined)[]): string {
  const told = hints.filter((hint) => hint !== undefined && hint !== '').join('；');
  return told === '' ? line : `${line} # ${told.replace(/[\s\p{Cc}]+/gu, ' ')}`;
}

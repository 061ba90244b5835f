import { reportFile } from '../verify/content-of.ts';

/** A report that must not be published. */
export interface HostileReport {
  name: string;
  /** Frontmatter lines besides title, unit, year and scope. */
  front?: string;
  body?: string;
  /** The whole file, in place of the two. */
  file?: string | Uint8Array;
  rule: string;
  /** `line:column` of the finding. */
  place: string;
}

/** A case of one body: the text begins on line 9 of its file. */
export function inText(name: string, body: string, rule: string, place: string): HostileReport {
  return { name, body, rule, place };
}

/** A case of frontmatter lines: they begin on line 7 of its file. */
export function inFront(name: string, front: string, rule: string, place: string): HostileReport {
  return { name, front, rule, place };
}

/** The file of a case, as the report of the unit. */
export function fileOf({ front, body, file }: Pick<HostileReport, 'front' | 'body' | 'file'>, unit: string) {
  const [path, text] = reportFile({
    unit,
    ...(front === undefined ? {} : { front }),
    ...(body === undefined ? {} : { body }),
  });
  if (file === undefined) return { path, content: text };
  return { path, content: typeof file === 'string' ? file.replaceAll('{unit}', unit) : file };
}

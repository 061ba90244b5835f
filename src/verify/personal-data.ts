import { placeInBlock } from '#prose/block.ts';
import type { Place } from '#schema/finding.ts';
import type { Problem } from '#verify/rule.ts';
import type { Subject } from '#verify/subject.ts';
import { oncePerReport } from '#verify/workings.ts';

/** A stretch of the file that matches a pattern of personal data. */
export interface Candidate {
  match: RegExpExecArray;
  /** What stands before it on its line, up to 24 characters. */
  before: string;
  /** What stands behind it on its line, up to 8 characters. */
  after: string;
  place: Place;
}

interface Source {
  text: string;
  place(start: number, end: number): Place;
}

/**
 * Matches anywhere in the file, comments of the frontmatter and the editor's notes included: the source is published too.
 * The narrative is searched once more as plain text, because marks such as `**` may stand within a number.
 */
export function candidates(subject: Subject, pattern: RegExp): Candidate[] {
  const found: Candidate[] = [];
  for (const { text, place } of sourcesOf(subject)) {
    for (const match of text.matchAll(pattern)) {
      const end = match.index + match[0].length;
      const before = text.slice(Math.max(0, match.index - 80), match.index).replace(/^[\s\S]*\n/, '');
      if (/https:\/\/[^\s"'<>）)]*$/.test(before)) continue;
      const at = place(match.index, end);
      if (found.some((other) => other.place.line === at.line && other.place.column === at.column)) continue;
      const after = text.slice(end, end + 8).replace(/\n[\s\S]*$/, '');
      found.push({ match, before: before.slice(-24), after, place: at });
    }
  }
  return found;
}

/** A finding that never repeats what must not be published. */
export function disclosure(place: Place, masked: string, zh: string, en: string): Problem {
  return {
    place,
    found: masked,
    expected: '',
    zh: `${zh}（${masked}）；请从文件中删去后再提交，已经提交过的要从历史记录中清除`,
    en: `${en} (${masked}); delete it, and clear it from the history if it was committed before`,
  };
}

/** The first and last digits that tell which one is meant. */
export function masked(digits: string, first: number, last: number): string {
  return `${digits.slice(0, first)}${'*'.repeat(digits.length - first - last)}${digits.slice(digits.length - last)}`;
}

/** Words before a number that make it a code of a project, a document or an organisation. */
const CODE = /(?:编号|编码|代码|信用代码|索引号|项目号|批次号|订单号|流水号|票据号|单号)[^，。；\d]{0,4}$/;
/** Behind a number that is a quantity. */
const UNIT = /^\s*(?:[.．]\d|[余多]?\s*(?:元|万|亿|%|％|件|人|次|宗|个|户|吨|平方|公里))/;

/** Whether the words around a number say that it is no personal number. */
export function isOtherNumber({ before, after }: Candidate): boolean {
  return CODE.test(before) || UNIT.test(after);
}

const sourcesOf = oncePerReport(makeSources);

function makeSources({ report }: Subject): Source[] {
  const { source } = report;
  const blocks = report.narrative.blocks
    // One stretch of plain source reads the same in the file.
    .filter(({ runs, text }) => runs.length > 1 && /[\d０-９@＠]/.test(text))
    .map((block): Source => {
      const place = (start: number, end: number) => {
        const { line, column } = placeInBlock(block, start);
        return { line, column, endColumn: column + end - start };
      };
      return { text: half(block.text), place };
    });
  return [{ text: half(source), place: (start, end) => placeInSource(source, start, end) }, ...blocks];
}

/** Full-width digits and signs as half-width ones, at the same offsets. */
function half(text: string): string {
  if (!/[０-９Ｘｘ＠－．]/.test(text)) return text;
  return text.replace(/[０-９Ｘｘ＠－．]/g, (wide) => wide.normalize('NFKC'));
}

function placeInSource(source: string, start: number, end: number): Place {
  const before = source.slice(0, start);
  const line = before.split('\n').length;
  const column = start - before.lastIndexOf('\n');
  const stop = source.slice(start, end).indexOf('\n');
  return { line, column, endColumn: column + (stop < 0 ? end - start : stop) };
}

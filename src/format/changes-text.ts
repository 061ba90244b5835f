import stringWidth from 'string-width';
import type { ContentChanges, ReportChange } from '#derive/content-changes.ts';
import {
  byUrgency,
  CHANGES,
  changeLine,
  coverageText,
  FILES,
  figureCells,
  outcomeWord,
  particularCells,
  SAID,
} from '#format/changes-words.ts';
import { printable } from '#format/printable.ts';
import type { Result } from '#format/result.ts';
import { ruleTitle } from '#format/words.ts';

/** What the change does, for a terminal: each report with its figures, checks and waivers in columns. */
export function changesText(changes: ContentChanges, result: Result): string {
  const { language } = result;
  const said = SAID[language];
  const { base, files, outside, reports, shared, baseProblem, unreadable } = changes;
  const head = `${said.title} · ${base.name} ${base.commit.slice(0, 10)}`;
  if (files.length === 0 && reports.length === 0) return `${printable(head)}\n  ${said.nothing}\n`;
  const lines = [
    printable(head),
    ...files.map(
      ({ status, path, from }) =>
        `  ${FILES[status][language]} ${printable(from === null ? path : `${from} → ${path}`)}`,
    ),
    ...(shared.length > 0 ? [`  ${printable(said.shared(shared.join('、')))}`] : []),
    ...(baseProblem === null ? [] : [`  ${printable(baseProblem)}`]),
    ...unreadable.map(({ path, side }) => `  ⚠ ${printable(path)} · ${said.unreadable[side]}`),
    ...(files.length > 0 ? outside : []).map((path) => `  ⚠ ${said.outside}：${printable(path)}`),
    ...particularLines(changes, language),
    ...reports.flatMap((report) => ['', ...reportLines(report, result)]),
    '',
    changeLine(changes, language),
  ];
  return `${lines.join('\n')}\n`;
}

function particularLines({ particulars }: ContentChanges, language: Result['language']): string[] {
  if (particulars.length === 0) return [];
  const { particularColumns } = SAID[language];
  return [
    '',
    ...columns(
      particularColumns,
      particulars.map((one) => particularCells(one, language)),
    ),
  ];
}

function reportLines(report: ReportChange, result: Result): string[] {
  const { language } = result;
  const said = SAID[language];
  const { figures, checks, waivers, coverage, change, name } = report;
  const whole = change === 'added' || change === 'deleted';
  const { before, after } = coverage;
  const texts = [before, after].map((one) => (one === null ? said.none : coverageText(one, language)));
  return [
    `${printable(name)} · ${CHANGES[change][language]}`,
    ...columns(said.figureColumns, whole ? [] : figures.map((one) => figureCells(one, report, language))),
    ...columns(
      said.checkColumns,
      checks
        .filter((one) => one.before !== null && one.after !== null)
        .sort(byUrgency)
        .map((one) => [one.statement, outcomeWord(one.before, language), outcomeWord(one.after, language)]),
    ),
    ...(texts[0] === texts[1] ? [] : [`  ${texts.join(' → ')}`]),
    ...waivers.added.map(
      ({ rule, target, reason, by, date, concerns }) =>
        `  ${said.waiversAdded}：${[rule, target, reason, by, date, ...concerns.map((one) => `⚠ ${ruleTitle(one, result)}`)].map(printable).join(' · ')}`,
    ),
    ...waivers.removed.map(({ rule, target }) => `  ${said.waiversRemoved}：${printable(`${rule} · ${target}`)}`),
  ];
}

/** A table of two spaces between its columns; a Chinese character takes two. */
function columns(names: readonly string[], rows: readonly (readonly string[])[]): string[] {
  if (rows.length === 0) return [];
  const all = [names, ...rows].map((row) => row.map((cell) => printable(cell)));
  const widths = names.map((_, at) => Math.max(...all.map((row) => stringWidth(row[at] ?? ''))));
  return all.map((row) =>
    `  ${row.map((cell, at) => cell + ' '.repeat((widths[at] ?? 0) - stringWidth(cell))).join('  ')}`.trimEnd(),
  );
}

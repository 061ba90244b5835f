import type { ContentChanges, ReportChange } from '#derive/content-changes.ts';
import type { ListedWaiver } from '#derive/waiver-changes.ts';
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
import { asMarkdown } from '#format/markdown.ts';
import type { Result } from '#format/result.ts';
import { isRelation, relationInWords } from '#format/statement.ts';
import { ruleTitle, STATUSES } from '#format/words.ts';

/** Lines of Markdown for a reviewer: what the change does to files, figures, checks, coverage and waivers. */
export function changesMarkdown(changes: ContentChanges, result: Result): string[] {
  const { language } = result;
  const said = SAID[language];
  const { files, outside, shared, baseProblem, base, summary, unreadable } = changes;
  const against = `${base.name} (${base.commit.slice(0, 10)})`;
  const head = [
    `### ${said.title}`,
    '',
    `${asMarkdown(changeLine(changes, language))}。`.replace(/。$/, language === 'zh' ? '。' : '.'),
    '',
  ];
  const notes = [
    language === 'zh' ? `对照：${asMarkdown(against)}` : `Against: ${asMarkdown(against)}`,
    ...(shared.length > 0 ? [asMarkdown(said.shared(shared.join('、')))] : []),
    ...(baseProblem === null ? [] : [asMarkdown(baseProblem)]),
    ...unreadable.map(({ path, side }) => `⚠️ ${asMarkdown(path)} · ${said.unreadable[side]}`),
    ...coverageNote(summary.coverage, language),
  ];
  return [
    ...head,
    ...notes.map((note) => `- ${note}`),
    '',
    ...outsideList(files.length > 0 ? outside : [], said.outside),
    ...table(
      said.particulars,
      said.particularColumns,
      changes.particulars.map((one) => particularCells(one, language)),
    ),
    ...changes.reports.flatMap((report) => reportLines(report, result)),
    ...fileList(changes, result),
  ];
}

function coverageNote(
  { before, after }: ContentChanges['summary']['coverage'],
  language: Result['language'],
): string[] {
  if (after === null || (after.numbers === 0 && (before?.numbers ?? 0) === 0)) return [];
  const name = language === 'zh' ? '覆盖' : 'Coverage';
  const now = coverageText(after, language);
  if (before === null || before.numbers === 0) return [`${name}：${now}`];
  const was = coverageText(before, language);
  return [was === now ? `${name}：${now}` : `${name}：${was} → ${now}`];
}

function outsideList(outside: readonly string[], title: string): string[] {
  if (outside.length === 0) return [];
  return [`> ⚠️ **${title}**`, '>', ...outside.map((path) => `> - ${asMarkdown(path)}`), ''];
}

function reportLines(report: ReportChange, result: Result): string[] {
  const { language } = result;
  const { checks, waivers, name, change, from, status, coverage } = report;
  const said = SAID[language];
  const moved = from === null ? '' : ` ← ${asMarkdown(from)}`;
  const states = [status.before, status.after].map((one) => (one === null ? said.none : STATUSES[one][language]));
  const turned = checks.filter((check) => !isSilent(check)).sort(byUrgency);
  const notes = [
    asMarkdown(report.path) + moved,
    ...(states[0] === states[1] ? [] : [states.join(' → ')]),
    ...coverageNote(coverage, language),
  ];
  return [
    `#### ${asMarkdown(name)} · ${CHANGES[change][language]}`,
    '',
    ...notes.map((note) => `- ${note}`),
    '',
    ...table(said.figures, said.figureColumns, figureRows(report, language)),
    ...table(
      said.checks,
      said.checkColumns,
      turned.map((check) => [
        inWords(check.statement, report, result),
        outcomeWord(check.before, language),
        outcomeWord(check.after, language),
      ]),
    ),
    ...waiverTable(said.waiversAdded, waivers.added, result),
    ...waiverTable(said.waiversRemoved, waivers.removed, result),
  ];
}

/** A check that came or went without anything to tell: not evaluated, or held. */
function isSilent({ before, after }: ReportChange['checks'][number]): boolean {
  return (before === null && after !== 'failed') || (after === null && before !== 'failed');
}

/** All figures of a new report are new: they are no list of changes. */
function figureRows(report: ReportChange, language: Result['language']): string[][] {
  if (report.change === 'added' || report.change === 'deleted') return [];
  return report.figures.map((change) => figureCells(change, report, language));
}

function inWords(statement: string, { path }: ReportChange, { reports }: Result): string {
  const subject = reports.find(({ subject: { report } }) => report.path === path)?.subject;
  if (!isRelation(statement) || subject === undefined) return statement;
  return relationInWords(
    statement,
    (id) => subject.figures.get(id)?.label ?? subject.content.metrics.get(id)?.label ?? id,
  );
}

function waiverTable(title: string, waivers: readonly ListedWaiver[], result: Result): string[] {
  const rows = waivers.map(({ rule, target, reason, by, date, concerns }) => [
    ruleTitle(rule, result),
    target,
    reason,
    by,
    date,
    concerns.map((concern) => `⚠️ ${ruleTitle(concern, result)}`).join('；'),
  ]);
  return table(title, SAID[result.language].waiverColumns, rows);
}

/** Rows of plain text; nothing without rows. */
function table(title: string, columns: readonly string[], rows: readonly (readonly string[])[]): string[] {
  if (rows.length === 0) return [];
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const body = rows.map((row) => line(row.map(asMarkdown)));
  return [`**${title}**`, '', line(columns), line(columns.map(() => '---')), ...body, ''];
}

function fileList({ files }: ContentChanges, { language }: Result): string[] {
  if (files.length === 0) return [];
  const items = files.map(({ status, path, from }) => {
    const name = from === null ? path : `${from} → ${path}`;
    return `- ${FILES[status][language]} ${asMarkdown(name)}`;
  });
  const title = SAID[language].files;
  return [`<details><summary>${title} (${files.length})</summary>`, '', ...items, '', '</details>', ''];
}

import { styleText } from 'node:util';
import { changesText } from '#format/changes-text.ts';
import { caretLine, excerptOf, type Room } from '#format/excerpt.ts';
import { type Group, groupsOf } from '#format/group.ts';
import { likelyCauses } from '#format/likely-cause.ts';
import { isYamlToCopy, printable, printableLines, withoutCommands } from '#format/printable.ts';
import { type Result, sentenceOf } from '#format/result.ts';
import { verdictLine, verdictOf } from '#format/verdict.ts';
import { figureLabel, headingOf, STATUSES, WEIGHTS, type Weight, waiverText, weightOf } from '#format/words.ts';
import type { Finding } from '#schema/finding.ts';

/** With the line number, what fits a terminal of 100 columns. */
const ROOM: Room = { before: 34, marked: 40, all: 88 };

const STYLES = { error: 'red', warning: 'yellow', waived: 'dim' } as const satisfies Record<Weight, Style>;

type Style = Parameters<typeof styleText>[0];
type Paint = (style: Style, text: string) => string;

/** For people at a terminal: the findings of each file, then the verdict in one line. */
export function formatText(result: Result, colour: boolean): string {
  const groups = groupsOf(result).filter(({ findings }) => findings.length > 0);
  const texts = groups.map((group) => formatGroup(group, result, colour));
  const verdict = verdictOf(result);
  const last = painter(colour)(verdict.passed ? 'green' : 'red', verdictLine(verdict, result.language));
  const changes = result.changes === undefined ? [] : [changesText(result.changes, result)];
  return withoutCommands(`${[...texts, ...changes, last].join('\n')}\n`);
}

/** The findings of one file as the terminal shows them. */
export function formatGroup(group: Group, result: Result, colour: boolean): string {
  const paint = painter(colour);
  const paragraphs = group.findings.map((one) => paragraph(one, group, result, paint));
  return `${[heading(group, result, paint), ...paragraphs].join('\n')}\n`;
}

function painter(colour: boolean): Paint {
  return (style, text) => (colour ? styleText(style, text, { validateStream: false }) : text);
}

function heading(group: Group, { language }: Result, paint: Paint): string {
  const name = printable(headingOf(group, language));
  return paint('bold', group.heading === null ? name : `${name} · ${STATUSES[group.status][language]}`);
}

function paragraph(finding: Finding, group: Group, result: Result, paint: Paint): string {
  const { language } = result;
  const weight = weightOf(finding);
  const place = `${finding.path}:${finding.line}:${finding.column}`;
  const head = `${printable(place)} ${paint(STYLES[weight], WEIGHTS[weight][language])} ${paint('dim', finding.rule)}`;
  const figure = finding.figure === null ? '' : `figures.${finding.figure} `;
  const label = (id: string) => figureLabel(group, id);
  const sentence = sentenceOf(finding, language);
  const body = [figure + sentence, ...likelyCauses(finding, language, label), waiverText(finding, language)];
  const told = body.filter((line) => line !== undefined).map((line) => printableLines(line).reduce(underSentence));
  const [first = '', ...rest] = told.map((line) => `  ${line}`);
  return [head, first, ...excerpt(finding, result, paint), ...rest].join('\n');
}

/** Lines of YAML to be copied keep their own indentation, others stand below the sentence. */
function underSentence(told: string, line: string): string {
  return `${told}\n${isYamlToCopy(line) ? '' : '  '}${line}`;
}

/** The source line with carets below what was found. */
function excerpt(finding: Finding, { textOf }: Result, paint: Paint): string[] {
  const found = excerptOf(textOf(finding.path), finding, ROOM);
  if (found === undefined) return [];
  const number = String(found.line).padStart(5);
  const edge = paint('dim', '│');
  const style = STYLES[weightOf(finding)];
  return [
    `${paint('dim', number)} ${edge} ${found.before}${paint(['underline', style], found.marked)}${found.after}`,
    `${' '.repeat(number.length)} ${edge} ${paint(style, caretLine(found))}`,
  ];
}

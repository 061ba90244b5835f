import type { FigureView, ReportSummary, Status } from '#derive/report-view.ts';
import type { SiteSettings } from '#derive/site-view.ts';
import {
  countOfChecks,
  countsInOrder,
  countsInWords,
  OUTCOMES,
  reportName,
  type Tone,
  VERDICTS,
} from '#render/words/verdict.ts';

/** All that a card shows, as plain text: two cards with equal data are the same picture. */
export interface CardData {
  site: string;
  /** Host of the site: `mingzhang.example`. */
  address: string;
  sample: boolean;
  compiled: boolean;
  /** Fiscal year and scope, the project after them: `2023年度　部门整体支出`. */
  subject: string;
  unit: string;
  title: string;
  figures: CardFigure[];
  verdict: { status: Status; word: string; tone: Tone };
  /** `16项校验`. */
  checks: string;
  /** All five outcomes in their usual order, those that did not occur included. */
  outcomes: CardOutcome[];
}

/** A published value: `number` and `measure` put together are the text of the page. */
export interface CardFigure {
  label: string;
  number: string;
  measure: string;
  /** `2023年1月—11月`, where it is not the fiscal year. */
  period: string | null;
}

export interface CardOutcome {
  word: string;
  tone: Tone;
  count: number;
  /** Holds, but only within the published precision: drawn lighter than exact. */
  light: boolean;
}

/** Up to this many figures stand side by side. */
const FIGURES = 4;
const SCOPES: Readonly<Record<ReportSummary['scope'], string>> = { 'whole-unit': '部门整体支出', project: '项目支出' };

/** The card of a report. */
export function reportCard(report: ReportSummary, settings: SiteSettings): CardData {
  const { word, tone } = VERDICTS[report.status];
  const project = report.projectName ?? report.project;
  const count = countOfChecks(report.checks);
  return {
    site: visible(settings.name),
    address: visible(settings.address.replace(/^https?:\/\//, '')),
    sample: report.sample,
    compiled: report.compiled,
    subject: visible(`${report.year}年度　${SCOPES[report.scope]}${project === null ? '' : `　${project}`}`),
    unit: visible(report.unit.name),
    title: visible(report.title),
    figures: report.keyFigures.slice(0, FIGURES).map(cardFigure),
    verdict: { status: report.status, word, tone },
    checks: count === 0 ? countsInWords(report.checks) : `${count}项校验`,
    outcomes: countsInOrder(report.checks).map(({ outcome, count: times }) => ({
      word: OUTCOMES[outcome].word,
      tone: OUTCOMES[outcome].tone,
      count: times,
      light: outcome === 'rounding',
    })),
  };
}

/** The same card in words, for `og:image:alt`. */
export function reportCardInWords(report: ReportSummary): string {
  const figures = report.keyFigures.slice(0, FIGURES).map(({ label, text }) => `${label}${text}`);
  const verdict = `${VERDICTS[report.status].word}，${countsInWords(report.checks)}`;
  return [`${report.sample ? '示例：' : ''}${reportName(report)}`, ...figures, verdict].join('；');
}

function cardFigure({ label, text, measure, period }: FigureView): CardFigure {
  const shown = visible(text);
  const split = measure !== '' && shown.endsWith(measure) ? shown.length - measure.length : shown.length;
  return {
    label: visible(label),
    number: shown.slice(0, split),
    measure: shown.slice(split),
    period: period === null ? null : visible(period),
  };
}

/** Text without what leaves no ink: format characters, variation selectors; white space other than U+3000 becomes one space. */
function visible(text: string): string {
  return text
    .replace(/\p{Cf}|\p{Variation_Selector}/gu, '')
    .replace(/[^\S\u{3000}]+/gu, ' ')
    .trim();
}

import type { FigureView, OutcomeCounts, Status } from '#derive/report-view.ts';
import type { SiteSettings } from '#derive/site-view.ts';
import { countOfChecks, countsInOrder, countsInWords, OUTCOMES, type Tone } from '#render/words/verdict.ts';

/** All that a card shows, as plain text and numbers: two cards with equal data are the same picture. */
export interface CardData {
  site: string;
  /** Host of the site: `mingzhang.example`. */
  address: string;
  /** Whether what it shows is made up. */
  sample: boolean;
  compiled: boolean;
  /** Small, above the name: fiscal year and scope, the project after them. */
  subject: string;
  /** What the page is about, drawn largest: a unit, a year, a metric, the site. */
  name: string;
  /** Below the name. */
  title: string;
  figures: CardFigure[];
  chart: CardChart | null;
  footing: CardFooting;
}

/** A published value: `number` and `measure` put together are the text of the page. */
export interface CardFigure {
  label: string;
  number: string;
  measure: string;
  /** `2023年1月—11月`, where it is not the fiscal year. */
  period: string | null;
}

export type CardChart =
  | { kind: 'score'; label: string; number: string; measure: string /** Of 100. */; share: number }
  | {
      kind: 'trend';
      label: string;
      from: string;
      to: string /** Of the largest value, 0 to 1; oldest first. */;
      bars: number[];
    };

/** The band at the foot. */
export interface CardFooting {
  /** Its sign; null where nothing is judged. */
  status: Status | null;
  word: string;
  tone: Tone;
  /** `16项校验`. */
  checks: string;
  /** All five outcomes in their usual order, those that did not occur included; empty where nothing is judged. */
  outcomes: CardOutcome[];
}

export interface CardOutcome {
  word: string;
  tone: Tone;
  count: number;
  /** Holds, but only within the published precision: drawn lighter than exact. */
  light: boolean;
}

/** Up to this many figures stand side by side. */
export const FIGURES = 4;

/** Name and host of the site, on every card. */
export function cardSite({ name, address }: SiteSettings): Pick<CardData, 'site' | 'address'> {
  return { site: visible(name), address: visible(address.replace(/^https?:\/\//, '')) };
}

/** A figure as the page publishes it. */
export function cardFigure({
  label,
  text,
  measure,
  period,
}: Pick<FigureView, 'label' | 'text' | 'measure' | 'period'>): CardFigure {
  const shown = visible(text);
  const split = measure !== '' && shown.endsWith(measure) ? shown.length - measure.length : shown.length;
  return {
    label: visible(label),
    number: shown.slice(0, split),
    measure: shown.slice(split),
    period: period === null ? null : visible(period),
  };
}

/** A footing with the counts of outcomes. */
export function judged(status: Status, word: string, tone: Tone, counts: OutcomeCounts, of = ''): CardFooting {
  const count = countOfChecks(counts);
  return {
    status,
    word,
    tone,
    checks: `${of}${count === 0 ? countsInWords(counts) : `${count}项校验`}`,
    outcomes: countsInOrder(counts).map(({ outcome, count: times }) => ({
      word: OUTCOMES[outcome].word,
      tone: OUTCOMES[outcome].tone,
      count: times,
      light: outcome === 'rounding',
    })),
  };
}

/** Text without what leaves no ink: format characters, variation selectors; white space other than U+3000 becomes one space. */
export function visible(text: string): string {
  return text
    .replace(/\p{Cf}|\p{Variation_Selector}/gu, '')
    .replace(/[^\S\u{3000}]+/gu, ' ')
    .trim();
}

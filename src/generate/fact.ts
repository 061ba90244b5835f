import type { FigureDraft } from '#generate/figures.ts';
import type { Random } from '#generate/random.ts';
import type { TableDraft } from '#generate/tables.ts';
import type { Voice } from '#generate/voice.ts';

/** What a report says of one matter: its figures, how they hang together, and how it is told. */
export interface Fact {
  figures: readonly FigureDraft[];
  relations: readonly string[];
  /** Sentences with marks, each ending in its full stop. */
  tell(voice: Voice): string;
  /** The same as a table, for matters that have one; told in its place. */
  table?: TableDraft;
  /** Figures that a scorecard may take up, with how they are to be judged. */
  indicators?: readonly IndicatorSource[];
}

/** A figure that makes an indicator: more is better, or less is. */
export interface IndicatorSource {
  figure: FigureDraft;
  better: 'more' | 'less';
  subgroup: string;
}

/** The report a fact is made for. */
export interface FactContext {
  /** Unit and project: the same in every year, whatever the unit is called. */
  seed: string;
  /** First fiscal year of which there is a report of the unit. */
  firstYear: number;
  year: number;
  /** Decimals of published rates. */
  rateDecimals: number;
  /** Chance of this report alone. */
  random: Random;
}

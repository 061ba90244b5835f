import type { FundRow } from '#intake/datasheet.ts';
import type { ProposedFigure } from '#intake/figures.ts';
import type { ScorecardDraft } from '#intake/scorecard.ts';
import type { Notice } from '#intake/source.ts';

/** A report read from files, ready to be written as MDX. */
export interface ReportDraft {
  title: string;
  unit: string;
  /** Where the content folder does not know the unit. */
  unitName: string | undefined;
  year: number;
  scope: 'whole-unit' | 'project';
  project: string | undefined;
  projectName: string | undefined;
  regime: string | undefined;
  prepared: string | undefined;
  basis: string | undefined;
  documentNumber: string | undefined;
  figures: readonly ProposedFigure[];
  relations: readonly string[];
  datasheet: readonly FundRow[];
  scorecard: ScorecardDraft | undefined;
  /** The narrative as MDX. */
  body: string;
  /** For the places that a person should look at, as comments that the checker reports. */
  doubts: readonly string[];
  /** What was taken, what is doubtful, what was left out, file by file. */
  summary: readonly FileSummary[];
}

export interface FileSummary {
  /** Name of the file; empty for the report as a whole. */
  file: string;
  notices: readonly Notice[];
}

/** Path of the report in a content folder. */
export function pathOf({ year, unit, project }: Pick<ReportDraft, 'year' | 'unit' | 'project'>): string {
  return `reports/${year}/${unit}${project === undefined ? '' : `.${project}`}.mdx`;
}

import type { FigureChange } from '#derive/figure-changes.ts';
import type { Qualifier } from '#quantity/quantity.ts';
import type { Period } from '#schema/date.ts';
import type { Finding } from '#schema/finding.ts';
import type { Check, Outcome } from '#verify/check.ts';
import type { Coverage, OutcomeCounts, Status } from '#verify/verified-report.ts';

export type { Coverage, OutcomeCounts, Status };

/** A published value in the order and words of the report. */
export interface FigureView {
  /** `expenditure.basic`; its row has the fragment `figure-expenditure.basic`. */
  id: string;
  label: string;
  /** As published: `439.62万元`. */
  text: string;
  /** Exact decimal in the published unit, `439.62`; for plots and sorting only. */
  number: string;
  /** Unit of measure as published: `万元`. */
  measure: string;
  /** What the published value says besides its number: 约 `about`, ≥ `at-least`; null for the plain number. */
  qualifier: Qualifier | null;
  kind: 'flow' | 'stock' | 'ratio' | 'count';
  /** In Chinese, `2023年1月—11月`; null for the fiscal year or its last day. */
  period: string | null;
  /** First and last day it is about; one day for a stock. */
  span: Period;
  note: string | null;
  /** Definition of a standard metric. */
  definition: string | null;
  /** Whether content/metrics or the built-in metrics know the id (then /metrics/<id>/ may exist). */
  standard: boolean;
  /** Line of the value in the source file. */
  line: number;
  /** Ids of the checks it takes part in. */
  checks: string[];
  /** The gravest outcome of these; `not-evaluated` where none could be evaluated, null without checks. */
  outcome: Outcome | null;
  /** Ids of the places in the narrative that are bound to it: `n-12`. */
  mentions: string[];
  /** Same metric one year earlier: its text and the report's address. */
  previous: { text: string; number: string; href: string } | null;
  /** Change against last year in %, one decimal with sign, `+3.2%`; null where there is none or it makes no sense. */
  change: string | null;
}

/** The narrative in order: ready HTML, or a block component to be rendered by an Astro component. */
export type ArticlePart =
  | { kind: 'html'; html: string }
  | { kind: 'component'; name: BlockComponent; attributes: Record<string, string>; html: string };
export type BlockComponent = 'Scorecard' | 'Datasheet' | 'Trend' | 'Chart' | 'Note' | 'Attachment';

export interface HeadingView {
  id: string;
  depth: number;
  text: string;
}

export interface ScorecardRow {
  indicator: string;
  label: string;
  group: string | null;
  subgroup: string | null;
  target: string | null;
  actual: string | null;
  weight: string | null;
  score: string | null;
  /** score ÷ weight in %, 0 to 100; null without both. */
  share: number | null;
  reason: string | null;
}

export interface DatasheetRowView {
  figure: string;
  label: string;
  original: string | null;
  adjusted: string | null;
  actual: string | null;
  note: string | null;
}

export interface UnitSummary {
  id: string;
  name: string;
  level: string | null;
  region: string | null;
  parent: string | null;
  code: string | null;
  description: string | null;
  sample: boolean;
}

/** A state of a report's file on the published branch: when and why, never who. */
export interface RevisionView {
  /** Day of the author's own time zone, `2024-09-10`. */
  date: string;
  /** First line of what was written about it; empty without one. */
  subject: string;
  /** Of the further commits that were merged with it. */
  more: string[];
  /** Address at which a superseded version can be read; null for the present one, and where `note` says why not. */
  href: string | null;
  note: string | null;
  /** Figures that became others, against the version before; null where there is none to compare with. */
  changes: FigureChange[] | null;
}

/** A superseded version of a report, as it was; nothing in it was verified anew. */
export interface SupersededView {
  /** `2024-09-10-3f2a9c1b`: day, and the first digits of the SHA-256 of its file. */
  version: string;
  href: string;
  /** Day it was published and day the next one took its place. */
  from: string;
  until: string;
  /** Why the next one took its place. */
  reason: string;
  /** Figures that the next one changed; null where they cannot be compared. */
  changes: FigureChange[] | null;
  /** The report then, without checks. */
  report: ReportView;
}

/** What lists and cards need of a report. */
export interface ReportSummary {
  /** `2023/lianjiang-government-service-centre` or `2023/unit.project`. */
  id: string;
  /** `/reports/2023/lianjiang-government-service-centre/` */
  href: string;
  /** Relative to the content folder: `reports/2023/x.mdx`. */
  path: string;
  /** SHA-256 of the file, hex. */
  digest: string;
  /** Name of the stored ReportView, the SHA-256 of its JSON. */
  view: string;
  title: string;
  unit: UnitSummary;
  year: number;
  scope: 'whole-unit' | 'project';
  project: string | null;
  projectName: string | null;
  prepared: string | null;
  published: string | null;
  sample: boolean;
  /** Compiled from a public report by someone other than the unit. */
  compiled: boolean;
  status: Status;
  checks: OutcomeCounts;
  coverage: Coverage;
  /** Unwaived errors and warnings. */
  errors: number;
  warnings: number;
  /** Score and grade as published: `98.6`, `优`. */
  total: string | null;
  grade: string | null;
  /** Up to four figures to show first: income, expenditure, execution rate … whatever the report has. */
  keyFigures: FigureView[];
}

/** Everything the page of a report shows. JSON throughout. */
export interface ReportView extends ReportSummary {
  /** Directory fields and dates as label and value, in order, present ones only. */
  directory: { label: string; value: string }[];
  basis: string | null;
  regime: { id: string; title: string; basis: string | null } | null;
  source: { title: string; date: string | null; url: string | null; note: string | null } | null;
  article: ArticlePart[];
  headings: HeadingView[];
  figures: FigureView[];
  datasheet: DatasheetRowView[];
  scorecard: { items: ScorecardRow[]; total: string | null; grade: string | null; note: string | null } | null;
  checkList: Check[];
  /** Labels of ids in the checks that are no figures of this report. */
  labels: Record<string, string>;
  /** Titles of the rules of checks and findings. */
  ruleTitles: Record<string, string>;
  findings: Finding[];
  corrections: {
    figure: string;
    label: string;
    from: string;
    to: string;
    type: 'revision' | 'error';
    reason: string;
    date: string;
  }[];
  attachments: { role: string; label: string; file: string; sha256: string | null; href: string | null }[];
  /** Reports of the same unit, scope and project in other years, newest first; this one included. */
  siblings: { year: number; href: string; status: Status }[];
  /** States of the source file on the published branch, newest first. */
  revisions: RevisionView[];
  /** Why there are no revisions, a sentence; null when there are, or when they were not asked for. */
  historyNote: string | null;
}

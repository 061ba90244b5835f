/**
 * The figures of a bundle in static files. They stand in blocks, three times: by their digits, by group and value, and by
 * label and value, so that a query for a value, a comparison and a comparison of one label each load few blocks.
 */
export interface FigureDirectory {
  /** Units that may be compared: `money`, `ratio`, `count:person`, `money/人`. */
  groups: string[];
  /** Folded name, index of its group, weight (`figure-value.ts`); first those that occur, which rows refer to. */
  measures: [name: string, group: number, weight: string][];
  /** How many of the measures occur. */
  used: number;
  /** First digits of each block `d0.json`, `d1.json` …. */
  digits: string[];
  /** Group and first value of each block `v0.json` …; no block has two groups. */
  values: [group: number, value: string][];
  /** Rows of each block `l0.json` …; the last one has the rest. */
  blockSize: number;
}

/** One figure. The number is left out where it is the first one in the text. */
export type FigureRow = [report: number, id: string, label: string, text: string, measure: number, number?: string];

/** `labels.json`, in the order of the blocks by label: folded label with its aliases, and its number of figures. */
export type FigureLabel = [names: string, count: number];

/** `r0.json`, `r1.json` …, so many reports in each: what results are shown and narrowed by. */
export interface FigureReport {
  href: string;
  title: string;
  unitName: string;
  sample: boolean;
  /** Values of the filters, by name. */
  limits: Record<string, string>;
}

export const DIRECTORY_FILE = 'directory.json';
export const LABELS_FILE = 'labels.json';
export const REPORTS_IN_FILE = 100;
/** Parts folded labels and aliases in `labels.json`; no label contains it. */
export const NAME_GAP = '\n';

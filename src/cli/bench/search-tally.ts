/** What a query gave, beside the truth. */
export interface Trial {
  kind: string;
  text: string;
  truth: ReadonlySet<string>;
  /** Pages found as containing it; near results are none. */
  found: ReadonlySet<string>;
  /** Near results that were shown, marked as such. */
  near: number;
  /** Bytes of the index that were loaded for it, as sent. */
  indexBytes: number;
  /** Bytes of figure files, as a server compresses them. */
  figureBytes: number;
  /** Bytes of the text of the results. */
  resultBytes: number;
  ms: number;
}

/** Percentages over pages of all queries together; bytes and milliseconds a query. */
export interface Tally {
  queries: number;
  /** Pages found of those that contain the query. */
  recall: number;
  /** Pages that contain the query of those found. */
  precision: number;
  /** Queries whose result is exactly the truth. */
  exact: number;
  indexKb: { median: number; p95: number };
  figureKb: { median: number; p95: number };
  resultKb: { median: number; p95: number };
  ms: { median: number; p95: number };
}

export function tally(trials: readonly Trial[]): Tally {
  let wanted = 0;
  let found = 0;
  let right = 0;
  for (const trial of trials) {
    wanted += trial.truth.size;
    found += trial.found.size;
    right += [...trial.found].filter((page) => trial.truth.has(page)).length;
  }
  const kb = (of: (trial: Trial) => number) => spread(trials.map((trial) => of(trial) / 1024));
  return {
    queries: trials.length,
    recall: share(right, wanted),
    precision: share(right, found),
    exact: trials.filter(isExact).length,
    indexKb: kb(({ indexBytes }) => indexBytes),
    figureKb: kb(({ figureBytes }) => figureBytes),
    resultKb: kb(({ resultBytes }) => resultBytes),
    ms: spread(trials.map(({ ms }) => ms)),
  };
}

export function isExact({ truth, found }: Trial): boolean {
  return truth.size === found.size && [...found].every((page) => truth.has(page));
}

/** In per cent with two decimals; never 100 for less than all. */
function share(part: number, whole: number): number {
  if (whole === 0) return 100;
  return Math.floor((part / whole) * 10_000) / 100;
}

function spread(values: readonly number[]): { median: number; p95: number } {
  const sorted = values.toSorted((a, b) => a - b);
  const at = (part: number): number => Math.round((sorted[Math.ceil(sorted.length * part) - 1] ?? 0) * 10) / 10;
  return { median: at(0.5), p95: at(0.95) };
}

import type { Trial } from '#cli/bench/fault-trial.ts';

/** Counts of trials that share a row of the printed table. */
export interface Tally {
  planted: number;
  detected: number;
  asError: number;
  located: number;
  culprit: number;
  mended: number;
  /** Findings raised, all together: what a reader has to look through. */
  findings: number;
}

export function tallyOf(trials: readonly Trial[]): Tally {
  const count = (holds: (trial: Trial) => boolean) => trials.filter(holds).length;
  return {
    planted: trials.length,
    detected: count(({ detected }) => detected),
    asError: count(({ asError }) => asError),
    located: count(({ located }) => located),
    culprit: count(({ culprit }) => culprit),
    mended: count(({ mended }) => mended),
    findings: trials.reduce((sum, { findings }) => sum + findings.length, 0),
  };
}

/** Trials by kind and place, by place, by how often the figure is written, and all together. */
export function talliesOf(trials: readonly Trial[]): Record<string, Tally> {
  const groups = [
    Map.groupBy(trials, ({ truth }) => `${truth.kind} / ${truth.place}`),
    Map.groupBy(trials, ({ truth }) => `kind: ${truth.kind}`),
    Map.groupBy(trials, ({ truth }) => `place: ${truth.place}`),
    Map.groupBy(trials, ({ truth }) => `figure written: ${TIMES[Math.min(3, truth.occurrences)]}`),
    new Map([['all', trials]]),
  ];
  return Object.fromEntries(groups.flatMap((group) => [...group].map(([name, some]) => [name, tallyOf(some)])));
}

const TIMES = ['no figure, or stated in one document only', 'once', 'twice', 'three times or more'];

/** The tallies as lines of text with rates in %. */
export function faultTable(tallies: Record<string, Tally>): string {
  const head = row(['', 'planted', 'detected', 'as error', 'located', 'culprit', 'mended', 'findings']);
  const rows = Object.entries(tallies).map(([name, { planted, findings, ...counts }]) => {
    const { detected, asError, located, culprit, mended } = counts;
    const rates = [detected, asError, located, culprit, mended].map((part) => `${percent(part, planted)} %`);
    return row([name, String(planted), ...rates, (findings / planted).toFixed(1)]);
  });
  return `${[head, ...rows].join('\n')}\n`;
}

/** One line for every fault that was not detected, located or diagnosed. */
export function missLines(trials: readonly Trial[]): string[] {
  return trials.flatMap((trial) => {
    const { truth, findings } = trial;
    const missed = (['detected', 'located', 'culprit'] as const).filter((what) => !trial[what]);
    if (missed.length === 0) return [];
    const raised = findings.slice(0, 3).map(({ rule, line, hypotheses: [best] }) => {
      const guess = best === undefined ? '' : ` → ${best.kind} ${best.figure ?? ''} ${best.with}`;
      return `${rule}:${line}${guess}`;
    });
    const what = `${truth.kind} / ${truth.place} ${truth.path}:${truth.lines.join(',')} ${truth.figures.join('|') || '-'} (written ${truth.occurrences}×)`;
    return [
      `not ${missed[0]}: ${what} “${truth.right}” → “${truth.found}” [${raised.join('; ')}]`.replaceAll('\n', '⏎'),
    ];
  });
}

function row([name = '', ...cells]: readonly string[]): string {
  return name.padEnd(44) + cells.map((cell) => cell.padStart(11)).join('');
}

export function percent(part: number, whole: number): string {
  return whole === 0 ? '–' : ((100 * part) / whole).toFixed(1);
}

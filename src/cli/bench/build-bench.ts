import {
  appendFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { cpus, tmpdir, totalmem } from 'node:os';
import { dirname, join } from 'node:path';
import { buildTable } from '#cli/bench/build-table.ts';
import { measuredRun, type Run } from '#cli/bench/measured-process.ts';
import { type PeerRuns, runPeers } from '#cli/bench/peers.ts';
import { generateContent } from '#generate/content.ts';
import type { StageTable } from '#integrations/stage-clock.ts';
import { PROJECT } from '#load/folders.ts';

/** Reports up to which search, cards and other generators are measured: they take many times as long as what they are held against. */
const MOST_WHOLE = 1000;

export interface BuildBenchOptions {
  sizes: readonly number[];
  seed: string;
  /** Compare with Eleventy and Astro as it comes, which are installed outside the project for it. */
  peers: boolean;
  /** Build search index and cards, too. */
  whole: boolean;
  /** Folder for build-bench.json. */
  out: string;
}

/** Builds of one content folder. */
export interface SizeRuns {
  reports: number;
  /** Everything made, without search index and cards. */
  cold: Run & Pick<StageTable, 'stages'>;
  /** Nothing changed since, and one report changed since. */
  unchanged: Run;
  oneChanged: Run & Pick<StageTable, 'stages'>;
  /** Search index and cards added to the pages of before; their stages have what each cost. */
  whole: (Run & Pick<StageTable, 'stages'>) | null;
  bytes: number;
  files: number;
  peers: PeerRuns | null;
}

export interface BuildBench {
  machine: { cores: number; cpu: string; memoryGb: number; node: string };
  seed: string;
  sizes: SizeRuns[];
  /** CPU milliseconds of one report more between the two largest sizes, by stage; null with one size. */
  slope: Record<string, number> | null;
}

/** Builds generated content of several sizes in processes of their own and says what it cost. */
export function runBuildBench({ sizes, seed, peers, whole, out }: BuildBenchOptions): string {
  const runs = sizes.map((reports) => {
    process.stderr.write(`${reports} 份报告……\n`);
    return runSize(reports, seed, peers, whole);
  });
  const machine = {
    cores: cpus().length,
    cpu: cpus()[0]?.model ?? '',
    memoryGb: Math.round(totalmem() / 2 ** 30),
    node: process.version,
  };
  const bench: BuildBench = { machine, seed, sizes: runs, slope: slopeOf(runs) };
  mkdirSync(out, { recursive: true });
  writeFileSync(join(out, 'build-bench.json'), `${JSON.stringify(bench, rounded, 2)}\n`);
  return buildTable(bench);
}

function runSize(reports: number, seed: string, peers: boolean, whole: boolean): SizeRuns {
  const scratch = mkdtempSync(join(tmpdir(), 'mingzhang-bench-'));
  try {
    const content = join(scratch, 'content');
    const { files } = generateContent({ reports, seed });
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(content, path)), { recursive: true });
      writeFileSync(join(content, path), text);
    }
    const build = (without: string) => runBuild(scratch, content, without);
    // What earlier builds of the program have bundled would not be there either.
    for (const kept of ['programs', 'compiled'])
      rmSync(join(PROJECT, '.mingzhang', kept), { recursive: true, force: true });
    const cold = build('search,cards');
    const { stages: _, ...unchanged } = build('search,cards');
    changeOne(content, Object.keys(files));
    const oneChanged = build('search,cards');
    const all = whole && reports <= MOST_WHOLE ? build('') : null;
    const site = filesBelow(join(scratch, 'site'));
    const peerRuns = peers && reports <= MOST_WHOLE ? runPeers(files, scratch) : null;
    return { reports, cold, unchanged, oneChanged, whole: all, ...site, peers: peerRuns };
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

function runBuild(scratch: string, content: string, without: string): SizeRuns['cold'] {
  const table = join(scratch, 'stages.json');
  const run = measuredRun({
    args: [...BUILD_FLAGS, join(PROJECT, 'src', 'cli', 'build.ts')],
    cwd: PROJECT,
    scratch,
    env: {
      MINGZHANG_CONTENT: content,
      MINGZHANG_OUT: join(scratch, 'site'),
      MINGZHANG_CACHE: join(scratch, 'cache'),
      MINGZHANG_HISTORY: 'off',
      MINGZHANG_STAGES: table,
      MINGZHANG_WITHOUT: without,
    },
  });
  return { ...run, stages: (JSON.parse(readFileSync(table, 'utf8')) as StageTable).stages };
}

/** As the script `build` of package.json has them. */
const BUILD_FLAGS = ['--import', './src/cli/compile-cache.ts', '--max-semi-space-size=16'];

/** A sentence more in the report in the middle. */
function changeOne(content: string, paths: readonly string[]): void {
  const reports = paths.filter((path) => path.startsWith('reports/')).sort();
  appendFileSync(join(content, reports[reports.length >> 1] ?? ''), '\n有关资料已归档备查。\n');
}

function filesBelow(folder: string): { bytes: number; files: number } {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const sizes = entries.map(({ parentPath, name }) => statSync(join(parentPath, name)).size);
  return { bytes: sizes.reduce((sum, size) => sum + size, 0), files: sizes.length };
}

function slopeOf(runs: readonly SizeRuns[]): Record<string, number> | null {
  const [small, large] = runs.toSorted((a, b) => a.reports - b.reports).slice(-2);
  if (small === undefined || large === undefined) return null;
  const more = large.reports - small.reports;
  const each = Object.entries(large.cold.stages).map(([stage, { cpuMs }]): [string, number] => [
    stage,
    (cpuMs - (small.cold.stages[stage]?.cpuMs ?? 0)) / more,
  ]);
  const known = each.filter(([, cost]) => Math.abs(cost) >= 0.005).sort(([, a], [, b]) => b - a);
  return { together: (large.cold.cpuMs - small.cold.cpuMs) / more, ...Object.fromEntries(known) };
}

function rounded(_key: string, value: unknown): unknown {
  return typeof value === 'number' ? Number(value.toFixed(2)) : value;
}

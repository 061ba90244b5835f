import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { availableParallelism, cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { publishModules, startBrowser } from '#cli/bench/search-browser.ts';
import { type DrawnQuery, drawQueries } from '#cli/bench/search-queries.ts';
import { readShown, type Shown } from '#cli/bench/search-shown.ts';
import { isExact, type Tally, type Trial, tally } from '#cli/bench/search-tally.ts';
import { indexByDefault, tryDefault, tryOurs } from '#cli/bench/search-trials.ts';
import { readTruth } from '#cli/bench/search-truth.ts';
import { serveFolder } from '#cli/server.ts';
import { PROJECT } from '#load/folders.ts';

export interface SearchBenchOptions {
  reports: number;
  seed: string;
  /** Queries to draw. */
  queries: number;
  /** Folder for search-bench.json. */
  out: string;
  /** A site that is built already, in place of one of generated content. */
  site: string | undefined;
}

interface Result {
  reports: number;
  bundles: number;
  seed: string;
  indexMb: number;
  ours: Tally;
  /** Near results shown for absent strings, each marked as such. */
  near: number;
  byKind: Record<string, Tally>;
  pagefindAsItComes: Tally;
  shown: Shown;
  /** Queries whose result was not the truth. */
  wrong: string[];
  machine: { node: string; cpu: string; cores: number };
}

/** Every so many-th query is also typed into the search page itself. */
const SHOWN_EVERY = 8;

/** Builds a site of generated content, asks it in Chromium, and compares with what its published pages contain. */
export async function runSearchBench({
  reports,
  seed,
  queries,
  out,
  site: built,
}: SearchBenchOptions): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'mingzhang-search-bench-'));
  try {
    const site = built ?? buildContent(folder, reports, seed);
    const indexMb = folderBytes(join(site, 'pagefind')) / 1024 ** 2;
    const pages = readTruth(site);
    const result = await benchSite(site, drawQueries(pages, queries, seed));
    const whole: Result = { reports: pages.length, seed, indexMb: Math.round(indexMb * 10) / 10, ...result };
    mkdirSync(out, { recursive: true });
    writeFileSync(
      join(out, `search-bench${whole.bundles > 1 ? '-by-year' : ''}.json`),
      `${JSON.stringify(whole, null, 2)}\n`,
    );
    return table(whole);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function buildContent(folder: string, reports: number, seed: string): string {
  const [content, site] = [join(folder, 'content'), join(folder, 'site')];
  const run = (name: string, args: string[], env: NodeJS.ProcessEnv = {}): void => {
    const options = {
      cwd: PROJECT,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'ignore', 'pipe'],
      maxBuffer: 2 ** 28,
    };
    execFileSync(process.execPath, [join(PROJECT, 'src', 'cli', name), ...args], options as object);
  };
  run('generate.ts', ['--reports', String(reports), '--seed', seed, '--out', content]);
  // Cards are no part of what is measured.
  run('build.ts', [], { MINGZHANG_CONTENT: content, MINGZHANG_OUT: site, MINGZHANG_WITHOUT: 'cards' });
  return site;
}

/** Indexes the site by Pagefind's default as well and asks both every query. */
export async function benchSite(
  site: string,
  queries: readonly DrawnQuery[],
): Promise<Omit<Result, 'reports' | 'seed' | 'indexMb'>> {
  const bundles = readdirSync(join(site, 'pagefind'), { recursive: true, encoding: 'utf8' });
  publishModules(site);
  await indexByDefault(site);
  const { port, close } = await serveFolder(site, 0);
  const browser = await startBrowser();
  try {
    const origin = `http://localhost:${port}`;
    const page = async () => browser.newPage({ locale: 'zh-CN' });
    const ours = await tryOurs({ page: await page(), origin, site, queries });
    const others = await tryDefault({ page: await page(), origin, site, queries });
    const some = queries.filter((_, index) => index % SHOWN_EVERY === 0);
    return {
      bundles: bundles.filter((path) => path.endsWith('pagefind-entry.json')).length,
      ours: tally(ours),
      near: ours.reduce((sum, { near }) => sum + near, 0),
      byKind: byKind(ours),
      pagefindAsItComes: tally(others),
      shown: await readShown(await page(), origin, site, some),
      wrong: ours
        .filter((trial) => !isExact(trial))
        .map(({ text, truth, found }) => `${text}: ${found.size} for ${truth.size}`),
      machine: { node: process.version, cpu: cpus()[0]?.model ?? '', cores: availableParallelism() },
    };
  } finally {
    await browser.close();
    await close();
  }
}

function byKind(trials: readonly Trial[]): Record<string, Tally> {
  return Object.fromEntries([...Map.groupBy(trials, ({ kind }) => kind)].map(([kind, some]) => [kind, tally(some)]));
}

function folderBytes(folder: string): number {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return files.reduce((sum, { parentPath, name }) => sum + statSync(join(parentPath, name)).size, 0);
}

function table({
  reports,
  bundles,
  ours,
  byKind: kinds,
  near,
  pagefindAsItComes,
  shown,
  wrong,
  indexMb,
}: Result): string {
  const row = (name: string, { queries, recall, precision, exact, indexKb, figureKb, ms }: Tally): string =>
    [
      name.padEnd(24),
      queries,
      `${recall} %`,
      `${precision} %`,
      exact,
      `${indexKb.median}/${indexKb.p95}`,
      `${figureKb.median}/${figureKb.p95}`,
      `${ms.median}/${ms.p95}`,
    ]
      .map((cell, index) => (index === 0 ? cell : String(cell).padStart(13)))
      .join('');
  const head = ['', 'queries', 'recall', 'precision', 'exact', 'index KB', 'figure KB', 'ms'];
  return `${[
    `${reports} reports, ${bundles} bundle(s), index ${indexMb} MB; median/p95 a query`,
    head.map((cell, index) => (index === 0 ? cell.padEnd(24) : cell.padStart(13))).join(''),
    row('this search', ours),
    ...Object.entries(kinds).map(([kind, one]) => row(`  ${kind}`, one)),
    row('Pagefind as it comes', pagefindAsItComes),
    `near results for absent strings: ${near}, all marked; unmarked: ${shown.unmarked}`,
    `shown on the page: ${shown.right} of ${shown.shown} right for ${shown.queries} queries, ${shown.countsRight} counts right`,
    `first load ${shown.firstLoadKb} KB, own script ${shown.scriptKb} KB`,
    ...wrong.slice(0, 20).map((one) => `wrong: ${one}`),
  ].join('\n')}\n`;
}

import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, devNull, tmpdir } from 'node:os';
import { join } from 'node:path';
import { generateContent } from '#generate/content.ts';
import { readHistory } from '#history/log.ts';
import { revisionsIn } from '#integrations/revisions.ts';
import { readVersionEntries } from '#render/version-store.ts';

export interface HistoryBenchOptions {
  reports: number;
  commits: number;
  seed: string;
  /** Folder for history-cost.json. */
  out: string;
}

/** What reading a history costs; milliseconds of wall time, the best of three runs for the first. */
interface HistoryCost {
  reports: number;
  commits: number;
  revisions: number;
  versions: number;
  /** One pass of Git over all commits, parsed. */
  passMs: number;
  /** Superseded versions parsed, compared and rendered, and taken from the store. */
  coldMs: number;
  warmMs: number;
  /** `git log --follow` file by file, from ten files. */
  followMs: number;
}

/** Times the history of generated reports that were published and then changed, commit by commit. */
export async function runHistoryBench(options: HistoryBenchOptions): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'mingzhang-history-'));
  const views = process.env['MINGZHANG_VIEWS'];
  process.env['MINGZHANG_VIEWS'] = join(folder, 'views');
  try {
    const paths = makeRepository(join(folder, 'repository'), options);
    const cost = await measure(join(folder, 'repository', 'content'), paths, options);
    mkdirSync(options.out, { recursive: true });
    const machine = { node: process.version, cpu: cpus()[0]?.model ?? '', cores: cpus().length };
    writeFileSync(join(options.out, 'history-cost.json'), `${JSON.stringify({ ...cost, machine }, null, 2)}\n`);
    return costTable(cost);
  } finally {
    if (views === undefined) delete process.env['MINGZHANG_VIEWS'];
    else process.env['MINGZHANG_VIEWS'] = views;
    rmSync(folder, { recursive: true, force: true });
  }
}

const BARE = { GIT_CONFIG_NOSYSTEM: '1', GIT_CONFIG_GLOBAL: devNull };

function git(folder: string, args: readonly string[], input?: string): string {
  const options = { cwd: folder, env: { ...process.env, ...BARE }, encoding: 'utf8', maxBuffer: 2 ** 28 } as const;
  return execFileSync('git', args, input === undefined ? options : { ...options, input });
}

/** Three reports a commit until all are published, then one changed sentence a commit. Gives the reports' paths. */
function makeRepository(folder: string, { reports, commits, seed }: HistoryBenchOptions): string[] {
  const files = new Map(Object.entries(generateContent({ reports, seed }).files));
  const paths = [...files.keys()].filter((path) => path.startsWith('reports/'));
  const stream: string[] = [];
  const commit = (index: number, subject: string, changed: Iterable<string>) => {
    const data = (text: string) => `data ${Buffer.byteLength(text)}\n${text}\n`;
    stream.push(`commit refs/heads/main\ncommitter - <-> ${1_700_000_000 + index * 3600} +0800\n${data(subject)}`);
    for (const path of changed) stream.push(`M 100644 inline content/${path}\n${data(files.get(path) ?? '')}`);
  };
  const first = [...files.keys()].filter((path) => !path.startsWith('reports/'));
  commit(0, '设置', first);
  const publishing = Math.min(commits - 1, Math.ceil(paths.length / 3));
  const share = Math.ceil(paths.length / publishing);
  for (let at = 0; at < publishing; at += 1) commit(at + 1, '公开', paths.slice(at * share, (at + 1) * share));
  for (let at = publishing + 1; at < commits; at += 1) {
    const path = paths[(at * 7) % paths.length] ?? '';
    files.set(path, `${files.get(path) ?? ''}\n补充说明第${at}次。\n`);
    commit(at, `补充说明${at}`, [path]);
  }
  mkdirSync(folder, { recursive: true });
  git(folder, ['init', '--quiet', '--initial-branch=main']);
  git(folder, ['fast-import', '--quiet'], stream.join(''));
  git(folder, ['reset', '--quiet', '--hard', 'main']);
  return paths;
}

async function measure(
  content: string,
  paths: readonly string[],
  { reports, commits }: HistoryBenchOptions,
): Promise<HistoryCost> {
  const env = { ...process.env, ...BARE };
  delete (env as NodeJS.ProcessEnv)['MINGZHANG_HISTORY'];
  const history = await readHistory(content, env);
  const revisions = [...(history.revisions?.values() ?? [])].reduce((sum, own) => sum + own.length, 0);
  const passes = [];
  for (let run = 0; run < 3; run += 1) passes.push(await timed(() => readHistory(content, env)));
  const coldMs = await timed(() => revisionsIn(content));
  const warmMs = await timed(() => revisionsIn(content));
  const some = paths.slice(0, 10);
  const follow = await timed(async () => {
    for (const path of some) git(content, ['log', '--follow', '--format=%aI', '--', path]);
  });
  const versions = (await readVersionEntries()).length;
  const followMs = (follow * paths.length) / some.length;
  return { reports, commits, revisions, versions, passMs: Math.min(...passes), coldMs, warmMs, followMs };
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return Math.round(performance.now() - start);
}

function costTable({ reports, commits, revisions, versions, passMs, coldMs, warmMs, followMs }: HistoryCost): string {
  const rows = [
    ['reports', String(reports)],
    ['commits', String(commits)],
    ['revisions', String(revisions)],
    ['superseded versions', String(versions)],
    ['one pass of Git, parsed', `${passMs} ms`],
    ['git log --follow, file by file', `${followMs.toFixed(0)} ms`],
    ['versions compared and rendered', `${coldMs} ms`],
    ['the same from the store', `${warmMs} ms`],
  ];
  return `${rows.map(([name = '', value = '']) => name.padEnd(32) + value.padStart(12)).join('\n')}\n`;
}

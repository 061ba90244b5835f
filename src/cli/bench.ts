import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { runBuildBench } from '#cli/bench/build-bench.ts';
import { BUILD_USAGE, readBuildOptions } from '#cli/bench/build-options.ts';
import { runCardBench } from '#cli/bench/card-bench.ts';
import { runCostBench } from '#cli/bench/cost-bench.ts';
import { runFaultBench } from '#cli/bench/fault-bench.ts';
import { runHistoryBench } from '#cli/bench/history-bench.ts';
import { runProseBench } from '#cli/bench/prose-bench.ts';
import { runSearchBench } from '#cli/bench/search-bench.ts';
import { fromUser, PROJECT } from '#load/folders.ts';

const USAGE =
  '用法：npm run bench -- [--build|--faults|--prose|--cards|--search|--history] [--reports 份数] [--seed 种子] [--count 错误数、查询数或提交数] [--out 文件夹] [--site 已生成的网站]';

/** Without --faults: what verifying 1,000 reports costs. With it: what is found of planted mistakes. With --prose: how numbers are bound. With --cards: what pictures cost. With --search: what the search finds and loads. With --history: what reading the revisions costs. */
process.exitCode = await main(process.argv.slice(2));

async function main(args: string[]): Promise<number> {
  if (args.includes('--build')) return benchBuild(args);
  const options = readOptions(args);
  if (typeof options === 'string') {
    process.stderr.write(`${options}\n${USAGE}\n`);
    return 2;
  }
  const { faults, prose, cards, search, history, reports, seed, count, out, site } = options;
  if (history) {
    process.stdout.write(await runHistoryBench({ reports: reports ?? 300, seed, commits: count ?? 1000, out }));
    return 0;
  }
  if (search) {
    process.stdout.write(await runSearchBench({ reports: reports ?? 1000, seed, queries: count ?? 450, out, site }));
    return 0;
  }
  if (prose) {
    process.stdout.write(runProseBench({ reports: reports ?? 300, seed, out }));
    return 0;
  }
  if (cards) process.stdout.write(runCardBench({ reports: reports ?? 200, seed, out }));
  else if (faults) process.stdout.write(runFaultBench({ reports: reports ?? 300, seed, count: count ?? 2000, out }));
  else process.stdout.write(runCostBench({ reports: reports ?? 1000, seed, out }));
  return 0;
}

/** With --build: what cold and later builds cost, by stage, beside those of other generators. */
function benchBuild(args: string[]): number {
  const options = readBuildOptions(args);
  if (typeof options === 'string') {
    process.stderr.write(`${options}\n${BUILD_USAGE}\n`);
    return 2;
  }
  process.stdout.write(runBuildBench(options));
  return 0;
}

interface Options {
  faults: boolean;
  prose: boolean;
  cards: boolean;
  search: boolean;
  history: boolean;
  reports: number | undefined;
  seed: string;
  count: number | undefined;
  out: string;
  /** A built site to search, in place of one of generated content. */
  site: string | undefined;
}

/** The options, or a sentence that says what is wrong with them. */
function readOptions(args: string[]): Options | string {
  try {
    const text = { type: 'string' } as const;
    const known = {
      faults: { type: 'boolean' },
      prose: { type: 'boolean' },
      cards: { type: 'boolean' },
      search: { type: 'boolean' },
      history: { type: 'boolean' },
      reports: text,
      seed: text,
      count: text,
      out: text,
      site: text,
    } as const;
    const {
      faults = false,
      prose = false,
      cards = false,
      search = false,
      history = false,
      reports,
      seed = '1',
      count,
      out,
      site,
    } = parseArgs({ args, options: known }).values;
    const wrong = [reports, count].find((number) => number !== undefined && !/^[1-9]\d{0,5}$/.test(number));
    if (wrong !== undefined) return `${wrong} 应为 1 到 999999 的整数`;
    const number = (option: string | undefined) => (option === undefined ? undefined : Number(option));
    const folder = out === undefined ? join(PROJECT, 'test', 'bench') : fromUser(out);
    return {
      faults,
      prose,
      cards,
      search,
      history,
      reports: number(reports),
      seed,
      count: number(count),
      out: folder,
      site: site === undefined ? undefined : fromUser(site),
    };
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

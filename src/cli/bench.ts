import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { runCardBench } from '#cli/bench/card-bench.ts';
import { runCostBench } from '#cli/bench/cost-bench.ts';
import { runFaultBench } from '#cli/bench/fault-bench.ts';
import { runProseBench } from '#cli/bench/prose-bench.ts';
import { fromUser, PROJECT } from '#load/folders.ts';

const USAGE =
  '用法：npm run bench -- [--faults|--prose|--cards] [--reports 份数] [--seed 种子] [--count 错误数] [--out 文件夹]';

/** Without --faults: what verifying 1,000 reports costs. With it: what is found of planted mistakes. With --prose: how numbers are bound. With --cards: what pictures cost. */
process.exitCode = main(process.argv.slice(2));

function main(args: string[]): number {
  const options = readOptions(args);
  if (typeof options === 'string') {
    process.stderr.write(`${options}\n${USAGE}\n`);
    return 2;
  }
  const { faults, prose, cards, reports, seed, count, out } = options;
  if (prose) {
    process.stdout.write(runProseBench({ reports: reports ?? 300, seed, out }));
    return 0;
  }
  if (cards) process.stdout.write(runCardBench({ reports: reports ?? 200, seed, out }));
  else if (faults) process.stdout.write(runFaultBench({ reports: reports ?? 300, seed, count: count ?? 2000, out }));
  else process.stdout.write(runCostBench({ reports: reports ?? 1000, seed, out }));
  return 0;
}

interface Options {
  faults: boolean;
  prose: boolean;
  cards: boolean;
  reports: number | undefined;
  seed: string;
  count: number | undefined;
  out: string;
}

/** The options, or a sentence that says what is wrong with them. */
function readOptions(args: string[]): Options | string {
  try {
    const text = { type: 'string' } as const;
    const known = {
      faults: { type: 'boolean' },
      prose: { type: 'boolean' },
      cards: { type: 'boolean' },
      reports: text,
      seed: text,
      count: text,
      out: text,
    } as const;
    const {
      faults = false,
      prose = false,
      cards = false,
      reports,
      seed = '1',
      count,
      out,
    } = parseArgs({ args, options: known }).values;
    const wrong = [reports, count].find((number) => number !== undefined && !/^[1-9]\d{0,5}$/.test(number));
    if (wrong !== undefined) return `${wrong} 应为 1 到 999999 的整数`;
    const number = (option: string | undefined) => (option === undefined ? undefined : Number(option));
    const folder = out === undefined ? join(PROJECT, 'test', 'bench') : fromUser(out);
    return { faults, prose, cards, reports: number(reports), seed, count: number(count), out: folder };
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

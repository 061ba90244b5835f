import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { BuildBenchOptions } from '#cli/bench/build-bench.ts';
import { fromUser, PROJECT } from '#load/folders.ts';

export const BUILD_USAGE =
  '用法：npm run bench -- --build [--reports 100,1000,5000] [--seed 种子] [--whole] [--peers] [--out 文件夹]';

/** Options of `bench --build`, or a sentence that says what is wrong with them. */
export function readBuildOptions(args: string[]): BuildBenchOptions | string {
  try {
    const options = {
      build: { type: 'boolean' },
      reports: { type: 'string', default: '100,1000,5000' },
      seed: { type: 'string', default: '1' },
      whole: { type: 'boolean', default: false },
      peers: { type: 'boolean', default: false },
      out: { type: 'string' },
    } as const;
    const { reports, seed, whole, peers, out } = parseArgs({ args, options }).values;
    const sizes = reports.split(',');
    const wrong = sizes.find((size) => !/^[1-9]\d{0,5}$/.test(size));
    if (wrong !== undefined) return `--reports 应为 1 到 999999 的整数，多个用半角逗号分开；现有“${wrong}”`;
    const folder = out === undefined ? join(PROJECT, 'test', 'bench') : fromUser(out);
    return { sizes: sizes.map(Number), seed, whole, peers, out: folder };
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

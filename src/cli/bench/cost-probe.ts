import type { Cost } from '#cli/bench/cost-bench.ts';
import { loadContent } from '#load/content.ts';
import { verify } from '#verify/verify.ts';

/** Verifies the folder it is given and prints what that cost, start-up not counted. */
const start = process.cpuUsage();
const content = loadContent(process.argv[2] ?? '');
const read = process.cpuUsage(start);
const { reports, broken } = verify(content);
const all = process.cpuUsage(start);

const milliseconds = ({ user, system }: NodeJS.CpuUsage) => (user + system) / 1000;
const cost: Cost = {
  reports: reports.length + broken.length,
  checks: reports.reduce((sum, { checks }) => sum + checks.length, 0),
  errors:
    reports.flatMap(({ findings }) => findings).filter(({ severity }) => severity === 'error').length + broken.length,
  readMs: milliseconds(read),
  verifyMs: milliseconds(all) - milliseconds(read),
  peakMb: process.resourceUsage().maxRSS / 1024,
};
process.stdout.write(`${JSON.stringify(cost)}\n`);

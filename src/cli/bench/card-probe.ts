import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CardCost } from '#cli/bench/card-bench.ts';
import { naiveCard } from '#cli/bench/naive-card.ts';
import { generateContent } from '#generate/content.ts';
import { drawCards } from '#integrations/cards.ts';
import { contentCards } from '#integrations/content-cards.ts';
import { readContent } from '#load/content.ts';
import { folderInMemory } from '#load/source-folder.ts';
import type { SiteCard } from '#render/og/site-cards.ts';
import { verify } from '#verify/verify.ts';

/** Cards that have warmed the threads, before a card counts as steady. */
const WARM = 60;
/** Cards of the naive way that are measured, after as many that are not. */
const NAIVE = 6;

const [reports = '200', seed = '1'] = process.argv.slice(2);
const folder = await mkdtemp(join(tmpdir(), 'mingzhang-cards-'));
try {
  process.stdout.write(`${JSON.stringify(await measure())}\n`);
} finally {
  await rm(folder, { recursive: true, force: true });
}

async function measure(): Promise<CardCost> {
  const { files } = generateContent({ reports: Number(reports), seed });
  const cards = contentCards(verify(readContent(folderInMemory(files))));
  const draw = (some: readonly SiteCard[], cache: string) =>
    cost(() => drawCards({ cards: some, outDir: join(folder, 'site'), cacheDir: join(folder, cache) }));
  const first = await draw(cards.slice(0, 1), 'first');
  const warm = await draw(cards.slice(0, WARM), 'warm');
  const cold = await draw(cards, 'all');
  const cached = await draw(cards, 'all');
  const naive = (some: readonly SiteCard[]) =>
    cost(async () => {
      for (const { card } of some) await naiveCard(card);
    });
  await naive(cards.slice(0, NAIVE));
  return {
    cards: cards.length,
    firstMs: first.cpu,
    coldMs: cold.cpu / cards.length,
    steadyMs: (cold.cpu - warm.cpu) / (cards.length - WARM),
    cachedMs: cached.cpu / cards.length,
    naiveMs: (await naive(cards.slice(NAIVE, 2 * NAIVE))).cpu / NAIVE,
    steadyPerSecond: ((cards.length - WARM) * 1000) / (cold.wall - warm.wall),
    averageKb: (await sizesOf(join(folder, 'all'))).reduce((sum, size) => sum + size, 0) / cards.length / 1000,
  };
}

/** CPU of all threads and time on the clock, in milliseconds. */
async function cost(work: () => Promise<unknown>): Promise<{ cpu: number; wall: number }> {
  const [before, start] = [process.cpuUsage(), performance.now()];
  await work();
  const { user, system } = process.cpuUsage(before);
  return { cpu: (user + system) / 1000, wall: performance.now() - start };
}

async function sizesOf(cache: string): Promise<number[]> {
  return Promise.all((await readdir(cache)).map(async (name) => (await readFile(join(cache, name))).length));
}

import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { availableParallelism, cpus } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** What cards cost; CPU milliseconds of all threads together, a card unless said otherwise. */
export interface CardCost {
  cards: number;
  /** The only card of a build: fonts, subset and thread included. */
  firstMs: number;
  /** All cards drawn, everything included. */
  coldMs: number;
  /** A card more, once the threads are warm. */
  steadyMs: number;
  /** All cards known from an earlier build. */
  cachedMs: number;
  /** A route a card that loads the whole fonts and calls satori and resvg. */
  naiveMs: number;
  /** Cards drawn in a second by all threads, once they are warm. */
  steadyPerSecond: number;
  averageKb: number;
}

export interface CardBenchOptions {
  reports: number;
  seed: string;
  /** Folder for card-bench.json. */
  out: string;
}

/** Draws the cards of generated content in a process of its own and says what it cost. */
export function runCardBench({ reports, seed, out }: CardBenchOptions): string {
  const probe = join(fileURLToPath(import.meta.url), '..', 'card-probe.ts');
  const text = execFileSync(process.execPath, [probe, String(reports), seed], { encoding: 'utf8' });
  const cost = JSON.parse(text) as CardCost;
  const machine = { node: process.version, cpu: cpus()[0]?.model ?? '', cores: availableParallelism() };
  mkdirSync(out, { recursive: true });
  writeFileSync(join(out, 'card-bench.json'), `${JSON.stringify({ ...cost, seed, machine }, null, 2)}\n`);
  return cardTable(cost);
}

function cardTable(cost: CardCost): string {
  const ms = (value: number) => `${value.toFixed(2)} ms`;
  const rows = [
    ['cards', String(cost.cards)],
    ['the only one', ms(cost.firstMs)],
    ['cold, a card', ms(cost.coldMs)],
    ['steady, a card', ms(cost.steadyMs)],
    ['cached, a card', ms(cost.cachedMs)],
    ['naive, a card', ms(cost.naiveMs)],
    ['naive ÷ steady', (cost.naiveMs / cost.steadyMs).toFixed(1)],
    ['naive ÷ cached', (cost.naiveMs / cost.cachedMs).toFixed(0)],
    ['steady ÷ cached', (cost.steadyMs / cost.cachedMs).toFixed(0)],
    [`on ${availableParallelism()} cores`, `${cost.steadyPerSecond.toFixed(1)} cards/s`],
    ['average', `${cost.averageKb.toFixed(1)} KB`],
  ];
  return `${rows.map(([name = '', value = '']) => name.padEnd(20) + value.padStart(16)).join('\n')}\n`;
}

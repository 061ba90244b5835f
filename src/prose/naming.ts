import type { Context } from '#prose/context.ts';
import type { NamedFigure } from '#prose/figure.ts';

/** How much a pair of characters in the words around a number says that a figure of that name is meant. */
const LOCAL = 1;
const AFTER = 0.6;
const SENTENCE = 0.45;
const AROUND = 0.25;
/** A pair of the name that stands nowhere near. */
const ABSENT = -0.2;
/** The name, as a whole, right before the number. */
const ADJACENT = 1;

/** Names stand in many reports; past so many the rest are not kept. */
const MOST_KEPT = 20_000;
const pairs = new Map<string, readonly string[]>();

export interface Naming {
  /** About one for each pair of characters of the name that stands before the number, less a little for those that do not. */
  score: number;
  /** The same without what is taken off. */
  support: number;
}

/** How well the words name the figure, by the name that fits best. */
export function namingOf(context: Context, figure: NamedFigure): Naming {
  let best: Naming = { score: Number.NEGATIVE_INFINITY, support: 0 };
  for (const name of figure.names) {
    const support = supportOf(context, pairsOf(name));
    const adjacent = context.lead.endsWith(name) ? ADJACENT : 0;
    const score = support.sum + support.absent * ABSENT + adjacent;
    if (score > best.score) best = { score, support: support.sum };
  }
  return best;
}

/** Share of a figure's name that stands in the words next to the number, of the name that fits best. */
export function namedLocally({ local, after }: Context, figure: Pick<NamedFigure, 'names'>): number {
  const words = `${local}，${after}`;
  let best = 0;
  for (const name of figure.names) {
    const parts = pairsOf(name);
    if (parts.length === 0) continue;
    const share = parts.filter((pair) => words.includes(pair)).length / parts.length;
    if (share > best) best = share;
  }
  return best;
}

function supportOf({ local, after, sentence, around }: Context, name: readonly string[]) {
  let sum = 0;
  let absent = 0;
  for (const pair of name) {
    if (local.includes(pair)) sum += LOCAL;
    else if (after.includes(pair)) sum += AFTER;
    else if (sentence.includes(pair)) sum += SENTENCE;
    else if (around.includes(pair)) sum += AROUND;
    else absent += 1;
  }
  return { sum, absent };
}

function pairsOf(name: string): readonly string[] {
  const known = pairs.get(name);
  if (known !== undefined) return known;
  const made = pairsIn(name);
  if (pairs.size < MOST_KEPT) pairs.set(name, made);
  return made;
}

function pairsIn(name: string): string[] {
  const words = name.replace(/[“”‘’《》（）()]/g, '');
  const found: string[] = [];
  for (let at = 0; at + 2 <= words.length; at += 1) found.push(words.slice(at, at + 2));
  return found;
}

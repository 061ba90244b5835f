import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type CardCache, cardKeys, openCardCache } from '#integrations/card-cache.ts';
import { drawInWorkers } from '#integrations/card-workers.ts';
import { ContentError } from '#load/problem.ts';
import { cardTree } from '#render/og/card.ts';
import { textsOf } from '#render/og/element.ts';
import { type CardFonts, loadFonts, MissingGlyphError, refuseMissingGlyphs, subsetFonts } from '#render/og/font.ts';
import type { SiteCard } from '#render/og/site-cards.ts';

export interface DrawCardsOptions {
  cards: readonly SiteCard[];
  /** Folder of the published site. */
  outDir: string;
  /** Folder of pictures of earlier builds. */
  cacheDir: string;
}

/** Cards that were drawn, and cards that an earlier build had drawn. */
export interface CardCounts {
  drawn: number;
  cached: number;
}

/** Pictures that the cache keeps at least; beyond, three times the cards of this site. */
const KEPT = 3000;

/**
 * Writes `og.png` beside every page that has a card.
 * @throws ContentError that names every card with a character that the font does not have.
 */
export async function drawCards({ cards, outDir, cacheDir }: DrawCardsOptions): Promise<CardCounts> {
  const cache = await openCardCache(cacheDir);
  const keyOf = cardKeys();
  const keys = new Map(cards.map((card) => [card, keyOf(card.card)]));
  const missing = await publishCached(cards, keys, cache, outDir);
  if (missing.length > 0) {
    await withFonts(missing, (fonts) =>
      drawInWorkers(missing, fonts, async (card, png) => {
        await Promise.all([publish(outDir, card, png), cache.write(keys.get(card) ?? '', png)]);
      }),
    );
    await cache.prune(Math.max(KEPT, 3 * cards.length));
  }
  return { drawn: missing.length, cached: cards.length - missing.length };
}

/** Puts the known pictures in their place and returns the cards that have none. */
async function publishCached(
  cards: readonly SiteCard[],
  keys: ReadonlyMap<SiteCard, string>,
  cache: CardCache,
  outDir: string,
): Promise<SiteCard[]> {
  const missing: SiteCard[] = [];
  const queue = cards.values();
  const take = async (): Promise<void> => {
    for (const card of queue) {
      const png = await cache.read(keys.get(card) ?? '');
      if (png === undefined) missing.push(card);
      else await publish(outDir, card, png);
    }
  };
  await Promise.all(Array.from({ length: 8 }, take));
  return missing;
}

/** A copy, no link: what a host does to its files must not reach the cache. */
async function publish(outDir: string, { page }: SiteCard, png: Buffer): Promise<void> {
  const folder = join(outDir, decodeURI(page));
  await writeFile(join(folder, 'og.png'), png).catch(async () => {
    await mkdir(folder, { recursive: true });
    await writeFile(join(folder, 'og.png'), png);
  });
}

/** Works with fonts that have just the characters of these cards. */
async function withFonts(cards: readonly SiteCard[], work: (fonts: CardFonts) => Promise<void>): Promise<void> {
  const fonts = await loadFonts();
  const texts = drawableTexts(cards, fonts);
  const folder = await mkdtemp(join(tmpdir(), 'mingzhang-fonts-'));
  try {
    await work(await subsetFonts(fonts, texts, folder));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Every text of the cards; throws where the fonts lack a character of one. */
function drawableTexts(cards: readonly SiteCard[], fonts: CardFonts): string[] {
  const messages: string[] = [];
  const texts = cards.flatMap(({ card, subject }) => {
    const own = textsOf(cardTree(card));
    try {
      refuseMissingGlyphs(subject, own, fonts);
    } catch (error) {
      if (!(error instanceof MissingGlyphError)) throw error;
      messages.push(error.message);
    }
    return own;
  });
  if (messages.length > 0) throw new ContentError(messages.join('\n'), messages.join('\n'));
  return texts;
}

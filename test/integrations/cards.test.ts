import { mkdtemp, readdir, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { drawCards } from '#integrations/cards.ts';
import { contentCards } from '#integrations/content-cards.ts';
import { loadContent } from '#load/content.ts';
import { PROJECT } from '#load/folders.ts';
import { cardTree } from '#render/og/card.ts';
import { textsOf } from '#render/og/element.ts';
import { loadFonts, subsetFonts } from '#render/og/font.ts';
import { COLOURS } from '#render/og/look.ts';
import type { SiteCard } from '#render/og/site-cards.ts';
import { verify } from '#verify/verify.ts';
import { readPng } from '../render/og/picture.ts';

const cards = contentCards(verify(loadContent(join(PROJECT, 'test/site/two-years/content'))));
const AVERAGE = 80_000;
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'mingzhang-cards-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const draw = (site: string, cache: string, some: readonly SiteCard[] = cards) =>
  drawCards({ cards: some, outDir: join(folder, site), cacheDir: join(folder, cache) });
const published = (site: string) =>
  Promise.all(cards.map(({ page }) => readFile(join(folder, site, decodeURI(page), 'og.png'))));

describe('the cards of a site', () => {
  test('lie beside their pages, are pictures of the right size, not blank and not heavy', async () => {
    expect(await draw('first', 'cache')).toEqual({ drawn: cards.length, cached: 0 });
    const files = await published('first');
    for (const picture of files.map(readPng)) {
      expect([picture.width, picture.height]).toEqual([1200, 630]);
      expect(picture.count(COLOURS.ink)).toBeGreaterThan(2_000);
      expect(picture.count(COLOURS.paper)).toBeGreaterThan(100_000);
    }
    expect(files.reduce((sum, { length }) => sum + length, 0) / files.length).toBeLessThan(AVERAGE);
    expect(new Set(files.map((file) => file.toString('base64'))).size).toBe(cards.length);
  });

  test('have a glyph for every character, in the subset they are drawn with', async () => {
    const texts = cards.flatMap(({ card }) => textsOf(cardTree(card)));
    const { points, faces } = await subsetFonts(await loadFonts(), texts, folder);
    expect([...new Set(texts.join(''))].filter((character) => !points.has(character.codePointAt(0) ?? 0))).toEqual([]);
    expect(Math.max(...faces.map(({ data }) => data.length))).toBeLessThan(200_000);
  });

  test('have the same bytes in another folder, and with characters of others in the fonts', async () => {
    await draw('alone', 'cache-alone', cards.slice(0, 1));
    await draw('again', 'cache-again');
    expect(await published('again')).toEqual(await published('first'));
    const [page] = cards.map((card) => decodeURI(card.page));
    const one = (site: string) => readFile(join(folder, site, page ?? '', 'og.png'));
    expect(await one('alone')).toEqual(await one('first'));
  });

  test('are not drawn again while nothing changes, and a changed one alone', async () => {
    expect(await draw('cached', 'cache')).toEqual({ drawn: 0, cached: cards.length });
    expect(await published('cached')).toEqual(await published('first'));
    const changed = cards.map((card, index) => (index === 1 ? { ...card, card: { ...card.card, title: '另' } } : card));
    expect(await draw('changed', 'cache', changed)).toEqual({ drawn: 1, cached: cards.length - 1 });
  });

  test('are drawn again where the cache is damaged or foreign', async () => {
    const cache = join(folder, 'cache-again');
    const [cut = '', other = '', gone = ''] = await readdir(cache);
    await truncate(join(cache, cut), 100);
    await writeFile(join(cache, other), 'not a picture');
    await rm(join(cache, gone));
    await writeFile(join(cache, 'note.txt'), 'of somebody else');
    expect(await draw('repaired', 'cache-again')).toEqual({ drawn: 3, cached: cards.length - 3 });
    expect(await published('repaired')).toEqual(await published('first'));
    expect(await draw('repaired', 'cache-again')).toEqual({ drawn: 0, cached: cards.length });
  });

  test('stop the build with every report and character that the font lacks', async () => {
    const named = (name: string) => (card: SiteCard) => ({ ...card, card: { ...card.card, name } });
    const [first, second] = cards.filter(({ subject }) => subject.endsWith('.mdx'));
    const bad = [first, second].flatMap((card) => (card === undefined ? [] : [named('\u{2b689}水务局')(card)]));
    const refusal = draw('bad', 'cache-bad', bad);
    await expect(refusal).rejects.toThrow(/reports\/2022\/.*U\+2B689.*\n.*reports\/2023\/.*U\+2B689/su);
  });

  test('draw the rare characters of names', async () => {
    const { points } = await loadFonts();
    const rare = [...'㙍𬭩䶮㛃𬬻𫟹𬱟镕喆堃'];
    expect(rare.filter((character) => !points.has(character.codePointAt(0) ?? 0))).toEqual([]);
  });
});

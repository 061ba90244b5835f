import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { Resvg } from '@resvg/resvg-js';
import satori from 'satori';
import { cardTree } from '#render/og/card.ts';
import type { CardData } from '#render/og/card-data.ts';
import { FAMILY } from '#render/og/font.ts';
import { CARD } from '#render/og/look.ts';

const { resolve } = createRequire(import.meta.url);
const FONTS = [
  { weight: 400, path: resolve('@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf') },
  { weight: 700, path: resolve('@expo-google-fonts/noto-sans-sc/700Bold/NotoSansSC_700Bold.ttf') },
] as const;

/** The same card as tutorials draw it: a route that reads the fonts, calls satori and then resvg for a PNG. */
export async function naiveCard(card: CardData): Promise<Buffer> {
  const fonts = await Promise.all(
    FONTS.map(async ({ weight, path }) => ({ name: FAMILY, weight, data: await readFile(path) })),
  );
  const tree = cardTree(card);
  const svg = await satori(
    { ...tree, props: { ...tree.props, style: { ...tree.props.style, fontFamily: FAMILY } } },
    { width: CARD.width, height: CARD.height, fonts },
  );
  return new Resvg(svg).render().asPng();
}

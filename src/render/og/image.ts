import { setImmediate } from 'node:timers/promises';
import { Resvg } from '@resvg/resvg-js';
import satori from 'satori';
import { cardTree } from '#render/og/card.ts';
import type { CardData } from '#render/og/card-data.ts';
import { type Element, textsOf } from '#render/og/element.ts';
import { type CardFonts, FAMILY, loadFonts, MissingGlyphError, refuseMissingGlyphs } from '#render/og/font.ts';
import { joinWords } from '#render/og/letters.ts';
import { CARD } from '#render/og/look.ts';
import { encodePng } from '#render/og/png.ts';

/**
 * PNG of a card, drawn with the whole fonts or with a subset that has its characters. `subject` names it in messages:
 * `reports/2023/x.mdx`.
 * @throws MissingGlyphError where the font lacks a character.
 */
export async function cardImage(card: CardData, subject: string, fonts?: CardFonts): Promise<Buffer> {
  return drawTree(cardTree(card), subject, fonts ?? (await loadFonts()));
}

/** PNG of a tree of the size of a card. The same tree and fonts give the same bytes. */
export async function drawTree(tree: Element, subject: string, fonts: CardFonts): Promise<Buffer> {
  refuseMissingGlyphs(subject, textsOf(tree), fonts);
  const svg = await satori(
    { ...tree, props: { ...tree.props, style: { ...tree.props.style, fontFamily: FAMILY } } },
    {
      width: CARD.width,
      height: CARD.height,
      fonts: fonts.faces,
      // Text stays text: resvg takes the letters from the font in half the time that satori needs to write them down.
      embedFont: false,
      loadAdditionalAsset: (_language, characters) => {
        throw new MissingGlyphError(subject, [...characters], characters);
      },
    },
  );
  const font = { loadSystemFonts: false, fontFiles: fonts.faces.map(({ file }) => file) };
  const { pixels, width, height } = new Resvg(joinWords(svg), { font }).render();
  const png = encodePng(pixels, width, height);
  // The native picture is freed in a later turn of the event loop: many cards in one turn would keep 10 MB each.
  await setImmediate();
  return png;
}

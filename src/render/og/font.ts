import { readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import subsetFont from 'subset-font';
import { readCodePoints } from '#render/og/cmap.ts';

/** A weight of the one family, in the shape that satori takes. */
export interface CardFont {
  name: string;
  weight: 400 | 700;
  style: 'normal';
  /** Satori measures with these bytes. */
  data: Buffer;
  /** The same bytes on disk, from which resvg draws. */
  file: string;
}

export interface CardFonts {
  /** Always the same array: satori keeps what it parsed by the identity of this. */
  faces: CardFont[];
  /** Code points that every weight can draw. */
  points: ReadonlySet<number>;
}

/** Name of the family; also what a message calls it. */
export const FAMILY = 'Noto Sans SC';
/** What brings the fonts. */
export const FONT_PACKAGE = '@expo-google-fonts/noto-sans-sc';

const FILES = [
  { weight: 400, file: '400Regular/NotoSansSC_400Regular.ttf' },
  { weight: 700, file: '700Bold/NotoSansSC_700Bold.ttf' },
] as const;

/** What satori measures or draws unasked: the space, the ellipsis of a cut text. */
const ALWAYS = ' …';

let fonts: Promise<CardFonts> | undefined;

/** The weights that cards use, whole, read once for a process. */
export function loadFonts(): Promise<CardFonts> {
  fonts ??= readFonts();
  return fonts;
}

/** The package is not installed, or not whole. */
export class MissingFontError extends Error {
  override name = 'MissingFontError';
}

async function readFonts(): Promise<CardFonts> {
  const faces = await Promise.all(
    FILES.map(async ({ weight, file: name }): Promise<CardFont> => {
      const file = locate(name);
      return { name: FAMILY, weight, style: 'normal', data: await readFile(file), file };
    }),
  );
  return fontsOf(faces);
}

/** @throws MissingFontError */
function locate(name: string): string {
  try {
    return createRequire(import.meta.url).resolve(`${FONT_PACKAGE}/${name}`);
  } catch (cause) {
    const what = `缺少分享图的字体 ${FONT_PACKAGE}/${name}`;
    throw new MissingFontError(`${what}。已发布的站点没有动；请运行 npm ci 重新安装后再试`, { cause });
  }
}

/** Ready fonts of these weights. */
export function fontsOf(faces: CardFont[]): CardFonts {
  const [first = new Set<number>(), ...others] = faces.map(({ data }) => readCodePoints(data));
  return { faces, points: new Set([...first].filter((point) => others.every((other) => other.has(point)))) };
}

/**
 * The same fonts with no more than the characters of these texts, written to `folder`: a hundredth of the bytes to
 * parse. A card drawn with any subset that has its characters is the same picture.
 */
export async function subsetFonts({ faces }: CardFonts, texts: Iterable<string>, folder: string): Promise<CardFonts> {
  const characters = new Set(ALWAYS);
  for (const text of texts) for (const character of text) characters.add(character);
  // Ordered, so that the same characters give the same bytes.
  const ordered = [...characters].sort().join('');
  const subset = async (face: CardFont): Promise<CardFont> => {
    // Cards shape no ligatures and no vertical text, and hinting is for screens.
    const options = { targetFormat: 'truetype', noHinting: true, noLayoutClosure: true } as const;
    const data = await subsetFont(face.data, ordered, options);
    const file = join(folder, `${face.weight}.ttf`);
    await writeFile(file, data);
    return { ...face, data, file };
  };
  return fontsOf(await Promise.all(faces.map(subset)));
}

/** A card needs a character that the font does not have; drawing it would show an empty box. */
export class MissingGlyphError extends Error {
  override name = 'MissingGlyphError';

  /** `subject` is what the card is about, as its author knows it: `reports/2023/x.mdx`. */
  constructor(subject: string, characters: readonly string[], text: string) {
    const named = characters.map((character) => `“${character}”（${codePointName(character)}）`).join('、');
    super(
      `${subject}：分享图的字体 ${FAMILY} 没有${named}，见“${text}”。请改用通行的写法；` +
        '字确实无误的，在 src/render/og/font.ts 换用收有此字的字体。',
    );
  }
}

/** Throws where a text has a character that the fonts cannot draw. */
export function refuseMissingGlyphs(subject: string, texts: readonly string[], { points }: CardFonts): void {
  for (const text of texts) {
    const missing = [...new Set(text)].filter((character) => !points.has(character.codePointAt(0) ?? 0));
    if (missing.length > 0) throw new MissingGlyphError(subject, missing, text);
  }
}

function codePointName(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}

import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { readCodePoints } from '#render/og/cmap.ts';

/** A weight of the one family, in the shape that satori takes. */
export interface CardFont {
  name: string;
  weight: 400 | 700;
  style: 'normal';
  data: Buffer;
}

export interface CardFonts {
  /** Always the same array: satori keeps what it parsed by the identity of this. */
  faces: CardFont[];
  /** Code points that every weight can draw. */
  points: ReadonlySet<number>;
}

/** Name of the family; also what a message calls it. */
export const FAMILY = 'Noto Sans SC';

const FILES = [
  { weight: 400, file: '400Regular/NotoSansSC_400Regular.ttf' },
  { weight: 700, file: '700Bold/NotoSansSC_700Bold.ttf' },
] as const;

let fonts: Promise<CardFonts> | undefined;

/** The weights that cards use, read once for a process. */
export function loadFonts(): Promise<CardFonts> {
  fonts ??= readFonts();
  return fonts;
}

async function readFonts(): Promise<CardFonts> {
  // From the project's folder, because a built page may run in an output folder outside of it.
  const { resolve } = createRequire(join(process.cwd(), 'package.json'));
  const faces = await Promise.all(
    FILES.map(async ({ weight, file }): Promise<CardFont> => {
      const data = await readFile(resolve(`@expo-google-fonts/noto-sans-sc/${file}`));
      return { name: FAMILY, weight, style: 'normal', data };
    }),
  );
  const [first = new Set<number>(), ...others] = faces.map(({ data }) => readCodePoints(data));
  const points = new Set([...first].filter((point) => others.every((other) => other.has(point))));
  return { faces, points };
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

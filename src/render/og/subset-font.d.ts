declare module 'subset-font' {
  interface Options {
    targetFormat?: 'sfnt' | 'truetype' | 'woff' | 'woff2';
    noHinting?: boolean;
    noLayoutClosure?: boolean;
  }

  /** The font with the glyphs of these characters only. */
  export default function subsetFont(font: Buffer, characters: string, options?: Options): Promise<Buffer>;
}

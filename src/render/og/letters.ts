const WORD = /<text x="([\d.-]+)" y="([\d.-]+)" width="([\d.]+)" height="[\d.]+" ([^<>]*)>([^<]*)<\/text>/g;
const WORDS = new RegExp(`(?:${WORD.source})+`, 'g');

/** Pixels by which sums of widths may miss. */
const SLIP = 0.01;

interface Line {
  x: string;
  y: string;
  attributes: string;
  content: string;
  /** Where it ends, in pixels. */
  end: number;
}

/**
 * SVG of satori with each line of text in one element. Satori writes an element for each word, in Chinese for each
 * character, and a rasteriser shapes each for itself; a line that is one piece costs half of that.
 */
export function joinWords(svg: string): string {
  return svg.replace(WORDS, (words) => linesOf(words).map(lineElement).join(''));
}

function linesOf(words: string): Line[] {
  const lines: Line[] = [];
  for (const [, x = '', y = '', width = '', attributes = '', content = ''] of words.matchAll(WORD)) {
    const last = lines.at(-1);
    const end = Number(x) + Number(width);
    const follows = last !== undefined && last.y === y && last.attributes === attributes;
    if (follows && Math.abs(last.end - Number(x)) < SLIP) Object.assign(last, { content: last.content + content, end });
    else lines.push({ x, y, attributes, content, end });
  }
  return lines;
}

function lineElement({ x, y, attributes, content }: Line): string {
  return `<text xml:space="preserve" x="${x}" y="${y}" ${attributes}>${content}</text>`;
}

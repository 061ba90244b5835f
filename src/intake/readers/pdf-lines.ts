/** A run of characters of a PDF page with its place, in points from the bottom left. */
export interface PdfItem {
  str: string;
  x: number;
  y: number;
  width: number;
  fontSize: number;
}

export interface PdfLine {
  text: string;
  left: number;
  right: number;
  y: number;
  size: number;
  page: number;
}

/** The lines of a page from top to bottom. */
export function linesOf(items: readonly PdfItem[], page: number): PdfLine[] {
  const lines: { y: number; size: number; items: PdfItem[] }[] = [];
  for (const item of items) {
    if (item.str === '') continue;
    const line = lines.find(({ y, size }) => Math.abs(y - item.y) < Math.max(size, item.fontSize) * 0.45);
    if (line === undefined) lines.push({ y: item.y, size: item.fontSize, items: [item] });
    else {
      line.items.push(item);
      line.size = Math.max(line.size, item.fontSize);
    }
  }
  return lines
    .sort((a, b) => b.y - a.y)
    .map(({ y, size, items: own }) => lineOf(own, y, size, page))
    .filter(({ text }) => text !== '');
}

function lineOf(items: readonly PdfItem[], y: number, size: number, page: number): PdfLine {
  const sorted = [...items].sort((a, b) => a.x - b.x);
  let text = '';
  let end: number | undefined;
  for (const { str, x, width } of sorted) {
    const gap = end === undefined ? 0 : x - end;
    const wide = gap > size * 1.5;
    const words = gap > size * 0.2 && /[\w)]$/.test(text) && /^[\w(]/.test(str);
    text += (wide || words) && !/\s$/.test(text) && !/^\s/.test(str) ? ` ${str}` : str;
    end = Math.max(end ?? x, x + width);
  }
  const filled = sorted.filter(({ str }) => str.trim() !== '');
  const left = Math.min(...filled.map(({ x }) => x));
  const right = Math.max(...filled.map(({ x, width }) => x + width));
  return { text: closedUp(text.trim()), left, right, y, size, page };
}

/** A page number alone on its line, with or without dashes. */
export function isPageNumber({ text }: PdfLine): boolean {
  return /^(?:[-—–－·\s]*\d{1,3}[-—–－·\s]*|第\s*\d{1,3}\s*页(?:[，,\s/]*共\s*\d{1,3}\s*页)?|\d{1,3}\s*\/\s*\d{1,3})$/.test(
    text,
  );
}

/** A justified line is spaced out, and the spaces are read as such: 我 绩 效 评 价. */
function closedUp(text: string): string {
  const spaced = text.match(/\p{Script=Han} (?=\p{Script=Han})/gu)?.length ?? 0;
  const han = text.match(/\p{Script=Han}/gu)?.length ?? 0;
  if (spaced < 3 || spaced * 3 < han) return text;
  return text.replace(/(?<=[\p{Script=Han}\p{P}]) +(?=[\p{Script=Han}\p{P}])/gu, '');
}

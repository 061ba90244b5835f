/** A line of a page with the place where it begins, in points. */
export interface PdfText {
  x: number;
  y: number;
  text: string;
}

/** A PDF with those lines: glyphs by their code points with a map back to text, no font embedded. 1 em is `size`. */
export function pdfOf(pages: readonly (readonly PdfText[])[], size = 16): Uint8Array {
  const objects: string[] = [];
  const add = (body: string): number => objects.push(body);
  const map = stream(
    '/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /U def /CMapType 2 def 1 begincodespacerange <0000> <FFFF> endcodespacerange 1 beginbfrange <0000> <FFFF> <0000> endbfrange endcmap end end',
  );
  add('<< /Type /Catalog /Pages 2 0 R >>');
  add('');
  add(
    '<< /Type /Font /Subtype /Type0 /BaseFont /Test /Encoding /Identity-H /DescendantFonts [4 0 R] /ToUnicode 6 0 R >>',
  );
  add(
    '<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Test /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /FontDescriptor 5 0 R /DW 1000 /W [32 126 500] >>',
  );
  add(
    '<< /Type /FontDescriptor /FontName /Test /Flags 4 /FontBBox [0 0 1000 1000] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 700 /StemV 80 >>',
  );
  add(map);
  const kids = pages.map((lines) => {
    const content = lines
      .map(({ x, y, text }) => `BT /F1 ${size} Tf 1 0 0 1 ${x} ${y} Tm <${hex(text)}> Tj ET`)
      .join('\n');
    const at = add(stream(content));
    return add(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> /Contents ${at} 0 R >>`,
    );
  });
  objects[1] = `<< /Type /Pages /Count ${kids.length} /Kids [${kids.map((kid) => `${kid} 0 R`).join(' ')}] >>`;
  return new TextEncoder().encode(file(objects));
}

/** The same file behind a password of its reader, of which no key is right: 40 bits, revision 2. */
export function encrypted(pdf: Uint8Array): Uint8Array {
  const key = (digits: string) => `<${digits.repeat(32)}>`;
  const lock = `/Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O ${key('4f')} /U ${key('55')} >> /ID [${key('01')} ${key('01')}]`;
  return new TextEncoder().encode(new TextDecoder().decode(pdf).replace('trailer\n<<', `trailer\n<< ${lock}`));
}

function stream(content: string): string {
  return `<< /Length ${content.length} >>\nstream\n${content}\nendstream`;
}

function hex(text: string): string {
  return [...text].map((character) => character.charCodeAt(0).toString(16).padStart(4, '0')).join('');
}

function file(objects: readonly string[]): string {
  let text = '%PDF-1.7\n';
  const places = objects.map((body, index) => {
    const at = text.length;
    text += `${index + 1} 0 obj\n${body}\nendobj\n`;
    return at;
  });
  const table = places.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('');
  return `${text}xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${text.length}\n%%EOF`;
}

const WIDTH = 28;
const LINES = 30;

/** Paragraphs set as a document is: first lines indented, lines of 28 em, words and numbers not broken, a number under each page. */
export function setInPages(paragraphs: readonly string[]): PdfText[][] {
  const lines = paragraphs.flatMap(brokenUp);
  const pages: PdfText[][] = [];
  for (let at = 0; at < lines.length; at += LINES) {
    const own = lines
      .slice(at, at + LINES)
      .map(({ indent, text }, index) => ({ x: 70 + indent * 16, y: 780 - index * 24, text }));
    pages.push([...own, { x: 290, y: 30, text: `- ${pages.length + 1} -` }]);
  }
  return pages;
}

function brokenUp(paragraph: string): { indent: number; text: string }[] {
  const lines = [{ indent: 2, text: '' }];
  let room = WIDTH - 2;
  for (const [word] of paragraph.matchAll(/[\x21-\x7e]+[，。、；：！）”》]?|.[，。、；：！）”》]*/gu)) {
    const width = [...word].reduce((sum, character) => sum + (character < '\x7f' ? 0.5 : 1), 0);
    const line = lines.at(-1);
    if (line !== undefined && room >= width) {
      line.text += word;
      room -= width;
    } else {
      lines.push({ indent: 0, text: word });
      room = WIDTH - width;
    }
  }
  return lines;
}

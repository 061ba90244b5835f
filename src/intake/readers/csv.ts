import { IntakeError } from '#intake/intake-error.ts';
import { decodeText } from '#intake/readers/text.ts';
import { gridOf, type SourceDocument } from '#intake/source.ts';

const MOST_CELLS = 200_000;

/** Reads comma-, semicolon- or tab-separated values (RFC 4180: quotes, doubled quotes, line ends within quotes). */
export function readCsv(name: string, bytes: Uint8Array): SourceDocument {
  const { text, notices } = decodeText(name, bytes);
  const first = text.split('\n', 1)[0] ?? '';
  const separator = ['\t', ';', ','].find((mark) => first.includes(mark)) ?? ',';
  const rows = parse(name, text, separator).filter((row) => row.some((cell) => cell.trim() !== ''));
  return { name, format: 'csv', items: rows.length === 0 ? [] : [gridOf('', rows)], notices };
}

function parse(name: string, text: string, separator: string): string[][] {
  const rows: string[][] = [[]];
  let cell = '';
  let quoted = false;
  let cells = 0;
  const endCell = () => {
    rows.at(-1)?.push(cell);
    cell = '';
    cells += 1;
    if (cells > MOST_CELLS) throw new IntakeError(`${name}：表格过大，上限 ${MOST_CELLS} 格；没有写入任何文件`);
  };
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at] ?? '';
    if (quoted && character === '"' && text[at + 1] === '"') {
      cell += '"';
      at += 1;
    } else if (quoted) {
      if (character === '"') quoted = false;
      else cell += character;
    } else if (character === '"' && cell.trim() === '') {
      cell = '';
      quoted = true;
    } else if (character === separator) endCell();
    else if (character === '\n') {
      endCell();
      rows.push([]);
    } else cell += character;
  }
  if (quoted)
    throw new IntakeError(`${name}：有一个引号没有配对，读不了；请在 Excel 中重新另存为 CSV。没有写入任何文件`);
  endCell();
  return rows;
}

import { type Block, offsetInBlock } from '#prose/block.ts';
import type { Place } from '#schema/finding.ts';
import { isIdCard } from '#verify/card-number.ts';
import { isMobile, type PersonalKind } from '#verify/personal-number.ts';
import { plainDigits } from '#verify/plain-digits.ts';

interface SplitNumber {
  kind: PersonalKind;
  digits: string;
  place: Place;
}

const CALL = /电话|手机|联系|号码|[Tt][Ee][Ll]|[Pp]hone/;
/** Words of a head or of a row that make its numbers figures. */
const COUNTED = /[元万亿数量额率%％年月季度分人次件项个户宗比重合计得预决算支收资金期目标值]/;
/** Words of a head that leave no doubt. */
const AMOUNT = /[元万亿量额率%％]|人次|人数|件数|次数|数量/;

/** Numbers that are spread over neighbouring cells of a table: `| 1381234 | 5678 |`. */
export function numbersInRows(blocks: readonly Block[]): SplitNumber[] {
  const found: SplitNumber[] = [];
  let pieces: { digits: string; block: Block }[] = [];
  for (const block of blocks) {
    const { cell } = block;
    if (cell === undefined || !/\d|[０-９]/.test(block.text)) {
      pieces = [];
      continue;
    }
    const digits = plainDigits(block.text).trim();
    if (pieces[0]?.block.cell?.row !== cell.row || pieces[0].block.cell.table !== cell.table) pieces = [];
    if (/^\d{1,17}[xX]?$/.test(digits)) pieces.push({ digits, block });
    else pieces = [];
    const number = endingAt(pieces);
    if (number !== undefined) found.push(number);
  }
  return found;
}

/** A cell that is nothing but a number, in a column or row of amounts or counts. */
export function isAmountCell(blocks: readonly Block[], { line, column }: Place): boolean {
  const block = blocks.find((one) => one.cell !== undefined && offsetInBlock(one, line, column) !== undefined);
  if (block?.cell === undefined || !/^[\d\s.,]+$/.test(block.text)) return false;
  const words = `${block.cell.header} ${block.cell.rowHeader}`;
  return AMOUNT.test(words) && !CALL.test(words);
}

/** The number that the last pieces make together. */
function endingAt(pieces: readonly { digits: string; block: Block }[]): SplitNumber | undefined {
  let digits = '';
  for (let first = pieces.length - 1; first >= 0 && digits.length < 18; first -= 1) {
    const piece = pieces[first];
    if (piece === undefined) break;
    digits = piece.digits + digits;
    if (first === pieces.length - 1) continue;
    const kind =
      isIdCard(digits.toUpperCase()) && digits.length === 18 ? 'id-card' : phoneOf(digits, pieces.slice(first));
    if (kind !== undefined) return { kind, digits: digits.toUpperCase(), place: placeOf(piece.block) };
  }
  return undefined;
}

/** Four counts side by side may have the digits of a telephone number: the head says what they are. */
function phoneOf(digits: string, pieces: readonly { block: Block }[]): PersonalKind | undefined {
  if (!isMobile(digits)) return undefined;
  const words = pieces.map(({ block: { cell } }) => `${cell?.header} ${cell?.rowHeader}`).join(' ');
  return CALL.test(words) || !COUNTED.test(words) ? 'phone' : undefined;
}

function placeOf({ runs, text }: Block): Place {
  const { line = 1, column = 1 } = runs[0] ?? {};
  return { line, column, endColumn: column + text.length };
}

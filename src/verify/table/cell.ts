import { parseQuantity, type Qualifier, readDigits } from '#quantity/quantity.ts';
import { type UnitOfMeasure, unitOfMeasure } from '#quantity/unit-of-measure.ts';

/**
 * What stands in a cell. dash: nothing there, which counts as zero (—); blank: empty or not applicable (/); text:
 * words, or a number that cannot be read.
 */
export type CellContent =
  | { kind: 'blank' | 'dash' | 'text' }
  | {
      kind: 'number';
      /** Plain decimal digits with sign. */
      digits: string;
      /** The unit written in the cell itself. */
      own: UnitOfMeasure | undefined;
      qualifier: Qualifier | undefined;
      /** A scale word without a unit (150万): the money unit is a guess. */
      scaleOnly: boolean;
    };

const DASH = /^(?:[-—–−－_]+|无)$/;
const BLANK = /^(?:|[/\\×…]+|\.{2,}|不适用|N\/A|n\/a)$/;
const BARE = /^[-−]?\d[\d,]*(?:\.\d+)?$/;
const SCALE_ONLY = /^([-−]?\d[\d,]*(?:\.\d+)?)([万亿千])$/;
/** Most cells: there is nothing to take out or to change. */
const PLAIN = /^[\x21-\x7e\u4e00-\u9fa5]*$/;
const UP = /^(?:增加|增长|上升|提高|调增|↑|\+)(?=[\d.])/;
const DOWN = /^(?:减少|下降|降低|调减|↓)(?=[\d.])/;

/** Text without white space, full-width forms as half-width ones. */
export function plain(text: string): string {
  return PLAIN.test(text) ? text : text.normalize('NFKC').replace(/\s+/g, '');
}

/** Reads a cell: thousands commas, full-width digits, signs in words (下降3.2%), a unit of its own. */
export function readCell(text: string, measures: ReadonlySet<string>): CellContent {
  const whole = plain(text);
  if (BLANK.test(whole)) return { kind: 'blank' };
  if (DASH.test(whole)) return { kind: 'dash' };
  const down = DOWN.test(whole);
  const body = whole.replace(UP, '').replace(DOWN, '');
  const negate = (digits: string) => (down ? `-${digits}` : digits);
  if (BARE.test(body)) return numberOf(body, negate, undefined, false);
  const [, digits, scale] = SCALE_ONLY.exec(body) ?? [];
  if (digits !== undefined) return numberOf(digits, negate, unitOfMeasure(`${scale}元`), true);
  const { quantity } = parseQuantity(body, measures);
  if (quantity === undefined) return { kind: 'text' };
  const written = /^[^\d-]*(-?\d[\d,]*(?:\.\d+)?)/.exec(body.replace('−', '-'))?.[1]?.replaceAll(',', '');
  const { unit, qualifier } = quantity;
  return {
    kind: 'number',
    digits: negate(written ?? quantity.number.toString()),
    own: unit,
    qualifier,
    scaleOnly: false,
  };
}

function numberOf(
  written: string,
  negate: (digits: string) => string,
  own: UnitOfMeasure | undefined,
  scaleOnly: boolean,
): CellContent {
  const digits = readDigits(written);
  if (typeof digits !== 'string') return { kind: 'text' };
  return { kind: 'number', digits: negate(digits), own, qualifier: undefined, scaleOnly };
}

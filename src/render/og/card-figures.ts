import type { CardFigure } from '#render/og/card-data.ts';
import { box, column, type Element, row, textIn, wholeText } from '#render/og/element.ts';
import { CARD, COLOURS, emWidth, SIZES } from '#render/og/look.ts';

/** Pixels from one figure to the next, and of these: up to the hairline between them. */
const GAP = 40;
const AFTER = 16;
const LINE = 2;
/** Sizes of a number, largest first. */
const NUMBER_SIZES = [50, 44, 38] as const;
/** Size of the unit of measure against its number. */
const MEASURE_SHARE = 0.58;

/** The key figures side by side. A number is never cut or shrunk out of sight: fewer of them are shown instead. */
export function cardFigures(figures: readonly CardFigure[]): Element[] {
  for (let count = figures.length; count > 0; count--) {
    const shown = figures.slice(0, count);
    const widest = Math.max(...shown.map(figureEms));
    // One or two figures take the columns of three where they can, so that they do not drift apart.
    for (const width of [columnWidth(Math.max(count, 3)), columnWidth(count)]) {
      const size = NUMBER_SIZES.find((pixels) => widest * pixels <= width);
      if (size !== undefined) return [figureRow(shown, size, width)];
    }
  }
  return [];
}

/** Width of a value in ems of its number. */
function figureEms({ number, measure }: CardFigure): number {
  return emWidth(number) + emWidth(measure) * MEASURE_SHARE;
}

function columnWidth(columns: number): number {
  return (CARD.width - 2 * CARD.edge - (columns - 1) * GAP) / columns;
}

function figureRow(figures: readonly CardFigure[], size: number, width: number): Element {
  const line = () => box(COLOURS.rule, { width: LINE, margin: `0 ${GAP - AFTER - LINE}px 0 ${AFTER}px` });
  return row(
    { flexShrink: 0, margin: `0 ${CARD.edge}px 26px` },
    figures.flatMap((figure, index) => [...(index > 0 ? [line()] : []), figureColumn(figure, size, width)]),
  );
}

function figureColumn({ label, number, measure, period }: CardFigure, size: number, width: number): Element {
  return column({ flexShrink: 0, width }, [
    row({ alignItems: 'baseline' }, [
      wholeText(number, { fontSize: size, fontWeight: 700, lineHeight: 1.15 }),
      wholeText(measure, { fontSize: Math.round(size * MEASURE_SHARE), marginLeft: 4, lineHeight: 1.15 }),
    ]),
    textIn(width, SIZES.label, label, { marginTop: 4, color: COLOURS.soft }, period === null ? 2 : 1),
    ...(period === null ? [] : [textIn(width, SIZES.small, period, { color: COLOURS.soft })]),
  ]);
}

import type { CardChart } from '#render/og/card-data.ts';
import { box, column, type Element, row, wholeText } from '#render/og/element.ts';
import { COLOURS, SIZES } from '#render/og/look.ts';

const WIDTH = 360;
/** What a chart takes of the line it stands on, at most. */
export const CHART_ROOM = 560;
/** Pixels of the largest bar of a trend. */
const HEIGHT = 72;

/** The score as a bar of 100, or a value through the years. */
export function cardChart(chart: CardChart): Element {
  return row({ flexShrink: 0, marginLeft: 32 }, [chart.kind === 'score' ? scoreBar(chart) : trend(chart)]);
}

function scoreBar({ label, number, measure, share }: CardChart & { kind: 'score' }): Element {
  return column({ width: WIDTH }, [
    row({ justifyContent: 'space-between', alignItems: 'baseline', fontSize: SIZES.small }, [
      wholeText(label, { color: COLOURS.soft }),
      row({ alignItems: 'baseline' }, [
        wholeText(number, { fontSize: SIZES.title, fontWeight: 700 }),
        wholeText(measure, { marginLeft: 4 }),
      ]),
    ]),
    row({ marginTop: 4, height: 10, background: COLOURS.rule }, [
      box(COLOURS.accent, { width: (WIDTH * share) / 100 }),
    ]),
  ]);
}

/** Bars from zero, the newest in the colour of the site. */
function trend({ label, from, to, bars }: CardChart & { kind: 'trend' }): Element {
  return row({ alignItems: 'flex-end' }, [
    column({ alignItems: 'flex-end', marginRight: 16, fontSize: SIZES.small, lineHeight: 1.25 }, [
      wholeText(label, {}),
      wholeText(`${from}—${to}年`, { color: COLOURS.soft }),
    ]),
    row(
      { height: HEIGHT, alignItems: 'flex-end' },
      bars.map((bar, index) =>
        box(index === bars.length - 1 ? COLOURS.accent : COLOURS.strongRule, {
          width: barWidth(bars.length),
          height: Math.max(2, Math.round(bar * HEIGHT)),
          marginLeft: index === 0 ? 0 : 6,
        }),
      ),
    ),
  ]);
}

/** Few years get broad bars, many still fit. */
function barWidth(count: number): number {
  return Math.max(4, Math.min(34, Math.floor(220 / count) - 6));
}

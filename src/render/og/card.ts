import { CHART_ROOM, cardChart } from '#render/og/card-chart.ts';
import type { CardData } from '#render/og/card-data.ts';
import { cardFigures } from '#render/og/card-figures.ts';
import { cardFooting } from '#render/og/card-footing.ts';
import { box, column, type Element, row, textIn, wholeText } from '#render/og/element.ts';
import { CARD, COLOURS, emWidth, SIZES, TONES } from '#render/og/look.ts';
import { siteMark } from '#render/og/mark.ts';
import { nameLines } from '#render/og/name-lines.ts';

/** The picture of a card as a tree of elements. */
export function cardTree(card: CardData): Element {
  return column(
    {
      width: CARD.width,
      height: CARD.height,
      background: COLOURS.paper,
      color: COLOURS.ink,
      fontSize: SIZES.text,
      lineHeight: 1.25,
    },
    [masthead(card), identity(card), ...cardFigures(card.figures), cardFooting(card)],
  );
}

/** Pixels that the name of the site has beside the mark and every tag. */
const MASTHEAD_ROOM = 600;

/** Mark, name of the site and tags above the double rule of a closed account. */
function masthead({ site, sample, compiled }: CardData): Element {
  const tags = [...(compiled ? [compiledTag()] : []), ...(sample ? [sampleTag()] : [])];
  return column({ flexShrink: 0, padding: `0 ${CARD.edge}px` }, [
    row({ height: 92, alignItems: 'center', justifyContent: 'space-between' }, [
      row({ alignItems: 'center', flexGrow: 1, flexBasis: 0 }, [
        siteMark(46),
        textIn(MASTHEAD_ROOM, 32, site, {
          marginLeft: 16,
          fontWeight: 700,
          color: COLOURS.accent,
          flexGrow: 1,
          flexBasis: 0,
        }),
      ]),
      row({ flexShrink: 0, alignItems: 'center' }, tags),
    ]),
    box(COLOURS.accent, { height: 2 }),
    box(COLOURS.accent, { height: 2, marginTop: 3 }),
  ]);
}

function compiledTag(): Element {
  return wholeText('根据公开报告整理', {
    marginLeft: 16,
    padding: '5px 14px',
    border: `2px solid ${COLOURS.strongRule}`,
    borderRadius: 6,
    fontSize: SIZES.small,
    color: COLOURS.soft,
  });
}

function sampleTag(): Element {
  return wholeText('示例', {
    marginLeft: 16,
    padding: '4px 20px',
    borderRadius: 6,
    fontSize: 36,
    fontWeight: 700,
    color: COLOURS.paper,
    background: TONES.note.ink,
  });
}

/** Sizes of a name on one line, largest first, with and without figures below. */
const NAME_SIZES = { figures: [76, 64], alone: [96, 76, 64] } as const;
/** Size of a name that needs two lines. */
const LONG_NAME_SIZE = 52;

/** What the page is about: year and scope, name, title; the chart beside the title. */
function identity({ subject, name, title, figures, chart }: CardData): Element {
  const room = CARD.width - 2 * CARD.edge;
  const sizes = figures.length > 0 ? NAME_SIZES.figures : NAME_SIZES.alone;
  const fontSize = sizes.find((size) => emWidth(name) * size <= room) ?? LONG_NAME_SIZE;
  const lines = nameLines(name, room / fontSize);
  return column({ flexGrow: 1, justifyContent: 'center', padding: `0 ${CARD.edge}px` }, [
    textIn(room, SIZES.text, subject, { color: COLOURS.soft }),
    column(
      { marginTop: 6, fontSize, fontWeight: 700, lineHeight: 1.2 },
      // The empty left half of a full-width bracket hangs over the edge.
      lines.map((line) =>
        textIn(room, fontSize, line, /^[（《〔“]/.test(line) ? { marginLeft: -fontSize * 0.45 } : {}),
      ),
    ),
    row({ marginTop: 10, alignItems: 'center' }, [
      textIn(
        chart === null ? room : room - CHART_ROOM,
        SIZES.title,
        title,
        { flexGrow: 1, flexBasis: 0 },
        lines.length === 1 && chart === null ? 2 : 1,
      ),
      ...(chart === null ? [] : [cardChart(chart)]),
    ]),
  ]);
}

import type { CardData, CardOutcome } from '#render/og/card-data.ts';
import { box, column, type Element, row, textIn, wholeText } from '#render/og/element.ts';
import { CARD, COLOURS, emWidth, SIZES, TONES } from '#render/og/look.ts';
import { verdictSign } from '#render/og/mark.ts';

/** Pixels of the band without its edges, sign and gaps: what verdict and counts share. */
const ROOM = CARD.width - 2 * CARD.edge - 60 - 18 - 44;
/** Between two counts, and between the word and the number of one. */
const GAP_EMS = 0.7;
/** Pixels that are there for the address beside the widest verdict. */
const ADDRESS_ROOM = 400;

/** The verdict with the counts of outcomes, on the ground of its colour, above the bar of outcomes. */
export function cardFooting({ footing, address }: CardData): Element {
  const { status, word, tone, checks, outcomes } = footing;
  const { ink, ground } = TONES[tone];
  return column({ flexShrink: 0, background: ground }, [
    row({ height: 112, padding: `0 ${CARD.edge}px`, alignItems: 'center' }, [
      ...(status === null ? [] : [verdictSign(status, 60, ink)]),
      wholeText(word, {
        margin: `0 44px 0 ${status === null ? 0 : 18}px`,
        fontSize: SIZES.verdict,
        fontWeight: 700,
        color: ink,
      }),
      column({ flexGrow: 1, flexBasis: 0 }, [
        row({ justifyContent: 'space-between', fontSize: SIZES.small }, [
          wholeText(checks, { fontWeight: 700 }),
          textIn(ADDRESS_ROOM, SIZES.small, address, { marginLeft: 24, color: COLOURS.soft }),
        ]),
        ...(outcomes.length === 0 ? [] : [outcomeCounts(outcomes, ROOM - emWidth(word) * SIZES.verdict)]),
      ]),
    ]),
    outcomeBar(outcomes),
  ]);
}

/** Smaller where a site of many thousand checks has long numbers. */
function outcomeCounts(outcomes: readonly CardOutcome[], room: number): Element {
  const ems = outcomes.reduce((sum, { word, count }) => sum + emWidth(`${word}${count}`) + GAP_EMS, 0);
  const fontSize = Math.min(SIZES.small, Math.floor(room / ems));
  return row({ marginTop: 6, justifyContent: 'space-between', fontSize }, outcomes.map(outcomeCount));
}

function outcomeCount({ word, tone, count }: CardOutcome): Element {
  const colour = count === 0 ? COLOURS.soft : TONES[tone].ink;
  return row({ flexShrink: 0, color: colour }, [
    wholeText(word, {}),
    wholeText(String(count), { marginLeft: 6, fontWeight: count === 0 ? 400 : 700 }),
  ]);
}

/** One length a check: how much of the report holds is seen before a word is read. */
function outcomeBar(outcomes: readonly CardOutcome[]): Element {
  const parts = outcomes.filter(({ count }) => count > 0);
  return row(
    // What shows between the parts.
    { height: 18, background: parts.length === 0 ? TONES.none.light : COLOURS.paper },
    parts.map(({ tone, count, light }, index) =>
      box(light ? TONES[tone].light : TONES[tone].ink, {
        flexGrow: count,
        flexBasis: 0,
        marginLeft: index === 0 ? 0 : 3,
      }),
    ),
  );
}

import type { SiteSettings } from '#derive/site-view.ts';
import { column, type Element, row, text } from '#render/og/element.ts';
import { CARD, COLOURS, SIZES } from '#render/og/look.ts';
import { siteMark } from '#render/og/mark.ts';

/** Characters of a description that a card has room for. */
const LONGEST = 84;

/** The card of the site as a tree: for pages that are about no single report. */
export function siteCardTree({ name, publisher, description }: SiteSettings): Element {
  const words = shortened(description ?? '绩效自评报告的公开与校验');
  return column(
    {
      width: CARD.width,
      height: CARD.height,
      padding: CARD.edge,
      background: COLOURS.paper,
      color: COLOURS.ink,
      fontSize: SIZES.text,
      lineHeight: 1.25,
      justifyContent: 'space-between',
    },
    [
      row({ alignItems: 'center' }, [
        siteMark(92),
        text(name, { marginLeft: 28, fontSize: 84, fontWeight: 700, color: COLOURS.accent }),
      ]),
      column({ fontSize: 40, lineHeight: 1.5 }, [text(words, {}, 3)]),
      column({}, [
        row({ height: 7, borderTop: `2px solid ${COLOURS.accent}`, borderBottom: `2px solid ${COLOURS.accent}` }, []),
        text(publisher, { marginTop: 20, color: COLOURS.soft }),
      ]),
    ],
  );
}

/** The description up to the end of a sentence that fits, else cut. */
function shortened(description: string): string {
  const end = description.lastIndexOf('。', LONGEST);
  if (description.length <= LONGEST) return description;
  return end > 0 ? description.slice(0, end + 1) : `${description.slice(0, LONGEST - 1)}…`;
}

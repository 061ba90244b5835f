import type { Status } from '#derive/report-view.ts';
import type { Element } from '#render/og/element.ts';
import { COLOURS } from '#render/og/look.ts';

/** The mark of the site, as in `page/Mark.astro`. */
export function siteMark(size: number): Element {
  const line = { fill: 'none', stroke: COLOURS.accent, 'stroke-width': 2 };
  return drawing(size, 32, [
    shape('path', { fill: COLOURS.meet, d: 'M16 5.2a8.5 8.5 0 0 1 0 13.6a8.5 8.5 0 0 1 0-13.6z' }),
    shape('circle', { cx: 11, cy: 12, r: 8.5, ...line }),
    shape('circle', { cx: 21, cy: 12, r: 8.5, ...line }),
    shape('path', { d: 'M2 25h28M2 29.5h28', ...line }),
  ]);
}

/** As in `page/Icon.astro`. */
const VERDICT_PATHS: Readonly<Record<Status, string>> = {
  verified: 'M3.5 8.5l3 3 6-7',
  waived: 'M3 3h10v7H8l-3 3v-3H3zM6 6.5h4',
  failed: 'M4 4l8 8M12 4l-8 8',
  unverified: 'M3 8h2M7 8h2M11 8h2',
};

/** Sign of a verdict in a disc of its colour. */
export function verdictSign(status: Status, size: number, colour: string): Element {
  return drawing(size, 24, [
    shape('circle', { cx: 12, cy: 12, r: 12, fill: colour }),
    shape('path', {
      d: VERDICT_PATHS[status],
      transform: 'translate(4 4)',
      fill: 'none',
      stroke: COLOURS.paper,
      'stroke-width': 2,
    }),
  ]);
}

function drawing(size: number, box: number, children: Element[]): Element {
  return { type: 'svg', props: { width: size, height: size, viewBox: `0 0 ${box} ${box}`, children } };
}

function shape(type: string, attributes: Record<string, string | number>): Element {
  return { type, props: attributes };
}

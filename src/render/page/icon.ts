import { type Html, html } from '#render/html.ts';

/** Marks of verdicts and outcomes; always beside a word, so hidden from assistive technology. */
export const ICONS = {
  verified: icon('M3.5 8.5l3 3 6-7'),
  waived: icon('M3 3h10v7H8l-3 3v-3H3zM6 6.5h4'),
  failed: icon('M4 4l8 8M12 4l-8 8'),
  unverified: icon('M3 8h2M7 8h2M11 8h2'),
  exact: icon('M3 6h10M3 10h10'),
  rounding: icon('M3 6.5c2-2 3.5-2 5 0s3 2 5 0M3 10.5c2-2 3.5-2 5 0s3 2 5 0'),
  unequal: icon('M3 6h10M3 10h10M10.5 3l-5 10'),
  'not-evaluated': icon('M5.5 6c0-3.5 5-3.5 5-.5C10.5 7.5 8 7.5 8 9.5M8 12v1'),
} as const;

function icon(path: string): Html {
  return html`
    <svg class="icon" viewBox="0 0 16 16" fill="none" stroke="currentColor" stroke-width="1.8" aria-hidden="true">
      <path d="${path}"></path>
    </svg>`;
}

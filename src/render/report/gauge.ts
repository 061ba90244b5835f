import { type Html, html } from '#render/html.ts';
import { OUTCOMES } from '#render/words/verdict.ts';
import type { Outcome } from '#verify/check.ts';

const LIMIT_AT = 60;

/** gap ÷ limit as a bar: the line marks the limit, a bar beyond it does not hold. */
export function gauge(ratio: string, outcome: Outcome): Html {
  const { tone } = OUTCOMES[outcome];
  const width = Math.min(100, Number(ratio) * LIMIT_AT);
  return html`
    <span class="gauge" data-tone="${tone}">
      ${ratio}
      <svg viewBox="0 0 100 10" width="80" height="10" aria-hidden="true">
        <rect class="bar-track" y="3" width="${LIMIT_AT}" height="4"></rect>
        <rect class="bar-fill" data-tone="${tone}" y="3" width="${width}" height="4"></rect>
        <rect class="gauge-limit" x="${LIMIT_AT}" width="1.5" height="10"></rect>
      </svg>
    </span>`;
}

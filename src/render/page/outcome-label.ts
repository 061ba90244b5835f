import { type Html, html } from '#render/html.ts';
import { ICONS } from '#render/page/icon.ts';
import { OUTCOMES } from '#render/words/verdict.ts';
import type { Outcome } from '#verify/check.ts';

/** What came of a check, as a mark and a word. */
export const OUTCOME_LABELS: Readonly<Record<Outcome, Html>> = {
  exact: outcomeLabel('exact'),
  rounding: outcomeLabel('rounding'),
  failed: outcomeLabel('failed'),
  waived: outcomeLabel('waived'),
  'not-evaluated': outcomeLabel('not-evaluated'),
};

function outcomeLabel(outcome: Outcome): Html {
  const { word, tone, icon } = OUTCOMES[outcome];
  return html`<span class="outcome" data-tone="${tone}">${ICONS[icon]}${word}</span>`;
}

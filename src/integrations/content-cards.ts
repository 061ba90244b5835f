import { registerOf, summaryOf } from '#derive/register.ts';
import { reportFacts } from '#derive/report-views.ts';
import { settingsOf, siteView } from '#derive/site-view.ts';
import { type SiteCard, siteCards } from '#render/og/site-cards.ts';
import type { VerifiedContent } from '#verify/verify.ts';

/** The cards of a content folder without building its site. */
export function contentCards(verified: VerifiedContent): SiteCard[] {
  const views = reportFacts(verified).map((facts) => ({ ...facts, view: '' }));
  const site = siteView(settingsOf(verified.content.site), views.map(summaryOf));
  return siteCards(site, registerOf(verified.content, views));
}

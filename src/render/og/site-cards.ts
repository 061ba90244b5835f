import { type MetricView, metricViews } from '#derive/metric-view.ts';
import type { Register } from '#derive/register.ts';
import type { SiteView } from '#derive/site-view.ts';
import { unitLine } from '#derive/unit-line.ts';
import type { CardData } from '#render/og/card-data.ts';
import { metricCard } from '#render/og/metric-card.ts';
import { siteCard, yearCard } from '#render/og/overview-cards.ts';
import { reportCard } from '#render/og/report-card.ts';
import { unitCard } from '#render/og/unit-card.ts';

/** A card and the page it stands for. */
export interface SiteCard {
  /** Address of the page, from the root, with a slash at both ends; its card lies beside it as `og.png`. */
  page: string;
  /** What its author knows it by, for messages: `reports/2023/x.mdx`, or the page. */
  subject: string;
  card: CardData;
}

/** The cards of all pages that have one. */
export function siteCards(site: SiteView, register: Register): SiteCard[] {
  const { settings, years, units } = site;
  const of = (page: string, card: CardData, subject = page): SiteCard => ({ page, subject, card });
  const published = (metric: MetricView) => metric.rows.length > 0;
  return [
    of('/', siteCard(site)),
    ...register.records.map((record) => of(record.href, reportCard(record, settings), record.path)),
    ...units.map((unit) => of(unit.href, unitCard(unit, unitLine(register, unit.id).reports, settings))),
    ...years.map(({ year, href }) =>
      of(
        href,
        yearCard(
          year,
          register.records.filter((record) => record.year === year),
          settings,
        ),
      ),
    ),
    ...metricViews(register)
      .filter(published)
      .map((metric) => of(metric.href, metricCard(metric, settings))),
  ];
}

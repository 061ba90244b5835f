import type { ReportRecord } from '#derive/register.ts';
import type { ReportSummary } from '#derive/report-view.ts';
import type { SiteSettings, SiteView } from '#derive/site-view.ts';
import { totalsOf } from '#derive/totals.ts';
import { type CardData, type CardFigure, cardFigure, cardSite, visible } from '#render/og/card-data.ts';
import { footingOf, onlyOneSort, yearsInWords } from '#render/og/overview.ts';

/** As in `list/Totals.astro`. */
const TOTALS = [
  { id: 'income', label: '收入合计' },
  { id: 'expenditure', label: '支出合计' },
];
const MONEY = '万元';

/** The card of a fiscal year: who reported, and the sums of what they published. */
export function yearCard(year: number, records: readonly ReportRecord[], settings: SiteSettings): CardData {
  const reports = onlyOneSort(records);
  const totals = totalsOf(reports, TOTALS).map(({ label, text, counted, of }) =>
    cardFigure({ label, text, measure: MONEY, period: `${counted}/${of}份整体报告` }),
  );
  return {
    ...overview(reports, records, settings),
    subject: othersInWords(reports, records) ?? '预算绩效自评公开',
    name: `${year}年度`,
    title: '绩效自评报告',
    figures: [counted('单位', unitsOf(reports), '个'), counted('自评报告', reports.length, '份'), ...totals],
  };
}

/** The card of the site, also of every page that has none of its own. */
export function siteCard({ settings, years }: SiteView): CardData {
  const all = years.flatMap(({ reports }) => reports);
  const reports = onlyOneSort(all);
  const checks = footingOf(reports);
  return {
    ...overview(reports, all, settings),
    subject: visible(
      [yearsInWords(reports.map(({ year }) => year)), othersInWords(reports, all)].filter(Boolean).join('　'),
    ),
    name: '每一个数，都当面算给你看',
    title: visible(`${settings.publisher}　绩效自评报告的公开与校验`),
    figures: [
      counted('自评报告', reports.length, '份'),
      counted('单位', unitsOf(reports), '个'),
      counted(
        '校验',
        checks.outcomes.reduce((sum, { count }) => sum + count, 0),
        '项',
      ),
      counted(
        '绑定来源的数字',
        reports.reduce((sum, { coverage }) => sum + coverage.bound, 0),
        '个',
      ),
    ],
  };
}

type Overview = Pick<CardData, 'site' | 'address' | 'sample' | 'compiled' | 'chart' | 'footing'>;

function overview(reports: readonly ReportSummary[], all: readonly ReportSummary[], settings: SiteSettings): Overview {
  return {
    ...cardSite(settings),
    sample: reports.length > 0 && reports.length === all.length && reports.every(({ sample }) => sample),
    compiled: reports.length > 0 && reports.every(({ compiled }) => compiled),
    chart: null,
    footing: footingOf(reports),
  };
}

/** What the card leaves out, where it leaves out anything. */
function othersInWords(shown: readonly ReportSummary[], all: readonly ReportSummary[]): string | null {
  const others = all.length - shown.length;
  return others === 0 ? null : `${shown.length}份公开报告，另有${others}份示例`;
}

function counted(label: string, count: number, measure: string): CardFigure {
  return { label, number: String(count), measure, period: null };
}

function unitsOf(reports: readonly ReportSummary[]): number {
  return new Set(reports.map(({ unit }) => unit.id)).size;
}

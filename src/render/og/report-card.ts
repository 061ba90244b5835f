import type { ReportSummary } from '#derive/report-view.ts';
import type { SiteSettings } from '#derive/site-view.ts';
import { type CardChart, type CardData, cardFigure, cardSite, FIGURES, judged, visible } from '#render/og/card-data.ts';
import { VERDICTS } from '#render/words/verdict.ts';

const SCOPES: Readonly<Record<ReportSummary['scope'], string>> = { 'whole-unit': '部门整体支出', project: '项目支出' };

/** The card of a report: its key figures, score and verdict. */
export function reportCard(report: ReportSummary, settings: SiteSettings): CardData {
  const { word, tone } = VERDICTS[report.status];
  const project = report.projectName ?? report.project;
  return {
    ...cardSite(settings),
    sample: report.sample,
    compiled: report.compiled,
    subject: visible(`${report.year}年度　${SCOPES[report.scope]}${project === null ? '' : `　${project}`}`),
    name: visible(report.unit.name),
    title: visible(report.title),
    figures: report.keyFigures.slice(0, FIGURES).map(cardFigure),
    chart: scoreChart(report),
    footing: judged(report.status, word, tone, report.checks),
  };
}

/** Self-evaluations are marked out of 100; a published score that is no such number is not drawn. */
function scoreChart({ total, grade }: ReportSummary): CardChart | null {
  const share = Number(total ?? Number.NaN);
  if (total === null || !(share >= 0 && share <= 100)) return null;
  return {
    kind: 'score',
    label: '自评得分',
    number: total,
    measure: visible(`分${grade === null ? '' : `　${grade}`}`),
    share,
  };
}

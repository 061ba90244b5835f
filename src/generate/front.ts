import { datasheetText } from '#generate/datasheet.ts';
import { type FigureDraft, publishedText } from '#generate/figures.ts';
import { mark } from '#generate/marks.ts';
import { type Random, seeded } from '#generate/random.ts';
import type { ReportDraft } from '#generate/report.ts';
import { scorecardText } from '#generate/scorecard-text.ts';

/** The frontmatter between its fences, values marked. */
export function frontmatter(draft: ReportDraft, random: Random): string {
  const { plan, regime, figures, relations, finance, scorecard } = draft;
  const { project, year } = plan;
  const day = (month: number) => `${year + 1}-0${month}-${String(random.integer(10, 28))}`;
  const lines = [
    `title: ${reportTitle(draft)}`,
    `unit: ${plan.slug}`,
    `year: ${year}`,
    `scope: ${project === undefined ? 'whole-unit' : 'project'}`,
    ...(project === undefined ? [] : [`project: ${project.slug}`, `projectName: ${project.name}`]),
    `regime: ${regime.id}`,
    `prepared: ${day(random.integer(3, 5))}`,
    `published: ${day(random.integer(6, 8))}`,
    `basis: ${mark('document-number', 'frontmatter', 'basis', basisOf(draft))}`,
    `documentNumber: ${mark('document-number', 'frontmatter', 'documentNumber', `${plan.unit.code}〔${year + 1}〕${random.integer(11, 69)}号`)}`,
    'sample: true',
    'figures:',
    ...[...figures.values()].map((figure) => `  ${figure.id}: ${entry(figure)}`),
    ...(relations.length === 0 ? [] : ['relations:', ...relations.map((relation) => `  - ${relation}`)]),
    ...(draft.hasDatasheet ? [datasheetText(finance)] : []),
    ...(scorecard === undefined ? [] : [scorecardText(scorecard)]),
  ];
  return lines.join('\n');
}

/** Notice that asks for the self-evaluations of a year, the same for all units of a county. */
export function basisOf({ plan }: ReportDraft): string {
  const serial = seeded(plan.seed, plan.unit.region, plan.year, 'basis').integer(2, 9);
  return `${plan.unit.financeCode}〔${plan.year + 1}〕${serial}号`;
}

export function reportTitle({ plan }: ReportDraft): string {
  const { project, name, year } = plan;
  const what = project === undefined ? `${name}${year}年度部门整体支出` : `${project.name}项目${year}年度`;
  return `${what}绩效自评报告`;
}

function entry(figure: FigureDraft): string {
  const value = mark('value', 'frontmatter', figure.id, publishedText(figure));
  return figure.standard ? value : `{ label: ${figure.name}, value: ${value}, kind: ${figure.kind} }`;
}

import type { FigureView, ReportView } from '#derive/report-view.ts';
import type { SiteSettings } from '#derive/site-view.ts';
import type { Finding } from '#schema/finding.ts';

export type PublicReport = ReturnType<typeof publicReport>;

/**
 * A report as `report.json` publishes it: all that its page shows but the narrative, which is `source.mdx`. Numbers are
 * decimal text with their unit, keys always stand in this order, and `version` changes when a key changes its meaning.
 */
export function publicReport(view: ReportView, { address, licence, name }: SiteSettings) {
  return {
    version: 1,
    sample: view.sample,
    compiled: view.compiled,
    id: view.id,
    address: `${address}${view.href}`,
    title: view.title,
    unit: view.unit,
    year: view.year,
    scope: view.scope,
    project: view.project,
    projectName: view.projectName,
    prepared: view.prepared,
    published: view.published,
    directory: view.directory,
    regime: view.regime,
    source: view.source,
    digest: view.digest,
    status: view.status,
    coverage: view.coverage,
    summary: { errors: view.errors, warnings: view.warnings, checks: view.checks },
    figures: view.figures.map((figure) => publicFigure(figure, `${address}${view.href}`)),
    datasheet: view.datasheet,
    scorecard: view.scorecard,
    checks: view.checkList,
    findings: view.findings.map((finding) => publicFinding(finding, view.ruleTitles[finding.rule] ?? finding.rule)),
    corrections: view.corrections,
    revisions: view.revisions.map(({ href, ...rest }) => ({ ...rest, address: href === null ? null : address + href })),
    attachments: view.attachments,
    otherYears: view.siblings.filter(({ href }) => href !== view.href),
    publication: { site: name, licence },
  };
}

function publicFigure(figure: FigureView, page: string) {
  const { id, label, text, number, measure, qualifier, kind, span, previous } = figure;
  const { change, note, definition, standard, checks, outcome, line } = figure;
  return {
    id,
    label,
    address: `${page}#figure-${id}`,
    value: text,
    number,
    measure,
    qualifier,
    kind,
    period: { from: span.from, to: span.to },
    previous: previous === null ? null : { value: previous.text, report: previous.href },
    change,
    note,
    definition,
    standard,
    checks,
    outcome,
    line,
  };
}

/** The keys of `verify --format json`, and the rule's title. What a privacy rule found is never repeated, whatever the site's severities. */
function publicFinding(finding: Finding, title: string) {
  const { rule, severity, line, column, endColumn, figure, found, expected, message, waived, hypotheses } = finding;
  const secret = isPrivate(rule);
  return {
    rule,
    title,
    severity,
    line,
    column,
    endColumn,
    figure,
    found: secret ? '' : found,
    expected,
    message,
    waived,
    hypotheses: secret ? [] : hypotheses,
  };
}

/** Whether the source may be handed out as it is. A report with a privacy finding is not published in the first place. */
export function publishesSource({ findings }: { findings: readonly Pick<Finding, 'rule'>[] }): boolean {
  return !findings.some(({ rule }) => isPrivate(rule));
}

function isPrivate(rule: string): boolean {
  return rule.startsWith('privacy-');
}

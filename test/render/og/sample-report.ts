import type { FigureView, ReportSummary } from '#derive/report-view.ts';
import type { SiteSettings } from '#derive/site-view.ts';

export const SETTINGS: SiteSettings = {
  name: '明账',
  publisher: '明账项目',
  address: 'https://mingzhang.example',
  description: null,
  contact: null,
  licence: null,
};

export function figure(label: string, number: string, measure: string, period: string | null = null): FigureView {
  return {
    id: 'income',
    label,
    text: `${number}${measure}`,
    number,
    measure,
    qualifier: null,
    kind: 'flow',
    period,
    span: { from: '2023-01-01', to: '2023-12-31' },
    note: null,
    definition: null,
    standard: true,
    line: 1,
    checks: [],
    outcome: null,
    mentions: [],
    previous: null,
    change: null,
  };
}

/** A verified report of the usual kind, with what a test wants to be different. */
export function report(changes: Partial<ReportSummary> & { unitName?: string } = {}): ReportSummary {
  const { unitName = '廉江市人民政府行政服务中心', ...rest } = changes;
  return {
    id: '2023/centre',
    href: '/reports/2023/centre/',
    path: 'reports/2023/centre.mdx',
    digest: '0',
    view: '0',
    title: '2023年度整体绩效自评报告',
    unit: {
      id: 'centre',
      name: unitName,
      level: null,
      region: null,
      parent: null,
      code: null,
      description: null,
      sample: false,
    },
    year: 2023,
    scope: 'whole-unit',
    project: null,
    projectName: null,
    prepared: null,
    published: null,
    sample: false,
    compiled: false,
    status: 'verified',
    checks: { exact: 9, rounding: 4, failed: 0, waived: 0, notEvaluated: 1 },
    coverage: { numbers: 54, bound: 54, checked: 31, lexicon: 9 },
    errors: 0,
    warnings: 0,
    total: null,
    grade: null,
    keyFigures: [
      figure('收入', '439.62', '万元'),
      figure('支出', '438.39', '万元'),
      figure('基本支出', '143.06', '万元'),
      figure('政务服务大厅办结率', '99.56', '%'),
    ],
    ...rest,
  };
}

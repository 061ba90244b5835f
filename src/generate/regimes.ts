import type { Weights } from '#generate/scorecard.ts';

/** A regime that generated reports follow; `file` is its text in regimes/, undefined for a built-in one. */
export interface RegimeDraft {
  id: string;
  weights: Weights;
  file: string | undefined;
}

/** National project type: 50/30/10/10. */
export const PROJECT_REGIME: RegimeDraft = {
  id: 'national-project-2020',
  weights: {
    rate: ['预算执行率', 10],
    output: ['产出指标', 50],
    benefit: ['效益指标', 30],
    satisfaction: ['满意度指标', 10],
  },
  file: undefined,
};

/** Whole units: execution 20 + performance 80, and 10 + 90. */
export const UNIT_REGIMES: readonly RegimeDraft[] = [
  unitRegime('sample-unit-20-80', 20, 20),
  unitRegime('sample-unit-10-90', 10, 30),
];

function unitRegime(id: string, rate: number, benefit: number): RegimeDraft {
  const groups = {
    rate: ['预算执行', rate],
    output: ['履职产出', 50],
    benefit: ['履职效益', benefit],
    satisfaction: ['满意度', 10],
  } as const;
  const lines = Object.values(groups).map(([group, weight]) => `    - { group: ${group}, weight: "${weight}" }`);
  const file = `title: 部门整体支出绩效自评（示例，执行${rate}分）
scope: whole-unit
description: 虚构的评价体系：预算执行率${rate}分、履职产出50分、履职效益${benefit}分、满意度10分。预算执行率按比例计分。
rounding: half-up
scorecard:
  total: "100"
  groups:
${lines.join('\n')}
  indicators:
    - { id: executionRate, label: 预算执行率, group: 预算执行, weight: "${rate}", method: rate }
    - { id: satisfaction, label: 服务对象满意度, group: 满意度, weight: "10", method: target }
grades:
  - { grade: 优, from: "90" }
  - { grade: 良, from: "80" }
  - { grade: 中, from: "60" }
  - { grade: 差, from: "0" }
sections: [单位基本情况, 预算执行情况, 履职完成情况, 存在问题]
`;
  return { id, weights: groups, file };
}

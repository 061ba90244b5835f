/** A report of a unit that passes every check; `changes` are pairs of what stands there and what stands there instead. */
export function reportText(unit: string, year: number, changes: readonly (readonly [string, string])[] = []): string {
  return changes.reduce(
    (text, [from, to]) => {
      if (!text.includes(from)) throw new Error(`the report does not say ${from}`);
      return text.replace(from, () => to);
    },
    plainReport(unit, year),
  );
}

function plainReport(unit: string, year: number): string {
  return `---
title: ${year}年度部门整体支出绩效自评报告
unit: ${unit}
unitName: 东湖图书馆
year: ${year}
scope: whole-unit
prepared: ${year + 1}-03-01
published: ${year + 1}-06-30
basis: 云财绩〔${year + 1}〕4号
figures:
  income: 130.00万元
  expenditure: 129.75万元
  expenditure.basic: 49.70万元
  expenditure.project: 80.05万元
  visitors: { label: 到馆读者, value: "86,500人次", kind: count }
  loans: { label: 借出图书, value: 4529册, kind: count }
  returned: { label: 归还图书, value: 4496册, kind: count }
  returned.rate: { label: 归还率, value: 99.27% }
relations:
  - returned.rate = returned / loans
scorecard:
  items:
    - { indicator: output.visitors, label: 到馆读者, group: 产出, target: ≥8万人次, actual: 8.65万人次, weight: 60, score: 60 }
    - { indicator: benefit.reading, label: 全民阅读, group: 效益, method: judgement, weight: 40, score: 36, reason: 数字资源使用率不高 }
  total: 96
  grade: 优
---

## 一、基本情况

${year}年收入130.00万元，支出129.75万元，其中基本支出49.70万元、项目支出80.05万元。

## 二、履职情况

全年到馆读者86,500人次，借出图书4529册，归还图书4496册，归还率99.27%。

| 项目 | 金额（万元） |
| --- | --- |
| 基本支出 | 49.70 |
| 项目支出 | 80.05 |
| 合计 | 129.75 |

## 三、存在问题和改进措施

数字资源使用率不高，下一步加强宣传。
`;
}

export const SITE_TEXT = `name: 云汀绩效公开
publisher: 云汀市财政局
address: https://jixiao.example
approvers: [王五, 李四]
grades:
  - { grade: 优, from: 90 }
  - { grade: 良, from: 80 }
  - { grade: 中, from: 60 }
  - { grade: 差, from: 0 }
`;

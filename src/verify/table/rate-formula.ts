import { addable } from '#quantity/unit-of-measure.ts';
import type { LineFormula } from '#verify/table/formula.ts';
import { quotient } from '#verify/table/relation.ts';
import type { Line } from '#verify/table.ts';

/** What a rate is divided by differs by regime; the headers name the candidates and the numbers choose. */
const RATES: ReadonlyArray<{ rate: RegExp; above: RegExp; below: readonly RegExp[] }> = [
  {
    rate: /执行率|支出率|执行进度|支出进度|预算完成率|支出完成率/,
    above: /执行|决算|实际(?:支出|支付|使用)|已支|支付|支出数|支出额|^支出$/,
    below: [/调整|全年预算/, /预算|下达|指标|安排/],
  },
  { rate: /到位率/, above: /到位/, below: [/预算|下达|计划|批复|应到/] },
  { rate: /支付率|拨付率|使用率/, above: /支付|拨付|使用/, below: [/到位|下达|预算|计划/] },
  { rate: /办结率/, above: /办结/, below: [/受理|收件|转办|交办/] },
  { rate: /完成率|完成比例|完成进度/, above: /完成|实际/, below: [/目标|任务|计划|指标值|应/] },
  { rate: /合格率|优良率/, above: /合格|优良/, below: [/抽检|检测|检查|验收|抽查/] },
  { rate: /满意率|满意度/, above: /满意/, below: [/回访|测评|评价|调查|参评/] },
];

export function rates(line: Line, others: readonly Line[]): LineFormula[] {
  const known = RATES.find(({ rate }) => rate.test(line.name));
  const numbers = others.filter(
    ({ partOf, group }) => !partOf && (group === line.group || group === '' || line.group === ''),
  );
  if (known === undefined) return twoBefore(line, numbers);
  const above = numbers.filter(({ name, group, stage }) => known.above.test(name + group) && !isPlan(stage));
  const numerator = only(above);
  if (numerator === undefined) return [];
  const named = known.below.map((pattern) =>
    numbers.filter((one) => one !== numerator && pattern.test(one.name + one.group)),
  );
  const candidates = [...new Set(named.flat())].filter((one) => sameUnit(one, numerator) && one.stage !== 'executed');
  const preferred = named.find((some) => some.length > 0);
  // Rows of indicators, each with a unit of its own, also have targets that are to be stayed below.
  const sure = preferred?.length === 1 && (numerator.unit !== undefined || !/完成率|完成比例/.test(line.name));
  return candidates.map((base, index) => ratio(numerator, base, sure && index === 0));
}

function isPlan(stage: Line['stage']): boolean {
  return stage === 'original' || stage === 'adjusted' || stage === 'budget';
}

/** A rate of another kind: of the two numbers before it, one by the other. */
function twoBefore(line: Line, others: readonly Line[]): LineFormula[] {
  const [a, b] = others.filter(({ index }) => index < line.index).slice(-2);
  if (a === undefined || b === undefined || !sameUnit(a, b)) return [];
  return [ratio(b, a, false), ratio(a, b, false)];
}

export function ratio(above: Line, below: Line, sure: boolean): LineFormula {
  return {
    rule: 'table-ratio',
    operands: [above, below],
    calculate: quotient,
    words: `${above.title} ÷ ${below.title}`,
    sure,
  };
}

export function sameUnit(a: Line, b: Line): boolean {
  return a.unit === undefined || b.unit === undefined ? a.unit === b.unit : addable(a.unit, b.unit);
}

export function only(lines: readonly Line[]): Line | undefined {
  return lines.length === 1 ? lines[0] : undefined;
}

import type { KnownNames } from '#intake/standards.ts';
import { bareName } from '#intake/words.ts';
import type { Quantity } from '#quantity/quantity.ts';
import { addable, unitOfMeasure } from '#quantity/unit-of-measure.ts';
import type { Metric } from '#schema/metric.ts';

/** Finds the standard metric that a name stands for. */
export type MetricFinder = (name: string, quantity?: Quantity) => Metric | undefined;

const AROUND =
  /^(?:全年|本年度?|年度|年末|年底|当年|实际|部门|单位|市级|县级|总的?|全部|累计)+|(?:总额|总数|总计|合计|金额|数额|支出数|数)$/g;

/** What only reports say of the money as a whole; names of metrics are for everybody. */
const OF_MONEY: ReadonlyArray<readonly [RegExp, string]> = [
  [/^(?:年初)(?:批复)?预算(?:安排|批复|资金)?$|^(?:批复|下达)预算$/, 'budget.original'],
  [/^(?:全年预算|调整后的?预算|预算调整为|调整预算)$/, 'budget.adjusted'],
  [/^(?:全年|本年|年度)?(?:实际)?(?:预算)?执行(?:支出|金额)?$|^(?:全年|本年|年度)(?:实际)?支出$/, 'expenditure'],
];

/** The metric of money for the whole that a report of a project names with or without the project: 农村饮水安全项目年初预算. */
export function metricOfMoney(
  name: string,
  { unit }: Quantity,
  { metrics }: Pick<KnownNames, 'metrics'>,
  project: string | undefined,
): Metric | undefined {
  if (unit.dimension !== 'money' || unit.per !== undefined) return undefined;
  const bare = bareName(name).replace(/(?:总额|总数|总计|合计|金额|数额|数)$/, '');
  const own = bare.replace(projectPrefix(project ?? '', bare), '').replace(/^预算调整(?=全年|调整)/, '');
  const found = OF_MONEY.find(([pattern]) => pattern.test(own))?.[1];
  return found === undefined ? undefined : metrics.get(found);
}

/** The project's name, or the end of it, before what is said of it. */
function projectPrefix(project: string, name: string): string {
  const whole = bareName(project);
  for (let from = 0; from <= whole.length - 2; from += 1)
    if (name.startsWith(whole.slice(from))) return whole.slice(from);
  return /^(?:本|该)?项目/.exec(name)?.[0] ?? '';
}

/** By label and aliases, exactly or without the words that say nothing of what is measured. */
export function metricFinder({ metrics }: Pick<KnownNames, 'metrics'>): MetricFinder {
  const byName = new Map<string, Metric>();
  for (const metric of metrics.values()) {
    for (const name of [metric.label, ...metric.aliases]) {
      if (!byName.has(bareName(name))) byName.set(bareName(name), metric);
    }
  }
  return (name, quantity) => {
    const bare = bareName(name);
    const found = byName.get(bare) ?? byName.get(bare.replace(AROUND, ''));
    return found !== undefined && (quantity === undefined || fits(found, quantity)) ? found : undefined;
  };
}

function fits({ measure }: Metric, { unit }: Quantity): boolean {
  const wanted = unitOfMeasure(measure);
  return wanted === undefined || (addable(wanted, unit) && (wanted.per === undefined) === (unit.per === undefined));
}

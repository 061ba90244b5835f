import type { KnownNames } from '#intake/standards.ts';
import { bareName } from '#intake/words.ts';
import type { Quantity } from '#quantity/quantity.ts';
import { addable, unitOfMeasure } from '#quantity/unit-of-measure.ts';
import type { Metric } from '#schema/metric.ts';

/** Finds the standard metric that a name stands for. */
export type MetricFinder = (name: string, quantity?: Quantity) => Metric | undefined;

const AROUND =
  /^(?:全年|本年度?|年度|年末|年底|当年|实际|部门|单位|市级|县级|总的?|全部|累计)+|(?:总额|总数|总计|合计|金额|数额|支出数|数)$/g;

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

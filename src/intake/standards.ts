import type { Naming } from '#intake/naming.ts';
import type { Lexicon } from '#schema/lexicon.ts';
import type { Metric } from '#schema/metric.ts';
import type { Regime } from '#schema/regime.ts';
import type { Unit } from '#schema/unit.ts';

/** What is known before a file is opened: the content folder's and the built-in units, metrics, regimes, names. */
export interface KnownNames {
  units: ReadonlyMap<string, Unit>;
  metrics: ReadonlyMap<string, Metric>;
  regimes: ReadonlyMap<string, Regime>;
  lexicon: Lexicon;
  /** Further measure words of the site. */
  measures: ReadonlySet<string>;
  naming: Naming;
}

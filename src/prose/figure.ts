import type { Quantity } from '#quantity/quantity.ts';
import type { Period } from '#schema/date.ts';

/** What binding needs to know of a figure. */
export interface NamedFigure {
  id: string;
  /** Label and aliases: the words the figure is called by. */
  names: readonly string[];
  quantity: Quantity;
  period: Period;
}

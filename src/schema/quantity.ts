import { z } from 'zod';
import { parseQuantity, type Quantity } from '#quantity/quantity.ts';

/** A published quantity with its unit, `439.62万元`; `measures` are the site's own measure words. */
export function quantityText(measures: ReadonlySet<string>) {
  return z.string().transform((text, context): Quantity => {
    const { quantity, problem } = parseQuantity(text, measures);
    if (quantity !== undefined) return quantity;
    context.issues.push({ code: 'custom', input: text, message: 'quantity', params: { problem } });
    return z.NEVER;
  });
}

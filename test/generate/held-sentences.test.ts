import { describe, expect, it } from 'vitest';
import { shares } from '#cli/bench/binding-tally.ts';
import { measureProse } from '#cli/bench/prose-bench.ts';

describe('text of which the truth is known', () => {
  const { generated, held, suggestions, errors } = measureProse(40, 'test');

  it.each([...Object.entries(generated), ...Object.entries(held)])('binds numbers written %s', (_, tally) => {
    const { precision, recall } = shares(tally);
    expect(Number(precision)).toBeGreaterThanOrEqual(99);
    expect(Number(recall)).toBeGreaterThanOrEqual(99);
  });

  it('raises no error', () => {
    expect(errors).toBe(0);
  });

  it('shows its relations and no others', () => {
    const { precision, recall } = shares(suggestions);
    expect(Number(precision)).toBeGreaterThanOrEqual(95);
    expect(Number(recall)).toBeGreaterThanOrEqual(90);
  });
});

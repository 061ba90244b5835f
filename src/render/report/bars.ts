/** A row of a bar chart. `share` is the bar's length in % of the longest. */
export interface Bar {
  label: string;
  text: string;
  share: number;
  href: string | null;
  current: boolean;
}

type Value = Omit<Bar, 'share' | 'current'> & { number: string; current?: boolean };

/** Bars from zero, scaled to the largest magnitude. Floats serve the drawing only; the text carries the number. */
export function barsOf(values: readonly Value[]): Bar[] {
  const longest = Math.max(...values.map(({ number }) => Math.abs(Number(number))), 0);
  return values.map(({ label, text, href, number, current = false }) => {
    const share = longest === 0 ? 0 : Math.round((Math.abs(Number(number)) / longest) * 1000) / 10;
    return { label, text, href, current, share };
  });
}

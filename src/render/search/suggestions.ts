import { foldedText } from '#render/search/fold.ts';
import type { IndexSource } from '#render/search/searcher.ts';

const INITIALS = /^[a-z]{2,10}$/;
/** Suggestions that are shown. */
const MOST = 8;

/** Terms that occur and whose pinyin begins with the letters of the query: 放管服 for fgf; whole terms first. */
export async function suggestTerms(source: IndexSource, text: string): Promise<string[]> {
  const letters = foldedText(text);
  if (!INITIALS.test(letters)) return [];
  const entries = await source.file<[string, string][]>(source.site.initials);
  const begun = entries.filter(([initials]) => initials.startsWith(letters));
  return begun
    .toSorted(([a], [b]) => a.length - b.length)
    .slice(0, MOST)
    .map(([, term]) => term);
}

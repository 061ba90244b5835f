import type { Fragment } from '#render/search/fragment.ts';

/** The part of Pagefind's browser interface that is used. */
export interface Pagefind {
  search(term: string | null, options: { filters: Filters }): Promise<{ results: PagefindResult[] }>;
}
export type Filters = Record<string, string[]>;
export interface PagefindResult {
  id: string;
  score: number;
  /** Places of the words in the page, counted in words. */
  words: number[];
  data(): Promise<Fragment>;
}

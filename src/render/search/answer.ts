import { type FoundFigures, searchFigures } from '#render/search/figure-search.ts';
import { useVariants } from '#render/search/fold.ts';
import { forgetIndex, loadFile, loadIndex, loadSite, withoutLoss } from '#render/search/index-source.ts';
import type { Query } from '#render/search/query.ts';
import { type Hits, type IndexSource, search } from '#render/search/searcher.ts';
import { suggestTerms } from '#render/search/suggestions.ts';

/** Everything that is shown for a query. */
export interface Answer {
  hits: Hits;
  /** Undefined where the query is none for figures. */
  figures: FoundFigures | undefined;
  suggestions: string[];
}

let source: IndexSource | undefined;
/** The search before, which a new one waits for. */
let previous: Promise<unknown> = Promise.resolve();

/**
 * Answers a query; undefined where there is no index. One search at a time, in turn. When a part of the index is lost, as
 * after a new build, it is loaded anew once.
 */
export function answer(query: Query): Promise<Answer | undefined> {
  const answered = previous
    .then(() => attempt(query))
    .catch(() => {
      source = undefined;
      forgetIndex();
      return attempt(query);
    });
  previous = answered.catch(() => undefined);
  return answered;
}

async function attempt(query: Query): Promise<Answer | undefined> {
  source ??= await openSource();
  const opened = source;
  return opened && withoutLoss(() => answerFrom(opened, query));
}

async function openSource(): Promise<IndexSource | undefined> {
  const site = await loadSite();
  if (site === undefined) return undefined;
  useVariants(site.variants);
  return { site, index: loadIndex, file: loadFile };
}

/** Figures that answer a query make near results needless. */
export async function answerFrom(from: IndexSource, query: Query): Promise<Answer> {
  const figures = await searchFigures(from, query);
  const hits = await search(from, query, figures === undefined || figures.figures.length === 0);
  return { hits, figures, suggestions: await suggestTerms(from, query.text) };
}

import { type Forms, type Place, searchBundle } from '#render/search/bundle-search.ts';
import type { Fragment } from '#render/search/fragment.ts';
import { type NearPlace, searchNear } from '#render/search/near.ts';
import type { Filters, Pagefind } from '#render/search/pagefind.ts';
import { LIMITS, type Order, type Query, queryTerms } from '#render/search/query.ts';
import { AMOUNTS_FILE, type BundleEntry, type SearchSite } from '#render/search/site-file.ts';

/** What the index is read with: from the site, or from a folder in tests. */
export interface IndexSource {
  site: SearchSite;
  index(path: string): Promise<Pagefind>;
  file<T>(address: string): Promise<T>;
}

/** One page that was found; its text is loaded when it is asked for. */
export interface Hit {
  /** Name of its fragment. */
  id: string;
  load(): Promise<Fragment>;
  /** What to mark in it. */
  marks: string[][];
}

/** What was found, in the order asked for; real reports come first. */
export interface Hits {
  hits: Hit[];
  /** How many of them are real. */
  real: number;
  /** Nothing was found; these contain something like the query. */
  isNear: boolean;
  /** Reports found by year, newest first, whatever year was asked for; only years whose index was loaded. */
  years: [year: string, count: number][];
  /** Full names that were looked for as well, for terms that are other names of units. */
  names: string[];
}

/** As many pages as are shown at a time. */
export const PAGE_SIZE = 10;

/** Finds the reports that contain every term of the query in one block each, exactly; else, if wanted, near ones. */
export async function search(source: IndexSource, query: Query, nearIfNone = true): Promise<Hits> {
  const terms = queryTerms(query.text).map((term) => formsOf(term, source.site));
  const names = terms.flatMap((forms) => forms.slice(1).map((form) => form.join('')));
  if (terms.length === 0) return { hits: [], real: 0, isNear: false, years: [], names };
  const bundles = bundlesFor(source.site, query.limits.year);
  const filters = filtersOf(query);
  const found: Ordered[] = [];
  for (const bundle of bundles) {
    const places = await searchBundle(await source.index(bundle.path), terms, filters, bundle.years);
    found.push(...(await withAmounts(source, bundle, places, query.order)));
  }
  const inYear = ({ year }: Place): boolean => query.limits.year === undefined || year === query.limits.year;
  const wanted = found.filter(inYear).sort(comparison(query.order));
  const years = countByYear(found);
  const marks = terms.flat();
  if (wanted.length > 0) {
    const real = wanted.filter((place) => place.real).length;
    return { hits: wanted.map(({ id, data }) => ({ id, load: data, marks })), real, isNear: false, years, names };
  }
  const near: NearPlace[] = [];
  for (const bundle of nearIfNone ? bundles : []) {
    const typed = terms.flatMap((forms) => forms.slice(0, 1));
    near.push(...(await searchNear(await source.index(bundle.path), typed, filters, bundle.years)));
  }
  const nearest = near.filter(inYear).sort((a, b) => b.score - a.score || Number(b.real) - Number(a.real));
  const hits = nearest.slice(0, PAGE_SIZE).map(({ id, data, parts }) => ({ id, load: data, marks: parts }));
  return {
    hits,
    real: nearest.slice(0, PAGE_SIZE).filter(({ real }) => real).length,
    isNear: hits.length > 0,
    years,
    names,
  };
}

/** The bundles to load: only those of the year that is asked for. */
export function bundlesFor({ bundles }: SearchSite, year: string | undefined): BundleEntry[] {
  return bundles.filter(({ years }) => year === undefined || years.includes(year));
}

/** The year is no filter: reports of other years are counted. */
function filtersOf({ limits }: Query): Filters {
  const narrowing = LIMITS.filter((name) => name !== 'year').flatMap((name) => {
    const value = limits[name];
    return value === undefined ? [] : [[name, [value]] satisfies [string, string[]]];
  });
  return Object.fromEntries(narrowing);
}

/** The term and the full names of units that it is another name of. */
function formsOf(term: string[], { aliases }: SearchSite): Forms {
  const written = term.join('');
  const names = Object.hasOwn(aliases, written) ? (aliases[written] ?? []) : [];
  return [term, ...names.map((name) => [...name])];
}

interface Ordered extends Place {
  /** In yuan; undefined where the report publishes none. */
  amount: bigint | undefined;
}

async function withAmounts(
  source: IndexSource,
  { data }: BundleEntry,
  places: Place[],
  order: Order,
): Promise<Ordered[]> {
  if (order !== 'amount' || places.length === 0) return places.map((place) => ({ ...place, amount: undefined }));
  const amounts = new Map(await source.file<[string, string][]>(`${data}${AMOUNTS_FILE}`));
  return places.map((place) => {
    const amount = amounts.get(place.id);
    return { ...place, amount: amount === undefined ? undefined : BigInt(amount) };
  });
}

/** Real before sample; then by the order asked for; then whole numbers, frequency and place, newest. */
function comparison(order: Order): (a: Ordered, b: Ordered) => number {
  const newest = (a: Ordered, b: Ordered): number => Number(b.year) - Number(a.year);
  const best = (a: Ordered, b: Ordered): number => b.whole - a.whole || b.score - a.score;
  const first = {
    relevance: () => 0,
    year: newest,
    amount: (a: Ordered, b: Ordered) => largest(a.amount, b.amount),
  }[order];
  return (a, b) => Number(b.real) - Number(a.real) || first(a, b) || best(a, b) || newest(a, b);
}

/** Largest first; what has no amount comes last. */
function largest(a: bigint | undefined, b: bigint | undefined): number {
  if (a === undefined || b === undefined) return Number(a === undefined) - Number(b === undefined);
  return a === b ? 0 : a > b ? -1 : 1;
}

function countByYear(places: readonly Place[]): Hits['years'] {
  const counts = new Map<string, number>();
  for (const { year } of places) counts.set(year, (counts.get(year) ?? 0) + 1);
  return [...counts].sort(([a], [b]) => Number(b) - Number(a));
}

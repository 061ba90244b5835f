import { type Query, writeQuery } from '#render/search/query.ts';
import { element } from '#render/search/results.ts';

/** Links to the same query in each year, with the number of reports found, and in all years. */
export function yearLinks(query: Query, years: readonly [string, number][]): (Node | string)[] {
  const { year, ...others } = query.limits;
  const all = queryLink({ ...query, limits: others }, '全部年度');
  if (year === undefined) all.setAttribute('aria-current', 'true');
  const links = years.map(([name, count]) => {
    const link = queryLink({ ...query, limits: { ...others, year: name } }, `${name}年度 ${count} 份`);
    if (name === year) link.setAttribute('aria-current', 'true');
    return link;
  });
  return [all, ...links].flatMap((link) => [link, ' ']);
}

/** A link to another query of the search page. */
export function queryLink(query: Query, words: string): HTMLAnchorElement {
  const link = element('a', undefined, words);
  link.href = writeQuery(query);
  return link;
}

import { type Answer, answer } from '#render/search/answer.ts';
import { offerMore } from '#render/search/more-button.ts';
import { type Query, readQuery, writeQuery } from '#render/search/query.ts';
import { queryLink, yearLinks } from '#render/search/query-links.ts';
import { figureItem, resultItem } from '#render/search/results.ts';
import { fillForm, watchForm } from '#render/search/search-form.ts';
import { PAGE_SIZE } from '#render/search/searcher.ts';
import { outcomeInWords, type SearchStatus, WORDS } from '#render/search/status.ts';

/** The parts of the search page, by id without `search-`. */
export interface View {
  form: HTMLFormElement;
  status: HTMLElement;
  suggestions: HTMLElement;
  years: HTMLElement;
  figures: HTMLElement;
  'figure-list': HTMLElement;
  'more-figures': HTMLButtonElement;
  near: HTMLElement;
  hits: HTMLElement;
  more: HTMLButtonElement;
}

/** Number of the newest search; what an older one finds is dropped. */
let current = 0;

/** Brings the search page to life: the address gives the query, the form and typing change it. */
export function startSearchPage(view: View): void {
  const ask = (query: Query): void => {
    const address = `${location.pathname}${writeQuery(query)}`;
    if (address !== location.pathname + location.search) history.replaceState(history.state, '', address);
    void run(view, query);
  };
  watchForm(view.form, ask);
  const start = (): void => {
    const query = readQuery(location.search);
    fillForm(view.form, query);
    void run(view, query);
  };
  followLinks(view, start);
  addEventListener('popstate', start);
  moveByArrows(view);
  start();
}

/** Links to other queries of this page do not load it anew. */
function followLinks(view: View, start: () => void): void {
  for (const part of [view.years, view.suggestions]) {
    part.addEventListener('click', (event) => {
      const link = event.target instanceof Element ? event.target.closest('a') : null;
      if (link === null || event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      history.pushState(null, '', link.href);
      start();
    });
  }
}

/** The arrow down leads from the box to the first result, Escape back to the box. */
function moveByArrows({ form, figures, hits }: View): void {
  const box = form.querySelector('input');
  box?.addEventListener('keydown', (event) => {
    if (event.key !== 'ArrowDown' || event.isComposing) return;
    const first = (figures.hidden ? hits : figures).querySelector('a');
    if (first === null) return;
    event.preventDefault();
    first.focus();
  });
  for (const part of [figures, hits]) {
    part.addEventListener('keydown', (event) => {
      if (event.key === 'Escape') box?.focus();
    });
  }
}

async function run(view: View, query: Query): Promise<void> {
  current += 1;
  const turn = current;
  if (query.text === '') return clear(view, 'idle', WORDS.idle);
  announce(view, 'searching', WORDS.searching);
  try {
    const found = await answer(query);
    const first = await Promise.all((found?.hits.hits ?? []).slice(0, PAGE_SIZE).map(loadItem(found)));
    if (turn !== current) return;
    if (found === undefined) return clear(view, 'done', WORDS.missing);
    showAnswer(view, query, found, first);
  } catch {
    if (turn === current) clear(view, 'done', WORDS.failed);
  }
}

function showAnswer(view: View, query: Query, found: Answer, first: HTMLLIElement[]): void {
  const { hits, figures, suggestions } = found;
  const values = figures?.figures ?? [];
  view.suggestions.hidden = suggestions.length === 0;
  view.suggestions.replaceChildren(
    '拼音首字母：',
    ...suggestions.flatMap((term) => [queryLink({ ...query, text: term }, term), ' ']),
  );
  view.years.hidden = hits.years.length < 2 && query.limits.year === undefined;
  view.years.replaceChildren(...yearLinks(query, hits.years));
  view.figures.hidden = values.length === 0;
  view['figure-list'].replaceChildren(...values.slice(0, PAGE_SIZE).map(figureItem));
  offerMore(view['more-figures'], view['figure-list'], '项', values.length, PAGE_SIZE, (from, to) =>
    Promise.resolve(values.slice(from, to).map(figureItem)),
  );
  view.near.hidden = !hits.isNear;
  view.hits.replaceChildren(...first);
  offerMore(view.more, view.hits, '份', hits.hits.length, PAGE_SIZE, (from, to) =>
    Promise.all(hits.hits.slice(from, to).map(loadItem(found))),
  );
  const outcome = {
    text: query.text,
    found: hits.hits.length,
    real: hits.real,
    isNear: hits.isNear,
    names: hits.names,
    suggestions: suggestions.length,
  };
  announce(
    view,
    'done',
    outcomeInWords({ ...outcome, figures: figures && { found: values.length, isCut: figures.isCut } }),
  );
}

function loadItem(found: Answer | undefined): (hit: Answer['hits']['hits'][number]) => Promise<HTMLLIElement> {
  return async ({ load, marks }) => resultItem(await load(), marks, found?.hits.isNear ?? false);
}

function clear(view: View, state: SearchStatus, words: string): void {
  for (const part of [view.suggestions, view.years, view.figures, view.near, view.more]) part.hidden = true;
  view.more.onclick = null;
  view['more-figures'].onclick = null;
  view.hits.replaceChildren();
  announce(view, state, words);
}

function announce({ status, hits }: View, state: SearchStatus, words: string): void {
  status.dataset['searchStatus'] = state;
  if (status.textContent !== words) status.textContent = words;
  hits.toggleAttribute('aria-busy', state === 'searching');
}

import type { Fragment } from '#render/search/fragment.ts';
import { loadIndex, withoutLoss } from '#render/search/index-source.ts';
import { type Query, readQuery, writeQuery } from '#render/search/query.ts';
import { resultItem } from '#render/search/results.ts';
import { type Hits, PAGE_SIZE, type Pagefind, search } from '#render/search/searcher.ts';
import { countInWords, type SearchStatus, WORDS } from '#render/search/status.ts';

/** Milliseconds of rest after a keystroke before the search runs. */
const REST = 150;

interface View {
  form: HTMLFormElement;
  status: HTMLElement;
  list: HTMLElement;
  more: HTMLButtonElement;
}

let index: Pagefind | undefined;
/** The search before, which a new one waits for. */
let previous: Promise<unknown> = Promise.resolve();
/** Number of the newest search; what an older one finds is dropped. */
let current = 0;

/** Brings the search page to life: the address gives the query, the form and typing change it. */
export function startSearchPage(view: View): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const changed = (rest: number): void => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      const query = formQuery(view.form);
      history.replaceState(history.state, '', `${location.pathname}${writeQuery(query)}`);
      void run(view, query);
    }, rest);
  };
  view.form.addEventListener('submit', (event) => {
    event.preventDefault();
    changed(0);
  });
  view.form.addEventListener('input', (event) => {
    // Pinyin that is still being composed is not yet what the reader looks for.
    if (!(event instanceof InputEvent && event.isComposing)) changed(REST);
  });
  view.form.addEventListener('compositionend', () => changed(REST));
  const query = readQuery(location.search);
  fillForm(view.form, query);
  void run(view, query);
}

async function run(view: View, query: Query): Promise<void> {
  current += 1;
  const turn = current;
  if (query.text === '') return show(view, 'idle', WORDS.idle);
  show(view, 'searching', WORDS.searching, [...view.list.children]);
  try {
    const hits = await findHits(query);
    const first = await Promise.all((hits?.pages ?? []).slice(0, PAGE_SIZE).map((load) => load()));
    if (turn !== current) return;
    if (hits === undefined) return show(view, 'done', WORDS.missing);
    const items = first.map((fragment: Fragment) => resultItem(fragment, hits.terms));
    show(view, 'done', countInWords(query.text, hits.pages.length, hits.real), items);
    offerMore(view, hits, PAGE_SIZE);
  } catch {
    if (turn === current) show(view, 'done', WORDS.failed);
  }
}

/** One search at a time, in turn. When a part of the index is lost, as after a new build, loads it anew once. */
function findHits(query: Query): Promise<Hits | undefined> {
  const attempt = async (): Promise<Hits | undefined> => {
    index ??= await loadIndex();
    const loaded = index;
    return loaded && withoutLoss(() => search(loaded, query));
  };
  const hits = previous.then(attempt).catch(() => {
    index = undefined;
    return attempt();
  });
  previous = hits.catch(() => undefined);
  return hits;
}

function show({ status, list, more }: View, state: SearchStatus, words: string, items: Element[] = []): void {
  status.dataset['searchStatus'] = state;
  if (status.textContent !== words) status.textContent = words;
  list.replaceChildren(...items);
  list.toggleAttribute('aria-busy', state === 'searching');
  more.hidden = true;
}

function offerMore(view: View, hits: Hits, shown: number): void {
  const rest = hits.pages.length - shown;
  view.more.hidden = rest <= 0;
  view.more.textContent = `再显示 ${Math.min(rest, PAGE_SIZE)} 份（还有 ${rest} 份）`;
  view.more.onclick = async () => {
    const turn = current;
    view.more.disabled = true;
    const next = await Promise.all(hits.pages.slice(shown, shown + PAGE_SIZE).map((load) => load()));
    view.more.disabled = false;
    if (turn !== current) return;
    const items = next.map((fragment) => resultItem(fragment, hits.terms));
    view.list.append(...items);
    items[0]?.querySelector('a')?.focus();
    offerMore(view, hits, shown + PAGE_SIZE);
  };
}

function formQuery(form: HTMLFormElement): Query {
  const data = new FormData(form);
  const value = (name: string): string => String(data.get(name) ?? '').trim();
  return { text: value('q'), year: value('year') || null, unit: value('unit') || null };
}

function fillForm(form: HTMLFormElement, query: Query): void {
  const values = { q: query.text, year: query.year ?? '', unit: query.unit ?? '' };
  for (const [name, value] of Object.entries(values)) {
    const field = form.elements.namedItem(name);
    if (field instanceof HTMLInputElement || field instanceof HTMLSelectElement) field.value = value;
  }
}

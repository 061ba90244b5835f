import { type Excerpt, excerpts, markText, type Piece } from '#render/search/excerpt.ts';
import type { Fragment } from '#render/search/fragment.ts';

const EXCERPTS = 3;

/** One found report as a list item: title, unit, year, and the places that match. Text only, never HTML. */
export function resultItem(fragment: Fragment, terms: readonly string[][]): HTMLLIElement {
  const { title, unit, year, sample } = fragment.meta;
  const heading = element('h2', 'search-hit-title');
  const link = element('a');
  link.href = fragment.url;
  link.append(...marked(markText(title, terms)));
  heading.append(link);
  if (sample === 'true') heading.append(' ', element('span', 'sample-tag', '示例'));

  const place = element('p', 'search-hit-place soft small');
  place.append(...marked(markText(unit, terms)), `　${year}年度`);

  const item = element('li', 'search-hit');
  item.append(heading, place);
  for (const excerpt of excerpts(fragment, terms, EXCERPTS)) item.append(excerptLine(fragment.url, excerpt));
  return item;
}

function excerptLine(url: string, { pieces, section }: Excerpt): HTMLElement {
  const line = element('p', 'search-hit-excerpt');
  line.append(...marked(pieces));
  if (section?.id && section.heading !== '') {
    const link = element('a', 'small', section.heading);
    link.href = `${url}#${encodeURIComponent(section.id)}`;
    line.append('　', link);
  }
  return line;
}

function marked(pieces: readonly Piece[]): (string | HTMLElement)[] {
  return pieces.map((piece) => (piece.marked ? element('mark', undefined, piece.text) : piece.text));
}

function element<K extends keyof HTMLElementTagNameMap>(name: K, className?: string, text?: string) {
  const created = document.createElement(name);
  if (className !== undefined) created.className = className;
  if (text !== undefined) created.textContent = text;
  return created;
}

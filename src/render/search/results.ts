import { type Excerpt, excerpts, markText, type Piece } from '#render/search/excerpt.ts';
import type { FoundFigure } from '#render/search/figure-search.ts';
import type { Fragment } from '#render/search/fragment.ts';

const EXCERPTS = 3;

/** One found report as a list item: title, unit, year, and the places that match. Text only, never HTML. */
export function resultItem(fragment: Fragment, terms: readonly string[][], isNear: boolean): HTMLLIElement {
  const { title, unit, year, sample } = fragment.meta;
  const heading = element('h2', 'search-hit-title');
  const link = element('a');
  link.href = fragment.url;
  link.append(...marked(markText(title, terms)));
  heading.append(link);
  if (isNear) heading.append(' ', element('span', 'search-near-tag', '近似'));
  if (sample === 'true') heading.append(' ', element('span', 'sample-tag', '示例'));

  const place = element('p', 'search-hit-place soft small');
  place.append(...marked(markText(unit, terms)), `　${year}年度`);

  const item = element('li', 'search-hit');
  item.append(heading, place);
  for (const excerpt of excerpts(fragment, terms, EXCERPTS)) item.append(excerptLine(fragment.url, excerpt));
  return item;
}

/** One figure: its label and value lead to its row in the report. */
export function figureItem({ report, id, label, text }: FoundFigure): HTMLLIElement {
  const link = element('a');
  link.href = `${report.href}#figure-${encodeURIComponent(id)}`;
  link.append(label, ' ', element('strong', 'search-figure-value', text));
  const place = element('span', 'soft small', `${report.unitName}　${report.limits['year']}年度`);
  const item = element('li', 'search-figure');
  item.append(link, ' ', place);
  if (report.sample) item.append(' ', element('span', 'sample-tag', '示例'));
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

export function element<K extends keyof HTMLElementTagNameMap>(name: K, className?: string, text?: string) {
  const created = document.createElement(name);
  if (className !== undefined) created.className = className;
  if (text !== undefined) created.textContent = text;
  return created;
}

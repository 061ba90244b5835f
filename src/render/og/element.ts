import { emWidth } from '#render/og/look.ts';

/** Style of one element, in the words of satori: pixels and CSS keywords. */
export type Style = Readonly<Record<string, string | number>>;

/** A node of the tree that satori lays out; what JSX would make, without JSX. */
export interface Element {
  type: string;
  props: { style?: Style; children?: Element[] | string; [attribute: string]: unknown };
}

/** A row of elements. */
export function row(style: Style, children: Element[]): Element {
  return { type: 'div', props: { style: { display: 'flex', boxSizing: 'border-box', ...style }, children } };
}

/** A column of elements. */
export function column(style: Style, children: Element[]): Element {
  return row({ flexDirection: 'column', ...style }, children);
}

/** Text that wraps up to `lines` and is cut with an ellipsis there. */
export function text(content: string, style: Style, lines = 1): Element {
  return { type: 'div', props: { style: { display: 'block', lineClamp: lines, ...style }, children: content } };
}

/** Text that is wrapped and cut only where it may not fit into `room` pixels: to look for breaks costs time. */
export function textIn(room: number, fontSize: number, content: string, style: Style, lines = 1): Element {
  const fits = emWidth(content) * fontSize <= room;
  return fits ? wholeText(content, { fontSize, ...style }) : text(content, { fontSize, ...style }, lines);
}

/** A filled box. Lines are boxes too: borders cost clip paths. */
export function box(background: string, style: Style): Element {
  return { type: 'div', props: { style: { display: 'flex', flexShrink: 0, background, ...style } } };
}

/** Text of one line that is never cut. */
export function wholeText(content: string, style: Style): Element {
  return {
    type: 'div',
    props: { style: { display: 'flex', flexShrink: 0, whiteSpace: 'nowrap', ...style }, children: content },
  };
}

/** Every text of the tree, uncut, in reading order. */
export function textsOf({ props: { children = [] } }: Element): string[] {
  return typeof children === 'string' ? [children] : children.flatMap(textsOf);
}

import { escapeHtml } from '#render/article/html.ts';

/** HTML that needs no escaping any more: only `html` makes it, of parts that it has escaped. */
export class Html {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

/** What may stand in a template. Null, false and undefined leave nothing, as in an Astro template. */
type Value = string | number | Html | readonly Html[] | null | false | undefined;

/** Fixed parts of each template of the program, without the line breaks of its source. */
const known = new WeakMap<TemplateStringsArray, readonly string[]>();

/**
 * For what stands a hundred times on a page, rows and lines: written as in an Astro template, without the objects that a
 * component of Astro takes for itself and for each value in it. Every text is escaped, within an element and a quoted
 * attribute alike; an attribute must be quoted. Line breaks and the indent after them are left out. An Astro template
 * takes it in by `set:html={htmlOf(…)}`.
 */
export function html(template: TemplateStringsArray, ...values: readonly Value[]): Html {
  const parts = known.get(template) ?? withoutBreaks(template);
  let text = parts[0] ?? '';
  for (let at = 0; at < values.length; at += 1) text += written(values[at]) + parts[at + 1];
  return new Html(text);
}

/** The text for `set:html`. A list is joined into one string, where adding up would keep thousands of pieces of the page. */
export function htmlOf(value: Html | readonly Html[]): string {
  return value instanceof Html ? value.text : value.map(({ text }) => text).join('');
}

function written(value: Value): string {
  if (typeof value === 'string') return escapeHtml(value);
  if (value === null || value === false || value === undefined) return '';
  return typeof value === 'number' ? String(value) : htmlOf(value);
}

function withoutBreaks(template: TemplateStringsArray): readonly string[] {
  const parts = template.map((part) => part.replace(/\n\s*/g, ''));
  known.set(template, parts);
  return parts;
}

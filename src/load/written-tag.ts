/** A whole tag as it is written, by its offsets in the text. */
export interface WrittenTag {
  at: number;
  end: number;
  /** Empty for a fragment, `<>`. */
  name: string;
  form: 'open' | 'close' | 'whole';
  /** Other words stand on its line. */
  inline: boolean;
}

const NAME = String.raw`[\p{ID_Start}$_][\p{ID_Continue}$.:-]*`;
const ATTRIBUTE = String.raw`\s+(?:${NAME}(?:\s*=\s*(?:"[^"]*"|'[^']*'|\{[^{}]*\}))?|\{\.\.\.[^{}]*\})`;
const TAG = new RegExp(String.raw`<(\/?)\s*(${NAME})?((?:${ATTRIBUTE})*)\s*(\/?)\s*>`, 'uy');

/** The tag that begins at an offset; undefined where a `<` begins none. */
export function tagAt(body: string, at: number): WrittenTag | undefined {
  TAG.lastIndex = at;
  const match = TAG.exec(body);
  if (match === null) return undefined;
  const [whole, closing = '', name = '', attributes = '', self = ''] = match;
  if ((closing !== '' || name === '') && `${attributes}${self}` !== '') return undefined;
  const end = at + whole.length;
  const before = body.slice(body.lastIndexOf('\n', at - 1) + 1, at);
  const lineEnd = body.indexOf('\n', end);
  const after = body.slice(end, lineEnd < 0 ? undefined : lineEnd);
  const form = closing !== '' ? 'close' : self !== '' ? 'whole' : 'open';
  return { at, end, name, form, inline: /[^\s>*+-]/.test(before) || after.trim() !== '' };
}

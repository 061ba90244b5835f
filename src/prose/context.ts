import type { Block } from '#prose/block.ts';
import type { Token } from '#prose/token.ts';

/** The words that may name a number, nearest first. */
export interface Context {
  /** From the number or punctuation before it. */
  local: string;
  /** The same up to the name of what is counted: without 合计, 为, 达到 … at its end. */
  lead: string;
  /** Up to the next punctuation or number. */
  after: string;
  /** The rest of the sentence before. */
  sentence: string;
  /** The sentence before, the headings above. */
  around: string;
  /** Years of the nearest date before it in the clause. */
  years: readonly number[];
}

/** Position of a token among the tokens of its block, and what stands above the block. */
export interface Setting {
  tokens: readonly Token[];
  index: number;
  headings: string;
}

const STOP = '，,。；;：:！!？?、\n（）()';
const SENTENCE_END = '。！!？?';
const AFTER = 14;

export function contextOf({ tokens, index, headings }: Setting): Context {
  const token = tokens[index];
  if (token === undefined) return { local: '', lead: '', after: '', sentence: '', around: headings, years: [] };
  const { block, start, end } = token;
  if (block.cell !== undefined) return cellContext(block, start, end, headings);
  const { text } = block;
  const sentenceStart = lastOf(text, SENTENCE_END, start);
  const previous = lastNumber(tokens, index);
  const list = listItem(tokens, index);
  const from = Math.max(sentenceStart, previous, localStart(text, start));
  const local = list ?? text.slice(from, start);
  const following = tokens[index + 1]?.start ?? text.length;
  const after = text.slice(end, Math.min(endOfWords(text, end), following, end + AFTER));
  const before = lastOf(text, SENTENCE_END, sentenceStart - 1);
  const around = headings + text.slice(Math.max(0, before), sentenceStart);
  const sentence = text.slice(sentenceStart, from);
  return { local, lead: leadOf(local), after, sentence, around, years: yearsBefore(tokens, index) };
}

function cellContext({ cell, text }: Block, start: number, end: number, headings: string): Context {
  const around = `${text.slice(0, start)}${text.slice(end)}`;
  const years = [...(cell?.header ?? '').matchAll(/(?:19|20)\d{2}(?=年)/g)].map(([year]) => Number(year));
  const local = `${cell?.rowHeader ?? ''}，${cell?.header ?? ''}`;
  return {
    local,
    lead: leadOf(local),
    after: '',
    sentence: around,
    around: headings,
    years,
  };
}

const VERBS = /(?:数|额|量)?(?:合计|共计|总计|共|为|是|达到|达|约|近|超过|超|有|了|数|\s)*$/;
/** A last character that one of them may end with. */
const VERB_END = /[数额量计共为是到达约近过超有了\s]$/;

/** The words before a number without what only joins them to it: 合计, 为, 达到 …. */
export function leadOf(local: string): string {
  return VERB_END.test(local) ? local.replace(VERBS, '') : local;
}

/** The clause, back to punctuation; over a comma when only a few words would be left (共, 其中, 达到). */
function localStart(text: string, start: number): number {
  const clause = lastOf(text, STOP, start);
  return start - clause > 2 || clause === 0 || '。；;\n'.includes(text[clause - 1] ?? '')
    ? clause
    : lastOf(text, STOP, clause - 1);
}

/** Tokens looked back at for one number: no list of an honest sentence is longer. */
const FARTHEST = 100;
const PASSED: ReadonlySet<string> = new Set(['lexicon', 'name', 'code', 'structure']);

function lastNumber(tokens: readonly Token[], index: number): number {
  for (let at = index - 1; at >= 0; at -= 1) {
    const before = tokens[at];
    if (before !== undefined && (!PASSED.has(before.class) || index - at > FARTHEST)) return before.end;
  }
  return 0;
}

const RESPECTIVELY = /分别(?:为|是|达到|达|有|占|完成|安排|投入|下达|支出|增长|下降)?(?:约)?\s*$/;
const JOINT = /^\s*(?:[、，,]|和|及|与|以及|、?和)\s*$/;

/** 甲、乙、丙分别为1件、2件、3件: the item of the list that the number belongs to. */
function listItem(tokens: readonly Token[], index: number): string | undefined {
  const token = tokens[index];
  if (token === undefined) return undefined;
  const { text } = token.block;
  let first = index;
  while (
    first > 0 &&
    index - first < FARTHEST &&
    JOINT.test(text.slice(tokens[first - 1]?.end ?? 0, tokens[first]?.start ?? 0))
  )
    first -= 1;
  const head = tokens[first];
  if (head === undefined) return undefined;
  const lead = text.slice(lastOf(text, '。；;：:！？', head.start), head.start);
  if (!RESPECTIVELY.test(lead)) return undefined;
  let last = index;
  while (JOINT.test(text.slice(tokens[last]?.end ?? 0, tokens[last + 1]?.start ?? 0)) && last + 1 < tokens.length)
    last += 1;
  const count = last - first + 1;
  const items = lead
    .replace(RESPECTIVELY, '')
    .split(/[、，,]|和|及(?!时)|与/)
    .filter((item) => item.trim() !== '');
  if (items.length < count) return undefined;
  const named = items.slice(-count);
  const tail = named.at(-1) ?? '';
  // 第一、二批分别为: what the last item says of all of them counts for each.
  const shared = count > 1 && (named[index - first] ?? '').length < tail.length ? tail.slice(-4) : '';
  return `${named[index - first] ?? ''}${shared}`;
}

/** The words after a number end at the next stop; “96%，即返校率” goes on to say what it was. */
function endOfWords(text: string, end: number): number {
  const stop = firstOf(text, STOP, end);
  return stop === end && /^[，,]\s*(?:即|也就是)/.test(text.slice(end, end + 6)) ? firstOf(text, STOP, end + 1) : stop;
}

const NEAR = 24;

/** Years of the nearest date before the number in its clause: one that a comma or bracket separates is not of it. */
function yearsBefore(tokens: readonly Token[], index: number): readonly number[] {
  const token = tokens[index];
  if (token === undefined) return [];
  for (let other = index - 1; other >= 0; other -= 1) {
    const date = tokens[other];
    if (date === undefined || token.start - date.end > NEAR) return [];
    if (date.class !== 'date') continue;
    return firstOf(token.block.text, '，,。；;：:（(', date.end) < token.start ? [] : date.years;
  }
  return [];
}

/** Offset just past the last of the marks before `end`, 0 when there is none. */
export function lastOf(text: string, characters: string, end: number): number {
  if (text.length > LONG) return lastOffsets(text, characters)[Math.max(0, end)] ?? 0;
  for (let at = end - 1; at >= 0; at -= 1) {
    if (isHan(text.charCodeAt(at))) continue;
    if (characters.includes(text[at] ?? '')) return at + 1;
  }
  return 0;
}

/** A text that is longer is looked through once, not once for each of its numbers. */
const LONG = 2000;
let long: { text: string; offsets: Map<string, Uint32Array> } = { text: '', offsets: new Map() };

/** The answer of `lastOf` at every offset of a long text. */
function lastOffsets(text: string, characters: string): Uint32Array {
  if (long.text !== text) long = { text, offsets: new Map() };
  const known = long.offsets.get(characters);
  if (known !== undefined) return known;
  const offsets = new Uint32Array(text.length + 1);
  for (let at = 0, last = 0; at < text.length; at += 1) {
    if (!isHan(text.charCodeAt(at)) && characters.includes(text[at] ?? '')) last = at + 1;
    offsets[at + 1] = last;
  }
  long.offsets.set(characters, offsets);
  return offsets;
}

/** Offset of the first of the characters from `start`, the length when there is none. */
export function firstOf(text: string, characters: string, start: number): number {
  for (let at = start; at < text.length; at += 1) {
    if (isHan(text.charCodeAt(at))) continue;
    if (characters.includes(text[at] ?? '')) return at;
  }
  return text.length;
}

/** Nearly every character of a report is; nothing that is looked for here is among them. */
function isHan(code: number): boolean {
  return code >= 0x4e00 && code <= 0x9fff;
}

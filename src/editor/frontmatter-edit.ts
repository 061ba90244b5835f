import {
  type Document,
  isCollection,
  isMap,
  isNode,
  isScalar,
  isSeq,
  type Node,
  type Pair,
  parseDocument,
  visit,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';
import type { YamlValue } from '#load/yaml.ts';

export type YamlRecord = { [key: string]: YamlValue };

/** Long values stay on one line, flow maps are padded: `{ value: 5件, label: 新增 }`. */
const STYLE = { lineWidth: 0, flowCollectionPadding: true } as const;
const READ = { schema: 'failsafe', keepSourceTokens: true } as const;

/**
 * The frontmatter with the values of a form. What the form did not change keeps its very text, comments and quotes
 * included; a key that changed is written anew by itself; a new key takes its place in `order`. `yaml` must be readable.
 */
export function editFrontmatter(yaml: string, next: YamlRecord, order: readonly string[]): string {
  const sections = sectionsOf(yaml);
  const kept = sections.flatMap((section) => {
    const value = next[section.key];
    if (section.key === '') return [section];
    return value === undefined ? [] : [{ ...section, text: rewritten(section.text, section.key, value) }];
  });
  for (const [key, value] of Object.entries(next)) {
    if (!kept.some((section) => section.key === key)) insert(kept, { key, text: written(key, value) }, order);
  }
  return kept.map(({ text }) => text).join('');
}

/** A top-level key with its text up to the next key; what stands before the first has the key ''. */
interface Section {
  key: string;
  text: string;
}

function sectionsOf(yaml: string): Section[] {
  const text = yaml === '' || yaml.endsWith('\n') ? yaml : `${yaml}\n`;
  const { contents } = parseDocument(text, READ);
  const starts = isMap(contents) ? contents.items.map(({ key }) => startOf(key)) : [];
  const head: Section = { key: '', text: text.slice(0, starts[0]?.at ?? text.length) };
  const sections = starts.map(({ key, at }, index) => ({ key, text: text.slice(at, starts[index + 1]?.at) }));
  return head.text === '' ? sections : [head, ...sections];
}

function startOf(key: unknown): { key: string; at: number } {
  if (!isScalar(key) || !key.range) throw new Error('a key of the frontmatter has no place');
  return { key: String(key.value), at: key.range[0] };
}

/** The text as it is where it already says the value. */
function rewritten(text: string, key: string, value: YamlValue): string {
  const document = parseDocument(text, READ);
  if (!isMap(document.contents)) throw new Error(`the text of ${key} is not a mapping`);
  const [pair] = document.contents.items as Pair<Node, Node>[];
  if (pair === undefined || same(pair.value, value)) return text;
  pair.value = merged(document, pair.value, value, 0);
  return textOf(document);
}

function written(key: string, value: YamlValue): string {
  const document = parseDocument('{}\n', READ);
  const map = document.createNode({}) as YAMLMap;
  map.add(document.createPair(key, fresh(document, value, 0)));
  document.contents = map as never;
  return textOf(document);
}

/** A text of several lines is a block, within braces quoted: plain, its lines may look like something else (`?`, `:`). */
function textOf(document: Document): string {
  visit(document, {
    Scalar: (_, node, path) => {
      if (!String(node.value).includes('\n')) return;
      if (path.some((above) => isCollection(above) && above.flow === true)) node.type = 'QUOTE_DOUBLE';
      else if (node.type === 'PLAIN') node.type = 'BLOCK_LITERAL';
    },
  });
  return document.toString(STYLE);
}

function insert(sections: Section[], section: Section, order: readonly string[]): void {
  const rank = order.indexOf(section.key);
  const behind = sections.findLastIndex(({ key }) => key === '' || order.indexOf(key) < rank);
  sections.splice(behind + 1, 0, section);
}

/** The node, changed where it differs and no further. `depth` 0 is the value of a top-level key. */
function merged(document: Document, node: Node | null, value: YamlValue, depth: number): Node {
  if (node !== null && same(node, value)) return node;
  if (isScalar(node) && typeof value === 'string') {
    node.value = value;
    return node;
  }
  if (isMap(node) && typeof value === 'object' && !Array.isArray(value)) return mergedMap(document, node, value, depth);
  if (isSeq(node) && Array.isArray(value)) return mergedList(document, node, value, depth);
  return fresh(document, value, depth);
}

function mergedMap(document: Document, map: YAMLMap, value: YamlRecord, depth: number): Node {
  const pairs = map.items as Pair<Node, Node>[];
  const kept = pairs.filter(({ key }) => isScalar(key) && Object.hasOwn(value, String(key.value)));
  for (const pair of kept) {
    const next = value[String((pair.key as { value?: unknown }).value)];
    if (next !== undefined) pair.value = merged(document, pair.value, next, depth + 1);
  }
  const known = new Set(kept.map(({ key }) => String((key as { value?: unknown }).value)));
  const added = Object.entries(value).filter(([key]) => !known.has(key));
  map.items = [
    ...kept,
    ...added.map(([key, one]) => document.createPair(key, fresh(document, one, depth + 1))),
  ] as never;
  return map;
}

/** Rows at both ends that are the same stay; between them, row for row. */
function mergedList(document: Document, list: YAMLSeq, value: readonly YamlValue[], depth: number): Node {
  const nodes = list.items as Node[];
  let head = 0;
  while (head < nodes.length && head < value.length && same(nodes[head], value[head])) head += 1;
  let tail = 0;
  const most = Math.min(nodes.length, value.length) - head;
  while (tail < most && same(nodes.at(-1 - tail), value.at(-1 - tail))) tail += 1;
  const between = nodes.slice(head, nodes.length - tail);
  const changed = value
    .slice(head, value.length - tail)
    .map((one, index) => merged(document, between[index] ?? null, one, depth + 1));
  list.items = [...nodes.slice(0, head), ...changed, ...nodes.slice(nodes.length - tail)];
  return list;
}

/** A new value: lists and records a line an entry; a short entry on one line, a long one a line a key. */
function fresh(document: Document, value: YamlValue, depth: number): Node {
  const node = document.createNode(value) as Node;
  const list = typeof value === 'string' ? [] : Object.values(value);
  if (depth === 0 && (isMap(node) || isSeq(node))) {
    for (const [index, item] of node.items.entries()) setFlow(isNode(item) ? item : (item as Pair).value, list[index]);
  } else setFlow(node, value);
  return node;
}

/** Characters that an entry may take to be written on one line. */
const SHORT = 110;

function setFlow(node: unknown, value: YamlValue | undefined): void {
  if (!isMap(node) && !isSeq(node)) return;
  const text = JSON.stringify(value);
  node.flow = text.length <= SHORT && !text.includes('\\n');
}

function same(node: unknown, value: YamlValue | undefined): boolean {
  if (isScalar(node)) return node.value === value;
  if (isSeq(node)) {
    return (
      Array.isArray(value) && node.items.length === value.length && node.items.every((one, i) => same(one, value[i]))
    );
  }
  if (!isMap(node) || typeof value !== 'object' || Array.isArray(value)) return false;
  const entries = Object.entries(value);
  return entries.length === node.items.length && entries.every(([key, one]) => same(node.get(key, true), one));
}

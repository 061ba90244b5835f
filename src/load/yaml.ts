import { FAILSAFE_SCHEMA, load, YAMLException } from 'js-yaml';
import { type Document, isAlias, isCollection, isMap, isPair, isScalar, LineCounter, parseDocument, visit } from 'yaml';
import { NOWHERE, type Place } from '#schema/finding.ts';

/** Failsafe YAML: every scalar is its source text. */
export type YamlValue = string | YamlValue[] | { [key: string]: YamlValue };

export type YamlPath = ReadonlyArray<string | number>;

export interface YamlError {
  place: Place;
  /** In the words of the parser. */
  reason: string;
}

export type YamlResult = { value: YamlValue; error?: never } | { error: YamlError; value?: never };

/** May be an anchor, alias, tag or merge key: read again with the careful parser. */
const SUSPICIOUS = /(^|[\s,[{:?-])([&*][^\s,]|!|<<\s*:|["']?__proto__|"[^"\n]*\\)/m;
const DEEPEST = 12;
const LONG = 50_000;

/**
 * Reads YAML with the fast parser. `firstLine` is the line of the file on which the text begins. Anchors, aliases, tags,
 * merge keys, duplicate keys, several documents and deep nesting are errors.
 */
export function readYaml(text: string, firstLine: number): YamlResult {
  try {
    const value = load(text, { schema: FAILSAFE_SCHEMA, maxDepth: DEEPEST + 2 } as never) as YamlValue;
    // Before anything walks the value: aliases of aliases have no end.
    const error = SUSPICIOUS.test(text) ? forbidden(text, firstLine) : undefined;
    if (error !== undefined) return { error };
    return depth(value) > DEEPEST ? { error: { place: at(firstLine, 1), reason: 'too deep' } } : { value };
  } catch (error) {
    if (!(error instanceof YAMLException)) throw error;
    return { error: stopped(error, text, firstLine) };
  }
}

/** Why and where the fast parser stopped, from the careful one where it knows better. */
function stopped(error: YAMLException, text: string, firstLine: number): YamlError {
  const mark = error.mark as { line: number; column: number } | undefined;
  const markedAt = at(firstLine + (mark?.line ?? 0), (mark?.column ?? 0) + 1);
  if (error.reason.includes('maxDepth')) return { place: markedAt, reason: 'too deep' };
  if (error.reason.includes('single document')) {
    const line = text.split('\n').findIndex((one, index) => index > 0 && /^(?:---|\.\.\.)(?:\s|$)/.test(one));
    return { place: at(firstLine + Math.max(0, line), 1), reason: 'second document' };
  }
  const known = SUSPICIOUS.test(text) ? forbidden(text, firstLine) : undefined;
  if (known !== undefined) return known;
  const careful = parse(text).document.errors[0]?.linePos?.[0];
  const place = careful === undefined ? markedAt : at(firstLine + careful.line - 1, careful.col);
  return { place, reason: error.reason };
}

/** Reads YAML with the parser that knows positions; the same values as `readYaml`, slower. */
export function readYamlCarefully(text: string): YamlValue {
  return plain(parse(text).document.contents) as YamlValue;
}

/** Place of the value at `path` (of its key with `key`); of the nearest ancestor when the path does not exist. */
export function locateInYaml(text: string, firstLine: number, path: YamlPath, part: 'key' | 'value' = 'value'): Place {
  const { document, lines } = parse(text);
  let node: unknown = document.contents;
  let found: readonly [number, number] | undefined;
  for (const [index, step] of path.entries()) {
    const pair = isMap(node)
      ? node.items.find((item) => isScalar(item.key) && item.key.value === String(step))
      : undefined;
    const last = index === path.length - 1;
    if (pair !== undefined) {
      found = range(last && part === 'key' ? pair.key : pair.value) ?? range(pair.key) ?? found;
      node = pair.value;
    } else if (isCollection(node) && typeof step === 'number' && step < node.items.length) {
      node = node.items[step];
      found = range(node) ?? found;
    } else break;
  }
  if (found === undefined) return at(firstLine, 1);
  const start = lines.linePos(found[0]);
  const end = lines.linePos(found[1]);
  const endColumn = end.line === start.line ? end.col : start.col + 1;
  return { line: firstLine + start.line - 1, column: start.col, endColumn };
}

/** The value at `path`; undefined when there is none. */
export function valueAt(root: YamlValue, path: YamlPath): YamlValue | undefined {
  let value: YamlValue | undefined = root;
  for (const step of path) {
    if (typeof value !== 'object' || !Object.hasOwn(value, step)) return undefined;
    value = (value as Record<string | number, YamlValue>)[step];
  }
  return value;
}

function forbidden(text: string, firstLine: number): YamlError | undefined {
  const { document, lines } = parse(text);
  let found: YamlError | undefined;
  const refuse = (node: unknown, reason: string, mark?: RegExp): void => {
    const written = mark?.exec(before(text, node))?.[0].length ?? 0;
    const start = lines.linePos((range(node)?.[0] ?? 0) - written);
    found ??= { place: at(firstLine + start.line - 1, start.col), reason };
  };
  visit(document, {
    Node: (_, node) => {
      if (isAlias(node)) refuse(node, 'alias');
      else if (node.anchor !== undefined) refuse(node, 'anchor', /&\S*\s*(?:!\S*\s*)?$/);
      else if (node.tag !== undefined) refuse(node, 'tag', TAG);
    },
    Pair: (_, pair) => {
      if (isScalar(pair.key) && pair.key.value === '<<') refuse(pair.key, 'merge key');
      if (isScalar(pair.key) && pair.key.value === '__proto__') refuse(pair.key, 'prototype key');
    },
  });
  return found;
}

/** A tag as it is written before its value. */
const TAG = /!\S*\s*$/;

function before(text: string, node: unknown): string {
  const start = range(node)?.[0] ?? 0;
  return text.slice(Math.max(0, start - 80), start);
}

let last: { text: string; document: Document.Parsed; lines: LineCounter } | undefined;

/** Parsed once for several questions about the same text. */
function parse(text: string): { document: Document.Parsed; lines: LineCounter } {
  if (last?.text !== text) {
    const lines = new LineCounter();
    const document = parseDocument(text, {
      schema: 'failsafe',
      lineCounter: lines,
      keepSourceTokens: false,
      // It compares each key with all others; the fast parser finds a key that is there twice in any text.
      uniqueKeys: text.length < LONG,
      logLevel: 'silent',
    });
    last = { text, document, lines };
  }
  return last;
}

function plain(node: unknown): unknown {
  if (isMap(node)) return Object.fromEntries(node.items.map((item) => [String(plain(item.key)), plain(item.value)]));
  if (isCollection(node)) return node.items.map((item) => (isPair(item) ? plain(item.value) : plain(item)));
  return isScalar(node) ? String(node.value ?? '') : '';
}

function range(node: unknown): readonly [number, number] | undefined {
  const found = (node as { range?: [number, number, number] | null } | null | undefined)?.range;
  return found === undefined || found === null ? undefined : [found[0], found[1]];
}

function depth(value: YamlValue): number {
  if (typeof value === 'string') return 0;
  let deepest = 0;
  for (const child of Array.isArray(value) ? value : Object.values(value)) {
    if (typeof child !== 'string') deepest = Math.max(deepest, depth(child));
  }
  return 1 + deepest;
}

function at(line: number, column: number): Place {
  return { ...NOWHERE, line, column, endColumn: column + 1 };
}

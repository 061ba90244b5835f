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
const SUSPICIOUS = /(^|[\s,[{:?-])([&*!][^\s,]|<<\s*:|["']?__proto__)/m;
const DEEPEST = 12;

/**
 * Reads YAML with the fast parser. `firstLine` is the line of the file on which the text begins. Anchors, aliases, tags,
 * merge keys, duplicate keys, several documents and deep nesting are errors.
 */
export function readYaml(text: string, firstLine: number): YamlResult {
  try {
    if (SUSPICIOUS.test(text)) {
      const error = forbidden(text, firstLine);
      if (error !== undefined) return { error };
    }
    const value = load(text, { schema: FAILSAFE_SCHEMA, maxDepth: DEEPEST + 2 } as never) as YamlValue;
    return depth(value) > DEEPEST ? { error: { place: at(firstLine, 1), reason: 'too deep' } } : { value };
  } catch (error) {
    if (!(error instanceof YAMLException)) throw error;
    const mark = error.mark as { line: number; column: number } | undefined;
    const careful = parse(text).document.errors[0]?.linePos?.[0];
    const line = Math.max(0, (careful?.line ?? (mark?.line ?? 0) + 1) - 1);
    const column = careful?.col ?? (mark?.column ?? 0) + 1;
    return { error: { place: at(firstLine + line, column), reason: error.reason } };
  }
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

function forbidden(text: string, firstLine: number): YamlError | undefined {
  const { document, lines } = parse(text);
  let found: YamlError | undefined;
  const refuse = (node: unknown, reason: string): void => {
    const start = lines.linePos(range(node)?.[0] ?? 0);
    found ??= { place: at(firstLine + start.line - 1, start.col), reason };
  };
  visit(document, {
    Node: (_, node) => {
      if (isAlias(node)) refuse(node, 'alias');
      else if (node.anchor !== undefined) refuse(node, 'anchor');
      else if (node.tag !== undefined && range(node) !== undefined && explicitTag(text, range(node)))
        refuse(node, 'tag');
    },
    Pair: (_, pair) => {
      if (isScalar(pair.key) && pair.key.value === '<<') refuse(pair.key, 'merge key');
      if (isScalar(pair.key) && pair.key.value === '__proto__') refuse(pair.key, 'prototype key');
    },
  });
  return found;
}

function explicitTag(text: string, place: readonly [number, number] | undefined): boolean {
  return place !== undefined && /!\S*\s*$/.test(text.slice(Math.max(0, place[0] - 80), place[0]));
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
  const children = Array.isArray(value) ? value : Object.values(value);
  return 1 + children.reduce((deepest, child) => Math.max(deepest, depth(child)), 0);
}

function at(line: number, column: number): Place {
  return { ...NOWHERE, line, column, endColumn: column + 1 };
}

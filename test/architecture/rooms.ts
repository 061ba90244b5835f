import { posix } from 'node:path';
import { type Import, importsOf, withoutComments } from './imports.ts';

interface Room {
  /** Rooms it may use. */
  uses: readonly string[];
  /** Rooms it may name in types only. */
  types?: readonly string[];
  /** Single files it may use of rooms that are otherwise closed to it. */
  files?: readonly string[];
}

const LOWER = ['quantity', 'schema', 'expression', 'prose', 'load', 'verify', 'derive', 'render', 'history', 'format'];
/** What a verified report is and how its outcomes are counted; not how they come about. */
const VERIFIED = 'verify/verified-report.ts';
/** The list of rules, for their titles and public explanations. */
const RULES = 'verify/rules/index.ts';
const READING = 'verify/rules/reading.ts';
/** Places within the text of a block, for the links of the narrative. */
const BLOCK = 'prose/block.ts';
const BUILD = [...LOWER, 'intake', 'generate'];

/** Who may import whom. A type may also come from further down the same way. */
export const ROOMS: Readonly<Record<string, Room>> = {
  quantity: { uses: [] },
  schema: { uses: ['quantity'] },
  expression: { uses: ['quantity'] },
  prose: { uses: ['quantity', 'schema'] },
  load: { uses: ['schema', 'prose', 'quantity'] },
  verify: { uses: ['schema', 'quantity', 'expression', 'prose'], types: ['load'] },
  derive: {
    uses: ['schema', 'quantity', 'prose', 'expression'],
    types: ['verify', 'load'],
    files: [VERIFIED, RULES, READING],
  },
  render: { uses: ['derive', 'quantity'], files: [BLOCK] },
  history: { uses: ['schema'] },
  format: { uses: [], types: ['verify', 'derive'], files: [VERIFIED, RULES, READING] },
  intake: { uses: ['schema', 'prose', 'quantity'] },
  generate: { uses: ['schema', 'quantity'] },
  checker: { uses: BUILD },
  editor: { uses: [...BUILD, 'checker'] },
  integrations: { uses: BUILD, types: ['checker', 'editor'] },
  cli: { uses: [...BUILD, 'integrations'] },
  pages: { uses: ['render', 'derive', 'integrations', 'checker', 'editor'] },
  // content.config.ts: wiring of collections.
  '': { uses: [...BUILD, 'integrations'] },
};

/** Rooms without I/O, clock, console and environment; effects are passed in. */
const PURE = ['quantity', 'schema', 'expression', 'prose', 'verify', 'derive'];
const EFFECTS =
  /\b(?:console\b|Date\.now\b|new Date\(\)|fetch\s*\(|process\.|setTimeout\b|setInterval\b|Math\.random\b)/g;

/** Sentences about every wrong turn in a file; `path` is relative to src, `verify/rules/relation.ts`. */
export function wrongTurns(path: string, source: string): string[] {
  const room = roomOf(path);
  return [
    ...importsOf(source).flatMap((one) => wrongImport(path, room, one).map((why) => `src/${path}:${one.line} ${why}`)),
    ...effects(path, room, source),
  ];
}

function wrongImport(path: string, room: string, { specifier, typeOnly }: Import): string[] {
  if (specifier.startsWith('astro:') && !mayUseAstro(path, room)) return [`imports ${specifier}`];
  if (specifier.startsWith('node:') && PURE.includes(room)) return [`imports ${specifier}: ${room}/ has no effects`];
  const target = targetRoom(path, specifier);
  if (target === undefined || target === room) return [];
  const { uses, types = [], files = [] } = ROOMS[room] ?? { uses: [] };
  if (uses.includes(target) || files.includes(targetPath(path, specifier) ?? '')) return [];
  if (typeOnly && (types.includes(target) || reachable(room).has(target))) return [];
  return [`${room}/ must not import ${typeOnly ? 'types' : 'values'} of ${target}/ (${specifier})`];
}

/** The file below src that a specifier means, or undefined when it is not one of ours. */
export function targetPath(path: string, specifier: string): string | undefined {
  const name = specifier.replace(/\?.*$/, '');
  if (name.startsWith('#')) return name.slice(1);
  if (name.startsWith('.')) return posix.normalize(posix.join(posix.dirname(path), name));
  return name.startsWith('/src/') ? name.slice('/src/'.length) : undefined;
}

function targetRoom(path: string, specifier: string): string | undefined {
  const target = targetPath(path, specifier);
  return target === undefined ? undefined : roomOf(target);
}

function roomOf(path: string): string {
  return path.includes('/') ? path.slice(0, path.indexOf('/')) : '';
}

function mayUseAstro(path: string, room: string): boolean {
  return path.endsWith('.astro') || ['', 'pages', 'integrations'].includes(room);
}

function reachable(room: string, seen = new Set<string>()): Set<string> {
  const { uses, types = [] } = ROOMS[room] ?? { uses: [] };
  for (const next of [...uses, ...types]) {
    if (seen.has(next)) continue;
    seen.add(next);
    reachable(next, seen);
  }
  return seen;
}

function effects(path: string, room: string, source: string): string[] {
  if (!PURE.includes(room)) return [];
  const found = withoutComments(source).matchAll(EFFECTS);
  return [...found].map(([what]) => `src/${path} uses ${what.replace(/\W+$/, '')}: ${room}/ has no effects`);
}

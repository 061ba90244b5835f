/** One import of a source file. */
export interface Import {
  /** As written: `#verify/check.ts`, `../page/Icon.astro`, `node:fs`. */
  specifier: string;
  /** Erased before the program runs: `import type …`, or every name marked `type`. */
  typeOnly: boolean;
  line: number;
}

const STATIC = /(?:^|[;\n])[ \t]*(import|export)\s+(?:([^'"`;()]*?)\s*\bfrom\s*)?(['"])([^'"\n]+)\3/g;
const DYNAMIC = /\b(?:import|require)\s*\(\s*(['"`])([^'"`\n]+)\1/g;

/** All imports of a .ts, .mjs or .astro file: static, re-exported, for their effect, and dynamic with a literal. */
export function importsOf(source: string): Import[] {
  const code = withoutComments(source);
  const found: Import[] = [];
  for (const match of code.matchAll(STATIC)) {
    const [whole, , names = '', , specifier = ''] = match;
    const line = lineAt(code, match.index + whole.length - 1);
    found.push({ specifier, typeOnly: isTypeOnly(names), line });
  }
  for (const match of code.matchAll(DYNAMIC)) {
    found.push({ specifier: match[2] ?? '', typeOnly: false, line: lineAt(code, match.index) });
  }
  return found.sort((a, b) => a.line - b.line);
}

/** The source with its comments blanked; lines stay where they are. Strings are kept. */
export function withoutComments(source: string): string {
  const token = /\/\*[\s\S]*?\*\/|<!--[\s\S]*?-->|\/\/[^\n]*|'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"/g;
  return source.replace(token, (text) => (/^(?:\/[/*]|<!--)/.test(text) ? text.replace(/[^\n]/g, ' ') : text));
}

function isTypeOnly(names: string): boolean {
  const list = names.trim();
  if (/^type\s/.test(list)) return true;
  const inner = /^\{([^}]*)\}$/.exec(list)?.[1];
  if (inner === undefined) return false;
  const parts = inner.split(',').map((part) => part.trim());
  return parts.some((part) => part !== '') && parts.every((part) => part === '' || /^type\s/.test(part));
}

function lineAt(text: string, index: number): number {
  return text.slice(0, index).split('\n').length;
}

import type { Root } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { mdxFromMarkdown } from 'mdast-util-mdx';
import { gfm } from 'micromark-extension-gfm';
import { mdx } from 'micromark-extension-mdx';

/**
 * The same grammar in a reader's browser, where the WebAssembly build of Astro's parser would cost 0.95 MB. It knows no
 * JavaScript: what stands in braces is not read. Throws as `parser.ts` does.
 */
export function parseMdx(body: string): Root {
  try {
    const root = fromMarkdown(body, {
      extensions: [gfm(), mdx()],
      mdastExtensions: [gfmFromMarkdown(), mdxFromMarkdown()],
    });
    return withPrograms(root, body);
  } catch (error) {
    throw placed(error);
  }
}

/** Import and export begin a program in the first column only; here they were read as a paragraph. */
function withPrograms(root: Root, body: string): Root {
  const children = root.children.map((node) => {
    const { start, end } = node.position ?? {};
    const value = body.slice(start?.offset, end?.offset);
    const program = node.type === 'paragraph' && start?.column === 1 && /^(?:import|export)\s/.test(value);
    if (!program || start === undefined || end === undefined) return node;
    // It takes the end of its line with it.
    return { type: 'mdxjsEsm' as const, value, position: { start, end: { line: end.line + 1, column: 1 } } };
  });
  return { ...root, children };
}

interface Placed {
  reason?: string;
  place?: { line: number; column: number } | { start: { line: number; column: number } };
}

/** micromark tells the place beside the message; of a tag that is never closed, only within it. */
function placed(error: unknown): unknown {
  if (!(error instanceof Error)) return error;
  const { place, reason = error.message } = error as Placed;
  const [, line, column] = /\((\d+):(\d+)/.exec(reason) ?? [];
  const told = line === undefined || column === undefined ? undefined : { line, column };
  const at = place === undefined ? told : 'start' in place ? place.start : place;
  return at === undefined ? error : new Error(`${at.line}:${at.column}: ${reason}`, { cause: error });
}

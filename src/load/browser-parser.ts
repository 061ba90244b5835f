import type { Root } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { mdxFromMarkdown } from 'mdast-util-mdx';
import { gfm } from 'micromark-extension-gfm';
import { mdx } from 'micromark-extension-mdx';

/**
 * The same grammar in a reader's browser, where the WebAssembly build of Astro's parser would cost 0.95 MB. It knows no
 * import and export; the guard of the pipeline refuses these before anything is published. Throws as `parser.ts` does.
 */
export function parseMdx(body: string): Root {
  try {
    return fromMarkdown(body, {
      extensions: [gfm(), mdx()],
      mdastExtensions: [gfmFromMarkdown(), mdxFromMarkdown()],
    });
  } catch (error) {
    throw placed(error);
  }
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

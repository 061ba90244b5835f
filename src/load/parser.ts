import type { Root } from 'mdast';
import { mdxToMdast } from 'satteri';

const OPTIONS = { features: { gfm: true, frontmatter: false, smartPunctuation: false, headingAttributes: false } };

/** Astro's own parser of MDX. Throws an Error that begins `line:column: ` for text that is not MDX. */
export function parseMdx(body: string): Root {
  return mdxToMdast(body, OPTIONS) as Root;
}

import { type HostileReport, inText } from '../case.ts';

const body = (name: string, text: string, place = '9:1') => inText(name, text, 'mdx-safety', place);

/** Code that MDX would run while the site is built. */
export const ESM: readonly HostileReport[] = [
  body('an import of a module of Node', "import fs from 'node:fs'"),
  body('an import for its effects', "import 'node:child_process'"),
  body('an import of code in the address', "import 'data:text/javascript,process.exit(0)'"),
  body('an import of a file of the project', "import Layout from '../../../src/render/Layout.astro'"),
  body('an import of a secret as text', "import secret from '../../../.env?raw'"),
  body('an import behind a paragraph', "正文。\n\nimport fs from 'node:fs'", '11:1'),
  body('an import of everything', "import * as all from 'astro:content'"),
  body('an exported constant', 'export const title = 1'),
  body('an exported default', 'export default function Page() { return null }'),
  body('a re-export', "export * from 'node:fs'"),
  body('an exported path function', 'export async function getStaticPaths() { return [] }'),
  body('an exported frontmatter', "export const frontmatter = { layout: '/etc/passwd' }"),
];

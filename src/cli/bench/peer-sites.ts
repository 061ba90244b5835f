type Files = Readonly<Record<string, string>>;

/** What the peer's files import, which is none of ours. */
const CONTENT = 'astro:content';
const SOURCE = '../..';

/** A site of Eleventy with a page for each report: Markdown without templates in it, one layout in JavaScript. */
export function eleventyFiles(content: Files): Files {
  return {
    'package.json': '{"private":true,"type":"module"}',
    'eleventy.config.js': ELEVENTY_CONFIG,
    'src/_includes/report.11ty.js': ELEVENTY_LAYOUT,
    'src/reports/reports.json': '{"layout":"report.11ty.js"}',
    ...reportsOf(content, (path, text) => [`src/${path.replace(/\.mdx$/, '.md')}`, withValues(text)]),
  };
}

const ELEVENTY_CONFIG = `export default () => ({
  dir: { input: 'src', output: 'site' },
  markdownTemplateEngine: false,
});
`;

const ELEVENTY_LAYOUT = `const escape = (text) => String(text).replace(/&/g, '&amp;').replace(/</g, '&lt;');
const row = ([id, figure]) =>
  '<tr><th>' + escape(figure.label ?? id) + '</th><td>' + escape(figure.value ?? figure) + '</td></tr>';
export const render = ({ title, year, figures, content }) =>
  '<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>' + escape(title) + '</title></head><body><h1>' +
  escape(title) + '</h1><p>' + year + '</p><article>' + content + '</article><table>' +
  Object.entries(figures).map(row).join('') + '</table></body></html>';
`;

/** A site of Astro with its own MDX, as its documentation has it. */
export function astroFiles(content: Files): Files {
  return {
    'package.json': '{"private":true,"type":"module"}',
    'astro.config.mjs': ASTRO_CONFIG,
    'src/content.config.ts': ASTRO_COLLECTION,
    'src/Figure.astro': '---\nconst { of } = Astro.props;\n---\n<span>{of}</span>\n',
    'src/Block.astro': '<section><slot /></section>\n',
    'src/pages/reports/[...id].astro': ASTRO_PAGE,
    ...reportsOf(content, (path, text) => [`src/${path}`, text]),
  };
}

const ASTRO_CONFIG = `import mdx from '@astrojs/mdx';
export default { integrations: [mdx()] };
`;

const ASTRO_COLLECTION = `import { defineCollection } from '${CONTENT}';
import { glob } from 'astro/loaders';
export const collections = {
  reports: defineCollection({ loader: glob({ pattern: '**/*.mdx', base: './src/reports' }) }),
};
`;

const ASTRO_PAGE = `---
import { getCollection, render } from '${CONTENT}';
import Block from '${SOURCE}/Block.astro';
import Figure from '${SOURCE}/Figure.astro';
export async function getStaticPaths() {
  return (await getCollection('reports')).map((entry) => ({ params: { id: entry.id }, props: { entry } }));
}
const { entry } = Astro.props;
const { Content } = await render(entry);
const { title, year, figures } = entry.data;
const components = { Figure, Scorecard: Block, Datasheet: Block, Trend: Block, Chart: Block, Note: Block, Attachment: Block };
---
<!doctype html>
<html lang="zh-CN">
  <head><meta charset="utf-8" /><title>{title}</title></head>
  <body>
    <h1>{title}</h1>
    <p>{year}</p>
    <article><Content {components} /></article>
    <table>{Object.entries(figures).map(([id, figure]) => <tr><th>{figure.label ?? id}</th><td>{figure.value ?? figure}</td></tr>)}</table>
  </body>
</html>
`;

function reportsOf(content: Files, place: (path: string, text: string) => [string, string]): Files {
  const reports = Object.entries(content).filter(([path]) => path.startsWith('reports/'));
  return Object.fromEntries(reports.map(([path, text]) => place(path, text)));
}

/** Markdown without components: a reference to a figure becomes its id, a block goes. */
function withValues(text: string): string {
  return text.replace(/<Figure of="([^"]*)"\s*\/>/g, '$1').replace(/<\/?[A-Z][^>]*>/g, '');
}

import { pathToFileURL } from 'node:url';
import sitemap from '@astrojs/sitemap';
import type { AstroIntegration } from 'astro';
import type { PageRenderer } from '#integrations/page-renderer.ts';
import { isListed } from '#integrations/sitemap-filter.ts';

type Hook = (facts: object) => unknown;

/** Astro's own sitemap of the pages that were rendered, through the hooks that it has for Astro's build. */
export async function writeSitemap(outDir: string, address: string, { paths }: PageRenderer): Promise<void> {
  const { hooks } = sitemap({ filter: isListed }) as AstroIntegration & { hooks: Record<string, Hook | undefined> };
  const pages = paths
    .filter(({ isPage }) => isPage)
    .map(({ pathname }) => ({ pathname: pathname.replace(/^\//, '').replace(/(?<=[^/])$/, '/') }));
  const config = { site: address, base: '/', trailingSlash: 'always', build: { format: 'directory' } };
  const complain = (text: string) => {
    throw new Error(`the sitemap was not written: ${text}`);
  };
  const logger = { info: () => {}, warn: complain, error: complain };
  const facts: [string, object][] = [
    // Pages whose routes make one page each are among the pages.
    ['astro:routes:resolved', { routes: [] }],
    ['astro:config:done', { config }],
    ['astro:build:done', { dir: pathToFileURL(`${outDir}/`), pages, logger }],
  ];
  for (const [name, known] of facts) {
    const hook = hooks[name];
    if (hook === undefined) throw new Error(`@astrojs/sitemap no longer has ${name}`);
    await hook(known);
  }
}

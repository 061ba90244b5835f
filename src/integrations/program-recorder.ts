import { readdirSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { describeProgram, type PageStyle } from '#integrations/page-program.ts';

/** Astro's pages as the hook gives them; it fills in their styles while it bundles. */
type BundledPages = ReadonlyMap<string, object>;

/**
 * In a process that bundles and renders nothing, whose MINGZHANG_PROGRAM names a folder: keeps there what Astro renders pages
 * with. Does nothing elsewhere.
 */
export function programRecorder(): AstroIntegration {
  const folder = process.env['MINGZHANG_PROGRAM'] ?? '';
  let pages: BundledPages = new Map();
  let outDir = '';
  return {
    name: 'mingzhang-program-recorder',
    hooks: {
      'astro:config:done': ({ config }) => {
        outDir = fileURLToPath(config.outDir);
      },
      'astro:build:setup': (bundled) => {
        pages = bundled.pages;
      },
      'astro:build:start': ({ setPrerenderer }) => {
        if (folder === '') return;
        setPrerenderer({
          name: 'mingzhang-recorder',
          setup: async () => record(folder, outDir, pages),
          getStaticPaths: async () => [],
          render: async () => {
            throw new Error('a bundling process renders no page');
          },
        });
      },
    },
  };
}

function record(folder: string, outDir: string, pages: BundledPages): void {
  // Astro deletes its modules once it has rendered.
  renameSync(join(outDir, '.prerender'), join(folder, 'server'));
  const entries = readdirSync(join(folder, 'server')).filter((name) => /^prerender-entry\..*\.m?js$/.test(name));
  const [entry] = entries;
  if (entry === undefined || entries.length > 1)
    throw new Error(`Astro left ${entries.length} entries of its bundle in place of one`);
  describeProgram({ folder, entry, styles: [...pages].map(([key, page]) => [key, stylesOf(key, page)]) });
}

function stylesOf(key: string, page: object): PageStyle[] {
  if (!('styles' in page) || !Array.isArray(page.styles)) throw new Error(`Astro names no styles of ${key}`);
  return page.styles;
}

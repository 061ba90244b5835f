import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { headersFile } from '#integrations/headers.ts';
import { buildSearchIndex } from '#integrations/search-index.ts';
import { reportFiles } from '#load/content.ts';
import { contentFolder } from '#load/folders.ts';
import { readSummaries } from '#render/view-store.ts';

/** After the pages: every report has its page, the search index is built, the headers are written. */
export function publishing(): AstroIntegration {
  return {
    name: 'mingzhang-publishing',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const outDir = fileURLToPath(dir);
        const summaries = await readSummaries();
        refuseLostReports(outDir);
        await buildSearchIndex({ outDir, pages: summaries });
        await writeFile(join(outDir, '_headers'), headersFile());
        logger.info(`${summaries.length} reports published and indexed`);
      },
    },
  };
}

/** Every report file has its page: a report may not disappear. */
function refuseLostReports(outDir: string): void {
  const files = reportFiles(contentFolder(undefined));
  const lost = files.filter((path) => !existsSync(join(outDir, path.replace(/\.mdx$/, ''), 'index.html')));
  if (lost.length > 0) throw new Error(`reports without a page: ${lost.join(', ')}`);
}

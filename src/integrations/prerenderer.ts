import type { AstroPrerenderer } from 'astro';
import { type OutputCache, publishFiles } from '#integrations/output-cache.ts';
import { isOfReports, type PageKeys } from '#integrations/page-keys.ts';
import { progressOf } from '#integrations/progress.ts';
import { ownShard } from '#integrations/shard.ts';
import { lap } from '#integrations/stage-clock.ts';

interface CachedOptions {
  keys: PageKeys;
  cache: OutputCache;
  /** Folder of the published site. */
  outDir: string;
}

/**
 * Astro's own prerenderer, which is not asked for pages that an earlier build has made of the same data. It writes every file
 * itself and answers with none, which Astro takes for a page without a file: Astro's way takes a millisecond a file.
 */
export function cachedPrerenderer(own: AstroPrerenderer, { keys, cache, outDir }: CachedOptions): AstroPrerenderer {
  const shard = ownShard();
  let done = () => {};
  return {
    ...own,
    name: 'mingzhang',
    setup: async () => {
      lap('bundle');
      await own.setup?.();
    },
    getStaticPaths: async () => {
      const paths = await own.getStaticPaths();
      lap('paths');
      done = progressOf('生成页面', paths.length);
      return paths;
    },
    render: async (request, options) => {
      const { routeData } = options;
      done();
      if (shard !== undefined && !isOfReports(routeData.component)) return new Response(null);
      const pathname = new URL(request.url).pathname;
      const key = keys.ofPage(routeData.component, pathname);
      const known = cache.read(key);
      if (known === undefined) {
        const answer = await own.render(request, options);
        const response = answer instanceof Response ? answer : answer.response;
        // A redirect, or a route without a body, is Astro's own matter.
        if (response.status !== 200 || response.body === null) return answer;
        const path = filePath(decodeURI(pathname), routeData.type === 'page');
        const files = [{ path, bytes: new Uint8Array(await response.arrayBuffer()) }];
        cache.write(key, files);
        publishFiles(outDir, files);
        lap(stageOf(routeData.component));
      } else {
        publishFiles(outDir, known);
        lap('unchanged pages');
      }
      return new Response(null);
    },
  };
}

/** Where Astro puts a page: `/years/2023/` → `years/2023/index.html`, `/404/` → `404.html`. */
function filePath(pathname: string, isPage: boolean): string {
  const path = pathname.slice(1);
  if (!isPage) return path;
  return /^(?:404|500)\/?$/.test(path) ? `${path.slice(0, 3)}.html` : `${path}index.html`;
}

/** `src/pages/reports/[...id]/index.astro` → `reports/[...id]/index`. */
function stageOf(component: string): string {
  return component.replace(/^src\/pages\//, '').replace(/\.(?:astro|ts|mdx)$/, '');
}

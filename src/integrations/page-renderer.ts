import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { StaticPaths, type StaticPathsApp } from 'astro/runtime/prerender/static-paths.js';
import type { PageProgram } from '#integrations/page-program.ts';

/** A page or a file that a route makes. */
export interface PagePath {
  /** As Astro gives it: decoded, with a slash in front. */
  pathname: string;
  /** File of the route: `src/pages/index.astro`. */
  component: string;
  /** False of a file: a feed, a table. */
  isPage: boolean;
}

export interface PageRenderer {
  paths: readonly PagePath[];
  /** @throws Error where the route answers with anything but its page. */
  render(path: PagePath): Promise<RenderedPage>;
}

/** An answer that has a body. */
export type RenderedPage = Response & { body: NonNullable<Response['body']> };

/** What Astro's bundle exports: astro/dist/core/build/app.js. */
interface BundledApp extends StaticPathsApp {
  setInternals(internals: object): void;
  setOptions(options: object): void;
  render(request: Request, options: { routeData: object }): Promise<Response>;
}

/**
 * Renders with a bundle that Astro made in another process, as Astro's own prerenderer does
 * (astro/dist/core/build/default-prerenderer.js, environment.js and generate.js of the pinned version): of what bundling
 * knows, it asks for the styles of a page, scripts on every page (there are none) and where to log. This is documented
 * nowhere, so test/site/astro.test.ts compares all pages with those of Astro's whole build.
 */
export async function openRenderer({ folder, entry, styles }: PageProgram, address: string): Promise<PageRenderer> {
  const module = pathToFileURL(join(folder, 'server', entry)).href;
  const { app } = (await import(module)) as { app: BundledApp };
  app.setInternals({ pagesByKeys: new Map(styles.map(([key, own]) => [key, { styles: own }])) });
  app.setOptions({ logger: { options: { destination: { write: logged } } }, settings: { scripts: [] } });
  const found = await new StaticPaths(app).getAll();
  const routeOf = new Map(found.map(({ pathname, route }) => [pathname, route]));
  if (routeOf.size < found.length) throw new Error(`two routes make one page: ${twice(found).join(', ')}`);
  const { origin } = new URL(address);
  return {
    paths: found.map(({ pathname, route }) => ({
      pathname,
      component: route.component,
      isPage: route.type === 'page',
    })),
    render: async ({ pathname, isPage }) => {
      const routeData = routeOf.get(pathname);
      if (routeData === undefined) throw new Error(`no route makes ${pathname}`);
      const url = new URL(isPage ? pathname.replace(/\/?$/, '/') : pathname, origin);
      const response = await app.render(new Request(url), { routeData });
      const expected = /^\/(?:404|500)\/?$/.test(pathname) ? Number(pathname.slice(1, 4)) : 200;
      if (response.status !== expected || response.body === null)
        throw new Error(`${pathname} was answered with ${response.status}`);
      return response as RenderedPage;
    },
  };
}

function twice(paths: readonly { pathname: string }[]): string[] {
  const seen = new Set<string>();
  return paths
    .map(({ pathname }) => pathname)
    .filter((name) => (seen.has(name) ? true : !seen.add(name)))
    .slice(0, 5);
}

/** Of Astro's messages while it renders, those that a build shows. */
function logged({ level, message }: { level: string; message: string }): void {
  if (level === 'warn' || level === 'error') process.stderr.write(`${message}\n`);
}

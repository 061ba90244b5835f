import { loadSite } from '#load/content.ts';
import { contentFolder } from '#load/folders.ts';

let gone: ReadonlySet<string> | undefined;

/** Whether the sitemap names a page: not a superseded version, the address of a withdrawn report or the form editor. */
export function isListed(page: string): boolean {
  gone ??= new Set(loadSite(contentFolder(undefined)).withdrawn.map(({ report }) => `/reports/${report}/`));
  const { pathname } = new URL(page);
  return !/\/versions\/[^/]+\/$|^\/admin\//.test(pathname) && !gone.has(pathname);
}

/** A part of the index that stands by itself: all reports, or those of one year of a large site. */
export interface BundleEntry {
  /** Address of its Pagefind folder, `/pagefind/` or `/pagefind/2023/`. */
  path: string;
  /** Years of its reports, newest first. */
  years: string[];
  /** Address of the folder with its figures and amounts; another one whenever they change. */
  data: string;
}

/** `/pagefind/site.json`: what the search page must know before it searches. */
export interface SearchSite {
  bundles: BundleEntry[];
  /** Pairs for `useVariants`. */
  variants: string;
  /** Other and shorter names of units, folded, each with the full names it may stand for. */
  aliases: Record<string, string[]>;
  /** Address of a file with initials and terms that occur, `[["fgf", "放管服"], …]`, in the order of initials. */
  initials: string;
}

export const INDEX_FOLDER = '/pagefind/';
export const SITE_FILE = 'site.json';
/** In a bundle's data: fragment ids with the expenditure in yuan, `[["zh-cn_1a2b3c", "4383900"], …]`. */
export const AMOUNTS_FILE = 'amounts.json';

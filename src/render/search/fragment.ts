/** A part of a page that has an address of its own. */
export interface Section {
  /** Index of its first block; it ends where the next one begins. */
  from: number;
  /** Id of the element; null before the first one. */
  id: string | null;
  /** Heading it stands under. */
  heading: string;
}

/** What a result is shown from. Pagefind's own fragment, with natural text in it and `sections` for its anchors. */
export interface Fragment {
  url: string;
  /** The page's blocks, one a line. */
  content: string;
  meta: { title: string; unit: string; year: string; scope: string; sample: string };
  sections: Section[];
}

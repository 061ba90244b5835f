/** A step of the breadcrumb after the home page; the page itself has no address. */
export interface Crumb {
  label: string;
  href?: string;
}

/** The picture that stands for a page where its address is shared. */
export interface ShareImage {
  /** From the root of the site: `/reports/2023/x/og.png`. */
  src: string;
  /** The picture in words. */
  alt: string;
}

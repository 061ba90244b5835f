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

/** The card of the site, for pages without one of their own. */
export function siteImage(name: string): ShareImage {
  return { src: '/og.png', alt: `${name}：绩效自评报告的公开与校验` };
}

/** A licence as catalogues name it. */
export interface Licence {
  /** SPDX-like name: `CC-BY-4.0`. */
  name: string;
  /** Address of its text, where the licence is a usual one. */
  path?: string;
  /** As site.yaml writes it. */
  title: string;
}

/** The licence that site.yaml names in words; another than a Creative Commons one stays in its own words. */
export function licenceOf(title: string): Licence {
  if (/^CC0/i.test(title)) {
    return { name: 'CC0-1.0', path: 'https://creativecommons.org/publicdomain/zero/1.0/', title };
  }
  const [, kind, version] = /^CC[ -](BY(?:-[A-Z]{2})*)[ -](\d\.\d)$/i.exec(title) ?? [];
  if (kind === undefined || version === undefined) return { name: 'other', title };
  const path = `https://creativecommons.org/licenses/${kind.toLowerCase()}/${version}/`;
  return { name: `CC-${kind.toUpperCase()}-${version}`, path, title };
}

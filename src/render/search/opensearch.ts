import type { SiteSettings } from '#derive/site-view.ts';

/** Longest short name that the specification allows, in characters. */
const SHORT_NAME = 16;

/** An OpenSearch 1.1 description, with which a browser offers the site's search in its address bar. */
export function openSearchDescription({ name, publisher }: SiteSettings, origin: URL): string {
  const address = (path: string): string => escapeText(new URL(path, origin).href);
  return `<?xml version="1.0" encoding="UTF-8"?>
<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
  <ShortName>${escapeText([...name].slice(0, SHORT_NAME).join(''))}</ShortName>
  <Description>${escapeText(`在${name}的全部绩效自评报告里逐字查找（${publisher}）`)}</Description>
  <Language>zh-CN</Language>
  <InputEncoding>UTF-8</InputEncoding>
  <OutputEncoding>UTF-8</OutputEncoding>
  <Image width="16" height="16" type="image/svg+xml">${address('/favicon.svg')}</Image>
  <Url type="text/html" method="get" template="${address('/search/')}?q={searchTerms}"/>
</OpenSearchDescription>
`;
}

function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}

import type { ReportView } from '#derive/report-view.ts';
import type { SiteSettings } from '#derive/site-view.ts';
import type { Crumb } from '#render/page/address.ts';

/** A thing of schema.org. */
export type Thing = Readonly<Record<string, unknown>> & { '@type': string };

/** One JSON-LD document for a `<script>`: nothing in it can end the element. */
export function jsonLd(things: readonly Thing[]): string {
  const text = JSON.stringify({ '@context': 'https://schema.org', '@graph': things });
  return text
    .replace(/</g, '\\u003c')
    .replace(/\u2028/g, '\\u2028')
    .replace(/\u2029/g, '\\u2029');
}

export function organization({ publisher, address }: SiteSettings): Thing {
  return { '@type': 'Organization', '@id': `${address}/#publisher`, name: publisher, url: `${address}/` };
}

export function website({ name, description, address }: SiteSettings): Thing {
  return {
    '@type': 'WebSite',
    '@id': `${address}/#site`,
    name,
    url: `${address}/`,
    inLanguage: 'zh-CN',
    ...(description === null ? {} : { description }),
    publisher: { '@id': `${address}/#publisher` },
    potentialAction: {
      '@type': 'SearchAction',
      target: { '@type': 'EntryPoint', urlTemplate: `${address}/search/?q={search_term_string}` },
      'query-input': 'required name=search_term_string',
    },
  };
}

/** The way from the home page to `path`. */
export function breadcrumbs(crumbs: readonly Crumb[], path: string, { address, name }: SiteSettings): Thing {
  const steps = [{ label: name, href: '/' }, ...crumbs.map(({ label, href = path }) => ({ label, href }))];
  return {
    '@type': 'BreadcrumbList',
    itemListElement: steps.map(({ label, href }, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name: label,
      item: href.includes('#') && index < steps.length - 1 ? `${address}/` : `${address}${href}`,
    })),
  };
}

/** The report and its figures. Only what the unit itself submitted is said to be by the unit. */
export function reportThings(view: ReportView, settings: SiteSettings, description: string): Thing[] {
  const { address, licence } = settings;
  const url = `${address}${view.href}`;
  const unit = { '@type': 'GovernmentOrganization', name: view.unit.name, url: `${address}/units/${view.unit.id}/` };
  const publisher = organization(settings);
  const own = !view.compiled && !view.sample;
  const shared = {
    inLanguage: 'zh-CN',
    isAccessibleForFree: true,
    about: unit,
    publisher,
    creator: own ? unit : publisher,
    temporalCoverage: `${view.year}-01-01/${view.year}-12-31`,
    ...(view.published === null ? {} : { datePublished: view.published }),
    ...(licence === null ? {} : { license: licenceAddress(licence) }),
  };
  const corrected = view.corrections
    .map(({ date }) => date)
    .toSorted()
    .at(-1);
  const source = view.source === null ? {} : { isBasedOn: sourceOf(view.source) };
  const report: Thing = {
    '@type': 'Report',
    '@id': `${url}#report`,
    url,
    headline: view.title,
    name: view.title,
    description,
    ...shared,
    ...(corrected === undefined ? {} : { dateModified: corrected }),
    ...source,
  };
  return [report, datasetOf(view, url, shared)];
}

function datasetOf(view: ReportView, url: string, shared: object): Thing {
  const name = `${view.unit.name}${view.year}年度${view.projectName ?? ''}绩效自评报告的数据`;
  const labels = view.figures.map(({ label }) => label);
  return {
    '@type': 'Dataset',
    '@id': `${url}#figures`,
    url: `${url}#figures`,
    name,
    description: `${view.sample ? '示例，内容虚构。' : ''}${name}，共${view.figures.length}项，照报告公布的写法，附校验结果。`,
    isPartOf: { '@id': `${url}#report` },
    variableMeasured: labels,
    ...shared,
  };
}

function sourceOf({ title, url, date }: NonNullable<ReportView['source']>): Thing {
  return {
    '@type': 'Report',
    name: title,
    ...(url === null ? {} : { url }),
    ...(date === null ? {} : { datePublished: date }),
  };
}

/** Address of a Creative Commons licence by its usual name; any other licence in its own words. */
function licenceAddress(licence: string): string {
  const match = /^CC[ -](BY(?:-[A-Z]{2})*)[ -](\d\.\d)$/i.exec(licence);
  if (/^CC0/i.test(licence)) return 'https://creativecommons.org/publicdomain/zero/1.0/';
  return match === null ? licence : `https://creativecommons.org/licenses/${match[1]?.toLowerCase()}/${match[2]}/`;
}

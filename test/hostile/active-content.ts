import { parseHTML } from 'linkedom';

/** Elements and attributes that an article is made of, written down apart from the program that makes it. */
const ELEMENTS = new Set(
  'p h2 h3 h4 strong em del br hr blockquote ol ul li a sup aside div table thead tbody tr th td span'.split(' '),
);
const ATTRIBUTES = new Set(
  'href title id class start scope role tabindex aria-label data-waived data-pagefind-ignore'.split(' '),
);
const BASE = 'https://site.example/reports/2023/library/';
/** Ids of headings, footnotes and numbers; those of the page around the article are others. */
const OWN_ID = /^(?:s-\d+|fn-\w+|n-[\w-]+|number-[\w.-]+|m-\d+|mention-[\w.-]+)$/;

/** What in a piece of HTML may run, lead astray or take an address of the page; and its text. */
export function activeContent(html: string): { faults: string[]; text: string } {
  const { document } = parseHTML(`<!doctype html><html><body>${html}</body></html>`);
  const faults: string[] = [];
  const ids = new Set<string>();
  for (const element of document.body.querySelectorAll('*')) {
    const name = element.localName;
    if (!ELEMENTS.has(name)) faults.push(`<${name}>`);
    for (const { name: attribute, value } of element.attributes) {
      if (!ATTRIBUTES.has(attribute)) faults.push(`${attribute}=${value}`);
      if (attribute === 'href' && !leadsWhereItMay(value)) faults.push(`href=${value}`);
      if (attribute === 'id' && (!OWN_ID.test(value) || ids.has(value))) faults.push(`id=${value}`);
      if (attribute === 'id') ids.add(value);
    }
  }
  if (document.body.querySelector('a a') !== null) faults.push('a link within a link');
  for (const extra of document.body.querySelectorAll('a.finding-note, sup')) extra.remove();
  return { faults, text: document.body.textContent.replace(/\s+/g, '') };
}

/** As a browser resolves it: https or mail, or a page of the site itself. */
function leadsWhereItMay(href: string): boolean {
  if (!URL.canParse(href, BASE)) return false;
  const { protocol, username, password } = new URL(href, BASE);
  return (protocol === 'https:' || protocol === 'mailto:') && username === '' && password === '';
}

/** What XML 1.0 cannot hold in any form, not even escaped (section 2.2), and half surrogate pairs. */
const REFUSED = /[[\p{Control}\p{Surrogate}\u{fffe}\u{ffff}]--[\t\n\r]]/gv;

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
};

/** An element with attributes; `inner` is XML already. Attributes that are undefined are left out. */
export function element(
  name: string,
  attributes: Readonly<Record<string, string | number | undefined>>,
  inner: readonly string[] = [],
): string {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ` ${key}="${asAttribute(String(value))}"`);
  const start = `<${name}${written.join('')}`;
  return inner.length === 0 ? `${start}/>` : `${start}>${inner.join('')}</${name}>`;
}

/** Text between tags. */
export function asXmlText(text: string): string {
  return allowed(text).replace(/[&<>\r]/g, (character) => ESCAPES[character] ?? character);
}

/** White space in attributes is escaped, a parser would make spaces of it. */
function asAttribute(text: string): string {
  return allowed(text).replace(/[&<>"\t\n\r]/g, (character) => ESCAPES[character] ?? character);
}

function allowed(text: string): string {
  return text.replace(REFUSED, '\ufffd');
}

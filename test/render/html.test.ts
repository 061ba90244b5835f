import fc from 'fast-check';
import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { html, htmlOf } from '#render/html.ts';

const HOSTILE = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "' onmouseover='alert(1)",
  '</td></table><h1>',
  '&lt;b&gt; & &amp;amp;',
  '<!-- --> ]]> <![CDATA[',
  '`tick` \\u003c',
  '$& $1 $`',
];

/** What a browser reads of a cell with the text in it, in an attribute and in an element. */
function readBack(text: string) {
  const cell = html`<td data-value="${text}"><b>${text}</b>${[html`<i>${text}</i>`]}</td>`;
  const { document } = parseHTML(`<table><tr>${htmlOf(cell)}</tr></table>`);
  return document;
}

describe('a template', () => {
  it.each(HOSTILE)('holds %j as text, wherever it stands', (text) => {
    const document = readBack(text);
    expect(document.querySelectorAll('*')).toHaveLength(5);
    expect(document.querySelector('td')?.getAttributeNames()).toEqual(['data-value']);
    expect(document.querySelector('td')?.getAttribute('data-value')).toBe(text);
    expect(document.querySelector('b')?.textContent).toBe(text);
    expect(document.querySelector('i')?.textContent).toBe(text);
  });

  it('lets no character out of any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'<>"\'&;=/ abc\n`$') }), (text) => {
        const written = htmlOf(html`<p title="${text}">${text}</p>`);
        const [, attribute = '', inner = ''] = /^<p title="([^"]*)">([^<]*)<\/p>$/.exec(written) ?? [];
        expect(attribute).toBe(inner);
        expect(inner).not.toMatch(/[<>"']|&(?!amp;|lt;|gt;|quot;|#39;)/);
      }),
    );
  });

  it('escapes nothing twice that it made itself, alone or in a list', () => {
    const inner = html`<b>${'a < b'}</b>`;
    expect(htmlOf(html`<p>${inner}${[inner, inner]}</p>`)).toBe(`<p>${'<b>a &lt; b</b>'.repeat(3)}</p>`);
    expect(htmlOf([inner, inner])).toBe('<b>a &lt; b</b>'.repeat(2));
  });

  it('writes zero and the empty text, and nothing for what is not there', () => {
    expect(htmlOf(html`<p>${0}${''}${null}${false}${undefined}${[]}</p>`)).toBe('<p>0</p>');
  });

  it('leaves out its own line breaks, but none of a text', () => {
    const text = 'one\n  two';
    expect(
      htmlOf(html`
        <p>
          ${text} <b>three</b>
        </p>`),
    ).toBe('<p>one\n  two <b>three</b></p>');
  });
});

import { describe, expect, it } from 'vitest';
import { contactAddress } from '#render/page/contact.ts';
import { breadcrumbs, jsonLd } from '#render/page/structured-data.ts';

const SETTINGS = {
  name: '测试站',
  publisher: '测试',
  address: 'https://test.example',
  description: null,
  contact: null,
  licence: null,
};

describe('structured data', () => {
  it('cannot end its element, whatever the text in it', () => {
    const text = jsonLd([{ '@type': 'Report', name: '</script><script>alert(1)</script>\u2028' }]);
    expect(text).not.toContain('<');
    expect(text).not.toContain('\u2028');
    expect(JSON.parse(text)).toMatchObject({ '@graph': [{ name: '</script><script>alert(1)</script>\u2028' }] });
  });

  it('tells the way to a page from the home page', () => {
    const { itemListElement } = breadcrumbs(
      [{ label: '规则', href: '/rules/' }, { label: '甲' }],
      '/rules/a/',
      SETTINGS,
    );
    expect(itemListElement).toEqual([
      { '@type': 'ListItem', position: 1, name: '测试站', item: 'https://test.example/' },
      { '@type': 'ListItem', position: 2, name: '规则', item: 'https://test.example/rules/' },
      { '@type': 'ListItem', position: 3, name: '甲', item: 'https://test.example/rules/a/' },
    ]);
  });
});

describe('the address for errors', () => {
  it.each([
    ['https://x.example/issues/new', 'https://x.example/issues/new?title=%E3%80%90%E5%8B%98%E8%AF%AF%E3%80%91a'],
    ['mailto:a@b.example', 'mailto:a@b.example?subject=%E3%80%90%E5%8B%98%E8%AF%AF%E3%80%91a'],
    ['https://x.example/form', 'https://x.example/form'],
  ])('%s takes the report as its subject where it can', (contact, address) => {
    expect(contactAddress(contact, 'a')).toBe(address);
    expect(contactAddress(contact, undefined)).toBe(contact);
  });
});

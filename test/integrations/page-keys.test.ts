import { describe, expect, it } from 'vitest';
import type { Register } from '#derive/register.ts';
import { pageKeys } from '#integrations/page-keys.ts';
import { need, ownContent, SETTINGS } from '../render/data/sample.ts';

/** As if each report had a view of its own. */
const REGISTER: Register = (() => {
  const { register } = ownContent();
  return { ...register, records: register.records.map((record) => ({ ...record, view: `view of ${record.id}` })) };
})();
const CHANGED = need(REGISTER.records.find(({ id }) => id === '2021/yunting-agriculture-bureau'));
const OTHER = need(REGISTER.records.find(({ unit }) => unit.id === 'lianjiang-government-service-centre'));
const FIGURE = need(CHANGED.figures.find(({ standard }) => standard));

const keysOf = (register: Register, digest = 'all', code = 'code') =>
  pageKeys({ register, digest, settings: SETTINGS, code });
const withChange = (change: object): Register => ({
  ...REGISTER,
  records: REGISTER.records.map((record) => (record === CHANGED ? { ...record, ...change } : record)),
});

const PAGES = {
  report: ['src/pages/reports/[...id]/index.astro', CHANGED.href],
  sibling: [
    'src/pages/reports/[...id]/index.astro',
    need(REGISTER.records.find(({ unit, id }) => unit.id === CHANGED.unit.id && id !== CHANGED.id)).href,
  ],
  unit: ['src/pages/units/[unit].astro', `/units/${CHANGED.unit.id}/`],
  metric: ['src/pages/metrics/[metric].astro', `/metrics/${FIGURE.id}/`],
  home: ['src/pages/index.astro', '/'],
  otherReport: ['src/pages/reports/[...id]/index.astro', OTHER.href],
  otherUnit: ['src/pages/units/[unit].astro', `/units/${OTHER.unit.id}/`],
  card: ['src/pages/og.png.ts', '/og.png'],
} as const;

/** Names of the pages whose key is another. */
function changed(after: ReturnType<typeof keysOf>): string[] {
  const before = keysOf(REGISTER);
  const differs = ([, [component, path]]: [string, readonly [string, string]]) =>
    before.ofPage(component, path) !== after.ofPage(component, path);
  return Object.entries(PAGES)
    .filter(differs)
    .map(([name]) => name);
}

describe('the key of a page', () => {
  it('is the same for the same data', () => {
    expect(changed(keysOf(structuredClone(REGISTER)))).toEqual([]);
  });

  it('changes with the text of a report for its family and for the pages about all', () => {
    expect(changed(keysOf(withChange({ view: 'another' }), 'another'))).toEqual(['report', 'sibling', 'unit', 'home']);
  });

  it('changes with a value for the page of its metric', () => {
    const figures = CHANGED.figures.map((figure) => (figure === FIGURE ? { ...figure, text: '1.00万元' } : figure));
    const after = keysOf(withChange({ view: 'another', figures }), 'another');
    expect(changed(after)).toEqual(['report', 'sibling', 'unit', 'metric', 'home']);
  });

  it('changes with the program for all', () => {
    expect(changed(keysOf(REGISTER, 'all', 'other code'))).toEqual(Object.keys(PAGES));
  });

  it('of the files of a report changes with its view', () => {
    const { ofDownloads } = keysOf(REGISTER);
    expect(ofDownloads(CHANGED)).not.toBe(ofDownloads({ ...CHANGED, view: 'another' }));
    expect(ofDownloads(CHANGED)).toBe(keysOf(REGISTER, 'another').ofDownloads(CHANGED));
  });
});

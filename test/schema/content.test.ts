import { describe, expect, it } from 'vitest';
import type { z } from 'zod';
import { Lexicon } from '#schema/lexicon.ts';
import { Metric, MetricFile } from '#schema/metric.ts';
import { Regime } from '#schema/regime.ts';
import { Site } from '#schema/site.ts';
import { Unit } from '#schema/unit.ts';
import { verdict } from './table.ts';

type Case = readonly [what: string, keys: Record<string, unknown>, objection: string];

/** One test a case: the keys go on top of the least that the schema takes; `ok` is no objection. */
function table(schema: z.ZodType, least: Record<string, unknown>, cases: readonly Case[]): void {
  it('needs no more than the least', () => {
    expect(verdict(schema, least)).toBe('ok');
  });
  it.each(cases)('%s', (_what, keys, objection) => {
    const found = verdict(schema, { ...least, ...keys });
    if (objection === 'ok') expect(found).toBe('ok');
    else expect(found).toContain(objection);
  });
}

describe('site.yaml', () => {
  table(Site, { name: '明账', publisher: '明账编者', address: 'https://mingzhang.example' }, [
    [
      'takes approvers and policy',
      { approvers: ['本站编者'], rounding: 'either', severity: { relation: 'warning' } },
      'ok',
    ],
    ['takes a deadline', { deadline: '09-30' }, 'ok'],
    ['takes a mail address', { contact: 'mailto:open@city.example' }, 'ok'],
    ['takes measure words', { measures: ['畦'] }, 'ok'],
    ['refuses a number as a measure word', { measures: ['0万'] }, 'measures.0: measure'],
    ['refuses money as a measure word', { measures: ['万圆'] }, 'measures.0: measure'],
    ['refuses a scale as a measure word', { measures: ['百万'] }, 'measures.0: measure'],
    ['refuses a rate as a measure word', { measures: ['％'] }, 'measures.0: measure'],
    ['refuses an address without https', { address: 'http://city.example' }, 'address: web-address'],
    ['refuses a path for an address', { address: '/site' }, 'address: web-address'],
    ['refuses an unknown severity', { severity: { relation: 'off' } }, 'severity.relation'],
    ['refuses an unknown rounding', { rounding: 'bankers' }, 'rounding'],
    ['refuses a thirteenth month', { deadline: '13-01' }, 'deadline: month-day'],
    ['refuses a script for a contact', { contact: 'javascript:alert(1)' }, 'contact'],
    ['refuses an unknown key', { theme: 'dark' }, ': theme'],
    ['refuses an empty name', { name: '' }, 'name: empty'],
    ['refuses no publisher', { publisher: undefined }, 'publisher'],
  ]);

  it('keeps the address without a slash at the end', () => {
    const site = Site.parse({ name: '明账', publisher: '编者', address: 'https://mingzhang.example//' });
    expect(site).toMatchObject({ address: 'https://mingzhang.example', rounding: 'half-up', approvers: [] });
  });
});

describe('units/<unit>.yaml', () => {
  table(Unit, { name: '南山图书馆' }, [
    [
      'takes names and parent',
      { aliases: ['图书馆'], parent: 'south-hill-culture', level: '正科级', code: '105' },
      'ok',
    ],
    ['takes a predecessor', { predecessor: 'old-library' }, 'ok'],
    ['refuses an unknown key', { alias: ['图书馆'] }, ': alias'],
    ['refuses a parent in Chinese', { parent: '文化局' }, 'parent: slug'],
    ['refuses one alias that is no list', { aliases: '图书馆' }, 'aliases'],
    ['refuses no name', { name: undefined }, 'name'],
  ]);
});

describe('metrics/*.yaml', () => {
  table(Metric, { id: 'expenditure', label: '支出', measure: '万元', kind: 'flow' }, [
    ['takes relations', { relations: ['expenditure = expenditure.basic + expenditure.project'] }, 'ok'],
    [
      'takes a relation that can be lifted',
      { relations: [{ relation: 'a = b', unless: ['carryover.opening'] }] },
      'ok',
    ],
    ['refuses an unknown kind', { kind: 'level' }, 'kind'],
    ['refuses an id with a hyphen', { id: 'basic-expenditure' }, 'id: figure-id'],
    ['refuses a reserved id', { id: 'growth' }, 'id: reserved-id'],
    ['refuses an empty relation', { relations: [''] }, 'relations.0'],
    ['refuses an unknown key', { unit: '万元' }, ': unit'],
  ]);

  it('are lists', () => {
    expect(verdict(MetricFile, [])).toBe('ok');
    expect(verdict(MetricFile, {})).not.toBe('ok');
  });
});

describe('regimes/<regime>.yaml', () => {
  table(Regime, { title: '整体支出绩效自评', scope: 'whole-unit' }, [
    ['takes a scorecard', { scorecard: { indicators: [{ id: 'satisfaction', label: '满意度', weight: '10' }] } }, 'ok'],
    ['takes bands', { grades: [{ grade: '优', from: '90' }] }, 'ok'],
    ['takes a datasheet', { datasheet: { rows: [{ figure: 'expenditure.basic' }] } }, 'ok'],
    ['refuses a band without its lower end', { grades: [{ grade: '优' }] }, 'grades.0.from'],
    ['refuses an unknown method', { scorecard: { indicators: [{ id: 'a', label: 'a', method: 'magic' }] } }, 'method'],
    ['refuses a weight in per cent', { scorecard: { groups: [{ group: '产出', weight: '50%' }] } }, 'weight: points'],
    ['refuses an unknown scope', { scope: 'city' }, 'scope'],
    ['refuses an unknown key', { bands: [] }, ': bands'],
  ]);
});

describe('lexicon.yaml', () => {
  it.each<readonly [what: string, input: unknown, objection: string]>([
    ['may be empty', [], 'ok'],
    ['takes names with numerals', [{ term: '12345', note: '热线' }], 'ok'],
    ['refuses a term without its reason', [{ term: '24小时' }], '0.note'],
    ['refuses plain words', ['12345'], '0'],
    ['refuses an unknown key', [{ term: '12345', note: '热线', figure: 'calls' }], 'figure'],
  ])('%s', (_what, input, objection) => {
    const found = verdict(Lexicon, input);
    if (objection === 'ok') expect(found).toBe('ok');
    else expect(found).toContain(objection);
  });
});

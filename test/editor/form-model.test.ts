import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type Field, fieldsOf, ID, type Schema } from '#editor/form-model.ts';
import { reportSchema } from '#schema/report.ts';

const schema = JSON.parse(readFileSync('public/schemas/report.schema.json', 'utf8')) as Schema;
const fields = fieldsOf(schema);
const field = (key: string): Field => {
  const found = fields.find((one) => one.key === key);
  if (found === undefined) throw new Error(`no field ${key}`);
  return found;
};

describe('the form of a report', () => {
  it('has a field for every key of the schema', () => {
    const keys = Object.keys(reportSchema(new Set()).shape);
    expect(fields.map(({ key }) => key).sort()).toEqual(keys.sort());
  });

  it('names every field in Chinese', () => {
    const names = (all: readonly Field[]): string[] =>
      all.flatMap((one) => [
        one.label,
        ...(one.kind === 'group' ? names(one.fields) : 'columns' in one ? names(one.columns) : []),
      ]);
    expect(names(fields).filter((name) => !/\p{Script=Han}/u.test(name) && name !== '附件的 SHA-256')).toEqual([]);
  });

  it('begins with what a report begins with', () => {
    expect(fields.slice(0, 5).map(({ key }) => key)).toEqual(['title', 'unit', 'unitName', 'year', 'scope']);
    expect(fields.findIndex(({ key }) => key === 'figures')).toBeLessThan(
      fields.findIndex(({ key }) => key === 'scorecard'),
    );
  });

  it('offers choices in words', () => {
    expect(field('scope')).toMatchObject({
      kind: 'choice',
      options: [
        { value: 'whole-unit', label: '部门整体' },
        { value: 'project', label: '项目' },
      ],
    });
  });

  it('has figures as rows with an id, and offers the standard metrics', () => {
    const figures = field('figures');
    if (figures.kind !== 'record') throw new Error(`figures are ${figures.kind}`);
    expect(figures.columns.map(({ key }) => key)).toEqual([ID, 'value', 'label', 'period', 'kind', 'note']);
    expect(figures.suggestions.map(({ value }) => value)).toContain('expenditure');
  });

  it('has the scorecard as a group with rows within', () => {
    const scorecard = field('scorecard');
    if (scorecard.kind !== 'group') throw new Error(`the scorecard is ${scorecard.kind}`);
    expect(scorecard.fields.map(({ key, kind }) => `${key} ${kind}`)).toEqual([
      'items rows',
      'total text',
      'grade text',
      'note text',
    ]);
  });
});

import { knownUnit } from '#verify/rules/known-unit.ts';
import { ruleTable } from '../rule-table.ts';

const files = { 'regimes/city.yaml': 'title: 本市评价体系\nscope: whole-unit\n' };

ruleTable(knownUnit, {
  valid: [
    { name: 'a unit that the report names itself', report: {} },
    { name: 'a registered unit', report: {}, files: { 'units/library.yaml': 'name: 云汀市图书馆\n' } },
    { name: 'a known regime', report: { front: 'regime: city' }, files },
    { name: 'a built-in regime', report: { front: 'regime: national-project-2020\nproject: roads' } },
  ],
  invalid: [
    {
      name: 'a misspelt regime',
      report: { front: 'regime: citty' },
      files,
      found: 'citty',
      expected: /city/,
      place: '7:9',
      message: /没有评价体系 citty；现有：.*city/,
    },
  ],
});

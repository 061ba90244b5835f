import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Rule, RuleText } from '#verify/rule.ts';
import { rules } from '#verify/rules/index.ts';
import { readingRules } from '#verify/rules/reading.ts';
import { verifyReports } from '../content-of.ts';

const SRC = join(import.meta.dirname, '../../../src');
const FOLDER = join(SRC, 'verify/rules');
/** Lists of rules, not rules. */
const LISTS = ['index.ts', 'reading.ts'];
const files = readdirSync(FOLDER).filter((name) => !LISTS.includes(name));
const all: readonly RuleText[] = [...rules, ...readingRules];

describe('the list of rules', () => {
  it('has every file of the folder once', () => {
    expect(rules.map(({ id }) => `${id}.ts`).sort()).toEqual(files.sort());
  });

  it('has no id twice', () => {
    const ids = all.map(({ id }) => id);
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
  });
});

describe.each(all.map((rule) => [rule.id, rule] as const))('%s', (id, rule) => {
  it('has an id, two titles and an equation', () => {
    expect(id).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
    expect(rule.title.zh).toMatch(/\p{Script=Han}/u);
    expect(rule.title.en).toMatch(/^[^\p{Script=Han}]{5,}$/u);
    expect(rule.equation).not.toBe('');
  });

  it('is explained to citizens with an example that fails and one that passes', () => {
    expect(rule.explanation).toMatch(/\p{Script=Han}{4}/u);
    expect(rule.explanation.length).toBeGreaterThan(20);
    expect(rule.example.failing).not.toBe('');
    expect(rule.example.passing).not.toBe('');
    expect(rule.example.failing).not.toBe(rule.example.passing);
  });
});

describe.each(rules.map(({ id }) => [id]))('%s', (id) => {
  it('has its test', () => {
    expect(existsSync(join(import.meta.dirname, `${id}.test.ts`))).toBe(true);
  });

  it('has its equation as the first line of its comment', () => {
    expect(readFileSync(join(FOLDER, `${id}.ts`), 'utf8')).toMatch(
      /\n\/\*\*\s(?:\s?\*\s)?.+[\s\S]*?\*\/\nexport const \w+: Rule = \{/,
    );
  });
});

describe('findings', () => {
  it('carry no rule id that is not explained', () => {
    const known = new Set(all.map(({ id }) => id));
    const named = ['load', 'verify', 'cli'].flatMap((room) =>
      readdirSync(join(SRC, room), { recursive: true, encoding: 'utf8' })
        .filter((name) => name.endsWith('.ts'))
        .flatMap((name) => ruleIds(readFileSync(join(SRC, room, name), 'utf8'))),
    );
    expect(named.length).toBeGreaterThan(20);
    expect([...new Set(named)].filter((id) => !known.has(id))).toEqual([]);
  });
});

/** Ids in `rule: 'x'`, `rule: status === 2 ? 'x' : 'y'` and `error(path, 'x', …)`. */
function ruleIds(source: string): string[] {
  const direct = [...source.matchAll(/\brule: (?:[^,;'\n]*(?:'[^']*' )?\? )?('[^,;\n]*)/g)].flatMap(
    ([, value = '']) => [...value.matchAll(/'([a-z0-9-]+)'/g)],
  );
  const called = [...source.matchAll(/\berror\(\s*path,\s*'([a-z0-9-]+)'/g)];
  return [...direct, ...called].map(([, id = '']) => id);
}

describe('a rule that is broken', () => {
  const broken: Rule = {
    id: 'broken',
    severity: 'warning',
    waivable: true,
    title: { zh: '坏的', en: 'broken' },
    equation: '',
    explanation: '',
    example: { failing: '', passing: '' },
    check() {
      throw new TypeError('a bug of the rule');
    },
  };

  it('ends the verification instead of passing for a finding', () => {
    expect(() => verifyReports([{}], {}, [...rules, broken])).toThrow('a bug of the rule');
  });
});

import { describe, expect, it } from 'vitest';
import type { Outcome } from '#verify/check.ts';
import { relation } from '#verify/rules/relation.ts';
import { relationSyntax } from '#verify/rules/relation-syntax.ts';
import { type Converted, convert, type Excerpt, type Fact, frontmatter } from './corpus/convert.ts';
import { DIFFERENCES, EXCLUDED_FORMULAS, REWRITTEN } from './corpus/exceptions.ts';
import facts from './corpus/facts.json' with { type: 'json' };
import { verifyReports } from './verify/content-of.ts';

interface Case {
  /** `66-0`: excerpt and index of the relation in it. */
  id: string;
  fact: Fact;
  converted: Converted;
}

const all = (facts as unknown as Excerpt[]).flatMap((excerpt) =>
  excerpt.relations.map((fact, index) => ({ id: `${excerpt.excerpt}-${index}`, fact, excerpt })),
);
const cases: Case[] = all
  .filter(({ fact }) => !EXCLUDED_FORMULAS.includes(fact.formula))
  .map(({ id, fact, excerpt }) => ({ id, fact, converted: convert({ ...fact, ...REWRITTEN[id] }, excerpt) }));
const outcomes = verifyAll();
const agreeing = cases.filter(({ id, fact }) => holds(outcomes.get(id)) === fact.holds);

/** All relations as one content folder, a report each. */
function verifyAll(): Map<string, Outcome | undefined> {
  const reports = cases.map(({ id, converted }) => ({ unit: `c${id}`, front: frontmatter(converted) }));
  const { reports: verified, broken } = verifyReports(reports, {}, [relation, relationSyntax]);
  expect(broken.flatMap(({ findings }) => findings.map(({ message }) => message))).toEqual([]);
  return new Map(verified.map(({ subject, checks }) => [subject.report.front.unit.slice(1), checks[0]?.outcome]));
}

function holds(outcome: Outcome | undefined): boolean | undefined {
  if (outcome === 'exact' || outcome === 'rounding') return true;
  return outcome === 'failed' ? false : undefined;
}

describe('relations of published excerpts', () => {
  it.each(cases)('$id $fact.statement', ({ id, fact, converted }) => {
    const verdict = holds(outcomes.get(id));
    expect(verdict, JSON.stringify(converted)).toBeDefined();
    if (id in DIFFERENCES) expect(verdict, 'no longer a difference').not.toBe(fact.holds);
    else expect(verdict, JSON.stringify(converted)).toBe(fact.holds);
  });

  it('names only relations that exist', () => {
    const ids = new Set(all.map(({ id }) => id));
    expect([...Object.keys(REWRITTEN), ...Object.keys(DIFFERENCES)].filter((id) => !ids.has(id))).toEqual([]);
  });

  it('agrees in all but the differences that are explained', () => {
    expect({
      relations: all.length,
      converted: cases.length,
      agreeing: agreeing.length,
      explained: Object.keys(DIFFERENCES).length,
    }).toMatchInlineSnapshot(`
      {
        "agreeing": 134,
        "converted": 138,
        "explained": 4,
        "relations": 145,
      }
    `);
  });
});

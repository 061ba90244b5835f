import { type Listing, listingOf } from '#prose/listing.ts';
import type { Token } from '#prose/token.ts';
import { point } from '#quantity/interval.ts';
import { rational, ZERO } from '#quantity/rational.ts';
import type { Hypothesis } from '#schema/finding.ts';
import type { Check } from '#verify/check.ts';
import { comparisonCheck } from '#verify/comparison-check.ts';
import { oneLine, placeOfToken } from '#verify/number-in-text.ts';
import type { Problem, Rule } from '#verify/rule.ts';
import type { Subject } from '#verify/subject.ts';

/** stated count = number of items listed beside it */
export const statedCount: Rule = {
  id: 'stated-count',
  severity: 'error',
  waivable: true,
  title: { zh: '写明的个数与列举的不符', en: 'a stated count is not that of the items listed' },
  equation: '“N个……”中的 N = 紧挨着列举的项数（有“等”字时，N ≥ 列举的项数）',
  explanation:
    '报告说有十个下属单位，接着只列了九个，读者不知道漏了谁，还是数错了。只有列举与个数紧挨在一起、明显是同一件事时才核对。',
  example: {
    failing: '整合“照、章、税、金”5个企业开办事项',
    passing: '整合“照、章、税、金、保”5个企业开办事项',
  },
  check(subject) {
    const checks: Check[] = [];
    const problems: Problem[] = [];
    const { tokens } = subject.reading;
    for (const token of [...tokens, ...insertedCounts(subject)]) {
      if (token.class !== 'quantity' && token.class !== 'structure') continue;
      const listing = listingOf(token, tokens);
      if (listing === undefined) continue;
      const check = checkOf(listing, subject, checks.length);
      checks.push(check);
      if (check.outcome === 'failed') problems.push(problem(listing, check));
    }
    return { checks, problems };
  },
};

/** Counts that the text inserts: 秘书股、督办股<Figure of="staff.offices"/>. */
function insertedCounts({ report, figures }: Subject): Token[] {
  return report.narrative.blocks.flatMap((block) =>
    block.aside
      ? []
      : block.figures.flatMap(({ at, of }): Token[] => {
          const quantity = figures.get(of)?.quantity;
          if (quantity === undefined) return [];
          const place = { block, start: at, end: at, text: quantity.text, quantity, digits: undefined };
          return [{ class: 'quantity', ...place, years: [], direction: undefined, range: undefined }];
        }),
  );
}

function checkOf({ token, noun, items, open }: Listing, { reading }: Subject, index: number): Check {
  const binding = reading.bindings.find((one) => one.token === token);
  const figures = binding?.figures.length === 1 ? binding.figures.map(({ id }) => id) : [];
  const statement = `${oneLine(token)}${noun.trim()} ${open ? '≥' : '='} 列举的${items.length}项`;
  const about = {
    rule: 'stated-count',
    target: `${oneLine(token)}${noun.trim()}${index === 0 ? '' : `#${index + 1}`}`,
    statement,
    figures,
  };
  return comparisonCheck(about, {
    published: point(token.quantity?.value ?? ZERO),
    publishedText: oneLine(token),
    comparison: open ? '>=' : '=',
    calculated: point(rational(BigInt(items.length))),
    unit: token.quantity?.unit,
    decimals: 0,
  });
}

function problem({ token, noun, items, open }: Listing, check: Check): Problem {
  const found = oneLine(token);
  const expected = `${items.length}${token.quantity?.unit.name ?? ''}`;
  const list = items.join('、');
  const zh = `写的是${found}${noun.trim()}，列举${open ? '已有' : '了'}${items.length}项（${list}）；请核对是个数写错，还是列举有遗漏或重复`;
  const en = `${found} stated, ${items.length} items listed (${list}); correct the number or the list`;
  const [figure] = check.figures;
  const hypotheses = causes(items, figure ?? null, found, expected);
  const base = { place: placeOfToken(token), check: check.id, found, expected, zh, en, hypotheses };
  return figure === undefined ? base : { ...base, figure };
}

/** An item listed twice is the likeliest slip; else the number or the list, and the list when it is too short. */
function causes(items: readonly string[], figure: string | null, found: string, expected: string): Hypothesis[] {
  const twice = items.find((item, index) => items.indexOf(item) !== index);
  const number = { kind: 'list-count', figure, replace: found, with: expected, score: 0.5 };
  if (twice === undefined) return [number];
  return [{ kind: 'row-doubled', figure, replace: twice, with: '', score: 0.8 }, number];
}

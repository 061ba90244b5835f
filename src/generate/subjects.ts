import type { Fact, FactContext } from '#generate/fact.ts';
import { handledFact, plannedFact, stockFact, tallyFact } from '#generate/facts/business.ts';
import { assetsFact, threePublicFact } from '#generate/facts/expenses.ts';
import { averageFact } from '#generate/facts/rates.ts';
import { officesFact, staffFact } from '#generate/facts/staff.ts';
import { grantFact, investmentFact, splitFact } from '#generate/facts/sums.ts';
import { COMMON_TALLIES, type Occupation } from '#generate/occupations.ts';
import { seeded } from '#generate/random.ts';

/** What a unit says of itself every year: offices, people, and often the public expenses or procurement. */
export function standingFacts(context: FactContext, { offices }: Occupation): Fact[] {
  const choice = seeded(context.seed, 'standing');
  return [
    officesFact(context, offices),
    staffFact(context),
    ...(choice.chance(0.45) ? [threePublicFact(context)] : []),
    ...(choice.chance(0.35) ? [assetsFact(context)] : []),
  ];
}

/** What a unit or project did. The subjects are chosen once for all years, so that years can be compared. */
export function businessFacts(context: FactContext, occupation: Occupation, wholeUnit: boolean): Fact[] {
  const choice = seeded(context.seed, 'subjects');
  const take = <T>(list: readonly T[], most: number) => choice.sample(list, wholeUnit ? most : Math.min(1, most));
  const facts = [
    ...take(occupation.handled, choice.pick([1, 2])).map((words) => handledFact(context, words)),
    ...take(occupation.splits, choice.pick([1, 1, 2])).map((words) => splitFact(context, words)),
    ...(choice.chance(0.6) ? take(occupation.planned, 1).map((words) => plannedFact(context, words)) : []),
    ...(choice.chance(0.4) ? take(occupation.grants, 1).map((words) => grantFact(context, words)) : []),
    ...(choice.chance(0.35) ? take(occupation.stocks, 1).map((words) => stockFact(context, words)) : []),
    ...(wholeUnit && choice.chance(0.25) ? [investmentFact(context)] : []),
    ...(wholeUnit && choice.chance(0.2) ? [averageFact(context, `接待${occupation.served}`, '人次')] : []),
  ];
  const own = choice.sample(occupation.tallies, wholeUnit ? choice.integer(8, 11) : choice.integer(5, 8));
  const tallies = [...own, ...choice.sample(COMMON_TALLIES, wholeUnit ? choice.integer(4, 8) : choice.integer(2, 4))];
  return [...facts, ...groups(tallies, context).map((group) => tallyFact(context, group))];
}

/** Two to four counts a sentence. */
function groups<T>(list: readonly T[], { seed }: FactContext): T[][] {
  const random = seeded(seed, 'groups');
  const rest = [...list];
  const made: T[][] = [];
  while (rest.length > 0) made.push(rest.splice(0, random.integer(2, 4)));
  return made;
}

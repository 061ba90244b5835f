import type { Fact, FactContext } from '#generate/fact.ts';
import { budgetFact, budgetTable } from '#generate/facts/budget.ts';
import { balanceFact, type Finance, financeOf } from '#generate/facts/finance.ts';
import { surveyFact } from '#generate/facts/rates.ts';
import { count, type FigureDraft } from '#generate/figures.ts';
import { frontmatter } from '#generate/front.ts';
import { type Mark, takeMarks } from '#generate/marks.ts';
import { narrative } from '#generate/narrative.ts';
import { seeded } from '#generate/random.ts';
import { PROJECT_REGIME, type RegimeDraft, UNIT_REGIMES } from '#generate/regimes.ts';
import { makeScorecard, type ScorecardDraft } from '#generate/scorecard.ts';
import { businessFacts, standingFacts } from '#generate/subjects.ts';
import type { UnitName } from '#generate/unit-names.ts';
import { makeVoice } from '#generate/voice.ts';
import { rational } from '#quantity/rational.ts';

/** A report to be written. */
export interface ReportPlan {
  seed: string;
  unit: UnitName;
  /** Slug and name the unit has in that year. */
  slug: string;
  name: string;
  project: { slug: string; name: string } | undefined;
  year: number;
  firstYear: number;
}

/** A report as generated, with the truth about it. */
export interface GeneratedReport {
  path: string;
  text: string;
  plan: ReportPlan;
  marks: readonly Mark[];
  figures: ReadonlyMap<string, FigureDraft>;
  relations: readonly string[];
  scorecard: ScorecardDraft | undefined;
}

/** Everything of a report before it is put into words. */
export interface ReportDraft {
  plan: ReportPlan;
  regime: RegimeDraft;
  finance: Finance;
  money: readonly Fact[];
  standing: readonly Fact[];
  business: readonly Fact[];
  survey: Fact;
  hasDatasheet: boolean;
  scorecard: ScorecardDraft | undefined;
  score: FigureDraft | undefined;
  figures: ReadonlyMap<string, FigureDraft>;
  relations: readonly string[];
}

/** Writes one report. The same plan gives the same text. */
export function makeReport(plan: ReportPlan): GeneratedReport {
  const { slug, project, year } = plan;
  const key = `${plan.seed}/${plan.unit.slug}/${project?.slug ?? ''}`;
  const random = seeded(key, year, 'report');
  const rateDecimals = Number(seeded(key, 'rates').weighted({ 2: 72, 1: 20, 0: 8 }));
  const draft = draftReport(plan, { seed: key, firstYear: plan.firstYear, year, rateDecimals, random });
  const voice = makeVoice(random, year);
  const { text, marks } = takeMarks(`---\n${frontmatter(draft, random)}\n---\n\n${narrative(draft, voice)}\n`);
  const path = `reports/${year}/${slug}${project === undefined ? '' : `.${project.slug}`}.mdx`;
  return { path, text, plan, marks, figures: draft.figures, relations: draft.relations, scorecard: draft.scorecard };
}

function draftReport(plan: ReportPlan, context: FactContext): ReportDraft {
  const { project, unit } = plan;
  const { seed, random } = context;
  const finance = financeOf(context, project !== undefined);
  const budget = budgetFact(context, finance);
  const executed = budget.figures.find(({ id }) => id === 'executionRate');
  if (executed === undefined) throw new TypeError('no execution rate');
  const table = seeded(seed, 'table').chance(0.25) ? budgetTable(context, finance, executed) : undefined;
  const money = [
    balanceFact(context, finance, project !== undefined),
    budget,
    ...(table === undefined ? [] : [table.fact]),
  ];
  const survey = surveyFact(context);
  const standing = project === undefined ? standingFacts(context, unit.occupation) : [];
  const business = businessFacts(context, unit.occupation, project === undefined);
  const regime = project === undefined ? seeded(plan.seed, unit.region).pick(UNIT_REGIMES) : PROJECT_REGIME;
  const satisfaction = survey.figures.find(({ id }) => id === 'satisfaction');
  const scorecard =
    satisfaction !== undefined && seeded(seed, 'scorecard').chance(0.6)
      ? makeScorecard(random, regime.weights, {
          executed,
          satisfaction,
          indicators: business.flatMap(({ indicators = [] }) => indicators),
        })
      : undefined;
  const score = scorecard === undefined ? undefined : scoreFigure(scorecard);
  const facts = [...standing, ...money, ...business, survey];
  const figures = byId([...facts.flatMap((fact) => fact.figures), ...(score === undefined ? [] : [score])]);
  return {
    ...{ plan, regime, finance, money, standing, business, survey, scorecard, score, figures },
    hasDatasheet: seeded(seed, 'datasheet').chance(0.35),
    relations: facts.flatMap((fact) => fact.relations),
  };
}

/** Two figures of one id would contradict each other: a mistake in the words of `occupation-text.ts`. */
function byId(figures: readonly FigureDraft[]): Map<string, FigureDraft> {
  const map = new Map(figures.map((figure) => [figure.id, figure]));
  if (map.size < figures.length) throw new TypeError(`an id is used twice: ${figures.map(({ id }) => id).join(' ')}`);
  return map;
}

const TEN = rational(10);

function scoreFigure({ total }: ScorecardDraft): FigureDraft {
  const blank = count({ id: 'evaluation.score', name: '自评得分', measure: '分', standard: true, kind: 'ratio' }, 0);
  const decimals = total.isWhole ? 0 : total.mul(TEN).isWhole ? 1 : 2;
  return { ...blank, number: total, decimals };
}

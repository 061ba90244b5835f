import { type Block, placeInBlock } from '#prose/block.ts';
import type { Token } from '#prose/token.ts';
import type { Problem, Rule } from '#verify/rule.ts';
import type { ReportFigure, Subject } from '#verify/subject.ts';

/** year named before a figure = year of the figure's period */
export const yearInProse: Rule = {
  id: 'year-in-prose',
  severity: 'error',
  waivable: true,
  title: { zh: '正文年份与数据年份不符', en: 'the text names another year than the figure’s' },
  equation: '同一分句中数据前面的年份 = 该数据所属年份',
  explanation:
    '旧报告改成新报告时，最容易留下去年的年份。正文在一个数据前面写明的年份，应当是这个数据所属的年份；“比2022年”“截至2024年1月”这样作比较或说时点的不算。',
  example: {
    failing: '2023年度自评报告中写“2022年支出数438.39万元”',
    passing: '2023年度自评报告中写“2023年支出数438.39万元”',
  },
  check(subject) {
    const dates = datesByBlock(subject);
    const problems: Problem[] = [];
    const flagged = new Set<Token>();
    for (const stated of statedFigures(subject)) {
      const date = yearBefore(stated, dates.get(stated.block) ?? []);
      if (date === undefined || flagged.has(date)) continue;
      const problem = contradiction(stated.figure, date);
      if (problem === undefined) continue;
      flagged.add(date);
      problems.push(problem);
    }
    return { problems };
  },
};

interface Stated {
  block: Block;
  start: number;
  figure: ReportFigure;
}

/** Figures that the text retypes or inserts. */
function statedFigures({ reading, report, figures }: Subject): Stated[] {
  const stated = (block: Block, start: number, id: string | undefined): Stated[] => {
    const figure = figures.get(id ?? '');
    return figure === undefined ? [] : [{ block, start, figure }];
  };
  const retyped = reading.bindings.flatMap(({ token, figures: bound }) =>
    bound.length === 1 ? stated(token.block, token.start, bound[0]?.id) : [],
  );
  const inserted = report.narrative.blocks.flatMap((block) =>
    block.aside ? [] : block.figures.flatMap(({ at, of }) => stated(block, at, of)),
  );
  return [...retyped, ...inserted];
}

function datesByBlock({ reading }: Subject): Map<Block, Token[]> {
  const dates = new Map<Block, Token[]>();
  for (const token of reading.tokens) {
    if (token.class !== 'date') continue;
    const known = dates.get(token.block);
    if (known === undefined) dates.set(token.block, [token]);
    else known.push(token);
  }
  return dates;
}

/** Words that make a year a point of comparison or in time, not the year of what follows. */
const OTHER_SENSE = /(?:比|较|同|与|和|自|从|截至|截止|截止到|至|到|于|在|相对|继|以来|参照|按照|根据|依据|是)\s*$/;
const CLAUSE_END = /[，,。；;：:！？!?（(《“\n]/;

function yearBefore({ block, start }: Stated, dates: readonly Token[]): Token | undefined {
  const date = dates.findLast(({ end }) => end <= start);
  if (date === undefined || date.years.length !== 1) return undefined;
  if (CLAUSE_END.test(block.text.slice(date.end, start))) return undefined;
  const before = block.text.slice(0, date.start);
  if (
    OTHER_SENSE.test(before) ||
    /[比较][^\s，。；、：！？]{0,6}$/.test(before) ||
    before.lastIndexOf('《') > before.lastIndexOf('》')
  )
    return undefined;
  return date;
}

function contradiction(figure: ReportFigure, date: Token): Problem | undefined {
  const [year] = date.years;
  if (year === undefined) return undefined;
  const own = [Number(figure.period.from.slice(0, 4)), Number(figure.period.to.slice(0, 4))];
  if (own.includes(year)) return undefined;
  const { line, column } = placeInBlock(date.block, date.start);
  const found = `${year}年`;
  const expected = `${own[0]}年`;
  const zh = `正文写“${date.text}”，后面的${figure.label} ${figure.quantity.text} 是${expected}的数据；请把年份改为 ${expected}，或在 waivers 中公开说明`;
  const en = `the text says ${found}, but ${figure.id} ${figure.quantity.text} is of ${own[0]}; correct the year or explain it under waivers`;
  const hypotheses = [
    { kind: 'stale-year', figure: figure.id, replace: String(year), with: String(own[0]), score: 0.9 },
  ];
  return {
    place: { line, column, endColumn: column + found.length },
    figure: figure.id,
    found,
    expected,
    zh,
    en,
    hypotheses,
  };
}

import type { Subject } from '#verify/subject.ts';
import { core, holds, magnitude, type Proposal, slack, summable } from '#verify/suggest/proposal.ts';
import type { Sentence, StatedFigure } from '#verify/suggest/sentence.ts';

/** Words that begin the parts of what was named before. */
const PARTS = /其中|包括|包含|分别|含|分为|由|构成|具体为|即|一是|：|（|\(|——/;
/** Words right before a total that sums up what was named before. */
const TOTAL =
  /(?:合计|共计|总计|累计|小计|总共|加起来|相加|合起来|两项|三项|四项|汇总|总量|总数|总额|一共|(?<![公同])共)[^，。；、]{0,14}$/;
const MOST_PARTS = 12;

/** Sums that the words say: a total with its parts after 其中 or 包括, or parts followed by 合计 or 共. */
export function proposeSums(subject: Subject, sentence: Sentence): Proposal[] {
  const { figures } = sentence;
  const following = figures.concat(continues(sentence.after) ? (sentence.after?.figures ?? []) : []);
  return figures.flatMap((total, index) => {
    const after = partsAfter(subject, total, following.slice(index + 1));
    if (after !== undefined) return [after];
    const before = partsBefore(subject, total, figures.slice(0, index), sentence);
    return before === undefined ? [] : [before];
  });
}

/** 其中 at the beginning goes on with the sentence before. */
function continues(sentence: Sentence | undefined): boolean {
  return sentence !== undefined && /^\s*(?:其中|包括|分别|具体|按)/.test(sentence.text);
}

function partsAfter(subject: Subject, total: StatedFigure, rest: readonly StatedFigure[]): Proposal | undefined {
  const parts = addends(total, rest).slice(0, MOST_PARTS);
  const [first] = parts;
  if (first === undefined) return undefined;
  const run = longestSum(subject, total, parts, (count) => parts.slice(0, count));
  if (run === undefined) return undefined;
  const word = PARTS.exec(total.block.text.slice(total.end, first.start))?.[0];
  if (word !== undefined) return proposal(total, run, word);
  return kindred(total, run) ? proposal(total, run, '总分同名') : undefined;
}

/** What may be added up to the total: where some bear its own unit, the others (部门11个 among 事项) are left out. */
function addends(total: StatedFigure, stated: readonly StatedFigure[]): readonly StatedFigure[] {
  const all = stated.filter(({ figure }) => figure.id !== total.figure.id && summable(figure, total.figure));
  const same = all.filter(({ figure }) => figure.quantity.unit.name === total.figure.quantity.unit.name);
  return same.length >= 2 ? same : all;
}

function partsBefore(
  subject: Subject,
  total: StatedFigure,
  before: readonly StatedFigure[],
  { block, start }: Sentence,
): Proposal | undefined {
  const lead = block.text.slice(Math.max(start, total.start - 24), total.start);
  const word = TOTAL.exec(lead)?.[0];
  const parts = addends(total, before).slice(-MOST_PARTS);
  const run = longestSum(subject, total, parts, (count) => parts.slice(-count));
  if (run === undefined) return undefined;
  if (word !== undefined) return proposal(total, run, word.slice(0, 2));
  return kindred(total, run) ? proposal(total, run, '总分同名') : undefined;
}

/** The most parts, at least two, that add up to the total. */
function longestSum(
  subject: Subject,
  total: StatedFigure,
  parts: readonly StatedFigure[],
  take: (count: number) => readonly StatedFigure[],
): readonly StatedFigure[] | undefined {
  for (let count = parts.length; count >= 2; count -= 1) {
    const run = take(count);
    if (new Set(run.map(({ figure }) => figure.id)).size < count) continue;
    const sum = run.reduce((all, { figure }) => all + magnitude(figure), 0);
    const room = run.reduce((all, { figure }) => all + slack(figure), slack(total.figure));
    if (Math.abs(sum - magnitude(total.figure)) > room) continue;
    if (holds(subject, relationOf(total, run))) return run;
  }
  return undefined;
}

/** Without a word for it, total and parts must bear one name: 支出 = 基本支出 + 项目支出. */
function kindred(total: StatedFigure, parts: readonly StatedFigure[]): boolean {
  const name = core(total.figure.label)
    .replace(/^(?:本年|全年|年度|合计|共|总)/, '')
    .replace(/(?:合计|总计|总量|总数|总额|数)$/, '');
  return name.length >= 2 && parts.every(({ figure }) => core(figure.label).includes(name));
}

function relationOf(total: StatedFigure, parts: readonly StatedFigure[]): string {
  return `${total.figure.id} = ${parts.map(({ figure }) => figure.id).join(' + ')}`;
}

function proposal(total: StatedFigure, parts: readonly StatedFigure[], word: string): Proposal {
  return { kind: 'sum', relation: relationOf(total, parts), word, at: total };
}

import type { Binding } from '#prose/bind.ts';
import { half, larger } from '#quantity/rational.ts';
import type { Subject } from '#verify/subject.ts';
import { oncePerReport } from '#verify/workings.ts';

/** Two numbers that the text calls by the same words and that differ; `second` comes later. */
export interface Restatement {
  words: string;
  first: Binding;
  second: Binding;
}

/** The same quantity stated differently in two places of the narrative. */
export const restatements: (subject: Subject) => readonly Restatement[] = oncePerReport(({ reading }) =>
  find(reading.bindings),
);

function find(bindings: readonly Binding[]): Restatement[] {
  const byWords = new Map<string, Binding[]>();
  for (const binding of bindings) {
    const words = wordsOf(binding);
    if (words === undefined) continue;
    const same = byWords.get(words);
    if (same === undefined) byWords.set(words, [binding]);
    else same.push(binding);
  }
  return [...byWords].flatMap(([words, [first, ...rest]]) => {
    if (first === undefined) return [];
    return rest
      .filter((second) => differs(first, second))
      .map((second) => ({ words: words.split('|')[0] ?? '', first, second }));
  });
}

const LINK = /(?:其中|合计|共计|总计|共|为|是|达到|达|有|了|数|[：:\s])+$/;
const LEAD = /^(?:其中|全年|年内|本年度?|全市|我单位|本单位|中心|共|已|和|及)+/;
/** Fewer characters name too little: 办结, 支出数. */
const SHORTEST = 5;

function wordsOf({ token, context }: Binding): string | undefined {
  if (token.quantity === undefined || token.range !== undefined || token.block.kind === 'cell') return undefined;
  const words = context.local.replace(/\s+/g, '').replace(LINK, '').replace(LEAD, '');
  if (words.length < SHORTEST || /[增减升降高低长超涨落]|上年|去年|每|平均/.test(words)) return undefined;
  return `${words}|${token.quantity.unit.dimension}|${token.quantity.unit.kind ?? ''}|${context.years.join()}`;
}

function differs(first: Binding, second: Binding): boolean {
  const [a, b] = [first.token.quantity, second.token.quantity];
  if (a === undefined || b === undefined || a.qualifier !== undefined || b.qualifier !== undefined) return false;
  if (
    a.value
      .sub(b.value)
      .abs()
      .compare(half(larger(a.step, b.step))) <= 0
  )
    return false;
  const [one] = first.figures;
  const [other] = second.figures;
  if (one === undefined || other === undefined) return true;
  return one.id !== other.id && one.names[0] === other.names[0] && one.period.from === other.period.from;
}

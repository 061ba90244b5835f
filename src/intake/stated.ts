import { actorIn, isIncomplete, withoutTime } from '#intake/label-words.ts';
import { cellNames, complete, ofCount, ownName, rawWords } from '#intake/quantity-name.ts';
import { datesBefore } from '#intake/stated-date.ts';
import type { Block } from '#prose/block.ts';
import { contextOf } from '#prose/context.ts';
import { captionUnit } from '#prose/header-unit.ts';
import type { Token } from '#prose/token.ts';
import type { Tokenizer } from '#prose/tokenize.ts';
import type { Quantity } from '#quantity/quantity.ts';
import type { UnitOfMeasure } from '#quantity/unit-of-measure.ts';
import type { Period } from '#schema/date.ts';

/** A quantity of the text with the name that the words around it give. */
export interface StatedQuantity {
  token: Token;
  quantity: Quantity;
  /** Names that a standard metric may have, as the words say them: 年末结转. */
  named: readonly string[];
  /** As the words say it, without the time: 办结率. */
  own: string;
  /** All the words right before it, for telling it from another of that name: 累计通水到户. */
  raw: string;
  /** Completed by what it is of: 政务服务分厅办结率. */
  label: string;
  /** Who or what acted, where the sentence names it. */
  actor: string | undefined;
  /** A year other than the fiscal year that the words name. */
  year: number | undefined;
  /** Months that the sentence names, where they are not the whole year. */
  period: Period | undefined;
  /** The name was put together from further away. */
  unsure: boolean;
  /** The words say that the number is of one day: 年末, 现有. */
  stock: boolean;
  heading: string;
}

/** Every quantity of the narrative, named; numbers without a unit are in `bare`. */
export interface Statements {
  stated: StatedQuantity[];
  bare: Token[];
}

export function statementsIn(blocks: readonly Block[], tokenizer: Tokenizer, fiscalYear: number): Statements {
  const result: Statements = { stated: [], bare: [] };
  let heading = '';
  let caption: UnitOfMeasure | undefined;
  for (const block of blocks) {
    if (block.kind === 'heading') heading = block.text;
    if (block.kind !== 'cell') caption = captionUnit(block);
    const tokens = tokenizer.tokens(block, caption);
    const paragraph: ParagraphSoFar = { actor: undefined, last: undefined, first: undefined, consumed: 0, heading };
    for (const [index, token] of tokens.entries()) {
      if (token.class === 'bare') result.bare.push(token);
      if (token.class !== 'quantity' || token.quantity === undefined) continue;
      result.stated.push(state(token, token.quantity, { tokens, index, heading, fiscalYear }, paragraph));
    }
  }
  return result;
}

/** What a paragraph has said so far. */
export interface ParagraphSoFar {
  actor: string | undefined;
  last: StatedQuantity | undefined;
  /** The first of the group of numbers that a sum adds up. */
  first: StatedQuantity | undefined;
  /** End of the words that belong to the number before. */
  consumed: number;
  heading: string;
}

export interface StatedSetting {
  tokens: readonly Token[];
  index: number;
  heading: string;
  fiscalYear: number;
}

function state(token: Token, quantity: Quantity, setting: StatedSetting, paragraph: ParagraphSoFar): StatedQuantity {
  const { block, start } = token;
  const context = contextOf({ tokens: setting.tokens, index: setting.index, headings: setting.heading });
  const begins = paragraph.last === undefined || /[。！？；;]/.test(block.text.slice(paragraph.last.token.end, start));
  if (begins && /[。！？]/.test(block.text.slice(paragraph.last?.token.end ?? 0, start))) paragraph.consumed = 0;
  const named =
    block.cell === undefined ? [ownName(token, context, setting, paragraph)] : cellNames(block, context.local);
  const own = ofCount(withoutTime(named[0] ?? ''), quantity);
  const actor = actorIn(own) ?? (begins && !isIncomplete(own) ? undefined : paragraph.actor);
  const { label, unsure } = complete(own, actor, token, paragraph, begins);
  const dated = datesBefore(setting, token);
  const said: StatedQuantity = {
    token,
    quantity,
    named,
    own,
    raw: rawWords(context.local),
    label: token.range === undefined ? label : `${label}${token.range === 'low' ? '（下限）' : '（上限）'}`,
    actor,
    year: dated.year,
    period: dated.period,
    unsure,
    stock: /年末|年底|现有|截至|在册|在职|在编|在岗|编制|内设|下设|下辖|实有/.test(`${context.local}${own}`),
    heading: setting.heading,
  };
  paragraph.actor = actor;
  if (begins || paragraph.first === undefined) paragraph.first = said;
  paragraph.last = said;
  return said;
}

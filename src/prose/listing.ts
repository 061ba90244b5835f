import type { Block } from '#prose/block.ts';
import { firstOf, lastOf } from '#prose/context.ts';
import type { Token } from '#prose/token.ts';
import { rational } from '#quantity/rational.ts';

/** A number stated together with the things it counts. */
export interface Listing {
  token: Token;
  /** What is counted, as written: 股室. */
  noun: string;
  items: readonly string[];
  /** 等 after the list: there may be more. */
  open: boolean;
  /** Where the list stands in the block. */
  from: number;
  to: number;
}

const LONGEST_ITEM = 24;

/** Lists of which a count is said right beside them; only where the list clearly belongs to the count. */
export function listingOf(token: Token, tokens: readonly Token[]): Listing | undefined {
  const { block, quantity, end, range } = token;
  if (quantity === undefined || quantity.unit.dimension !== 'count' || quantity.qualifier !== undefined)
    return undefined;
  if (range !== undefined || quantity.decimals > 0 || block.cell !== undefined) return undefined;
  // People and households are not listed by name; 3个镇 are.
  if (quantity.unit.kind === 'person' || quantity.unit.kind === 'household' || quantity.unit.scaled) return undefined;
  const { text } = block;
  const noun = text.slice(end, Math.min(end + 12, firstOf(text, '，,。；;：:、（(“\n', end)));
  if (token.class === 'structure') return countedPoints(token, noun, tokens);
  const listing = quotedBefore(token, noun) ?? namedBefore(token, noun) ?? listedAfter(token, noun);
  return listing === undefined || hasQuantities(listing, tokens) ? undefined : listing;
}

/** 5372套（公共租赁住房1252套、保障性租赁住房1848套): parts of a sum, not things counted. */
function hasQuantities({ token, from, to }: Listing, tokens: readonly Token[]): boolean {
  return tokens.some(
    ({ block, start, end, class: kind }) =>
      block === token.block && start >= from && end <= to && (kind === 'quantity' || kind === 'bare'),
  );
}

/** “照、章、税、金、保”5个事项 */
function quotedBefore(token: Token, noun: string): Listing | undefined {
  const before = token.block.text.slice(0, token.start);
  if (!before.includes('”')) return undefined;
  const match = /“([^”“]{3,80})”\s*(等)?\s*(?:共计?|合计|这)?\s*$/.exec(before);
  const items = (match?.[1] ?? '').split('、');
  const from = match?.index ?? 0;
  return items.length < 3 ? undefined : { token, noun, items, open: match?.[2] !== undefined, from, to: token.start };
}

/** 设秘书股、督办股、投资服务股3个股室: all names end as the noun does. */
function namedBefore(token: Token, noun: string): Listing | undefined {
  const { text } = token.block;
  const clause = text.slice(lastOf(text, '，,。；;：:（(\n', token.start), token.start);
  const match = /^(.*?)\s*(等)?\s*(?:共计?|合计|这)?\s*$/.exec(clause);
  const list = match?.[1] ?? '';
  const items = splitItems(list);
  if (items.length < 3) return undefined;
  // 东湖、西岭、北坡三个片区: names of another ending are those counted when their number agrees, and prove nothing otherwise.
  const alike = items.every((item) => endsLike(item, `${unitNoun(token)}${noun}`));
  if (!alike && !token.quantity?.value.equals(rational(items.length))) return undefined;
  return { token, noun, items, open: match?.[2] !== undefined, from: token.start - clause.length, to: token.start };
}

/** 10个下属单位：甲、乙、丙。or 3个镇（甲镇、乙镇、丙镇） */
function listedAfter(token: Token, noun: string): Listing | undefined {
  const { text } = token.block;
  const at = token.end + noun.length;
  const lead = /^(?:：|:|，?(?:分别是|分别为|依次为|依次是|即|它们是)[：:]?)/.exec(text.slice(at, at + 8))?.[0];
  if (lead !== undefined) {
    const from = at + lead.length;
    return after(token, noun, { from, to: firstOf(text, '。；;\n', from) }, false);
  }
  if (text[at] !== '（' && text[at] !== '(') return undefined;
  return after(token, noun, { from: at + 1, to: firstOf(text, '）)\n', at + 1) }, true);
}

function after(
  token: Token,
  noun: string,
  { from, to }: { from: number; to: number },
  alike: boolean,
): Listing | undefined {
  const plain = token.block.text.slice(from, to).replace(/（[^）]*）|\([^)]*\)/g, '');
  if (/[，,：:]/.test(plain)) return undefined;
  const open = /等[^、]{0,8}$/.test(plain);
  const items = splitItems(plain.replace(/等[^、]{0,8}$/, ''));
  if (items.length < 3 || items.some((item) => item.length > LONGEST_ITEM)) return undefined;
  if (alike && !items.every((item) => endsLike(item, `${unitNoun(token)}${noun}`))) return undefined;
  return { token, noun, items, open, from, to };
}

function splitItems(list: string): string[] {
  const parts = list.split('、').map((item) => item.trim());
  const last = parts.at(-1) ?? '';
  // 甲、乙和丙: the last two are joined by a word.
  const joined = /^(.{2,}?)(?:以及|和|及|与)(.{2,})$/.exec(last);
  const items = joined === null || parts.length < 2 ? parts : [...parts.slice(0, -1), joined[1] ?? '', joined[2] ?? ''];
  return items.filter((item) => item !== '');
}

function unitNoun({ quantity }: Token): string {
  return (quantity?.unit.name ?? '').replace(/^个/, '');
}

function endsLike(item: string, noun: string): boolean {
  const last = item.at(-1) ?? '';
  return noun.includes(last) && /[一-鿿]/.test(last);
}

const PARTS = '一二三四五六七八九十';

/** 三个方面：一是…二是…三是… */
function countedPoints(token: Token, noun: string, tokens: readonly Token[]): Listing | undefined {
  const items: string[] = [];
  for (const other of pointsAfter(token, tokens)) {
    if (other.text !== PARTS[items.length]) break;
    items.push(`${other.text}是`);
  }
  return items.length < 2 ? undefined : { token, noun, items, open: false, from: 0, to: 0 };
}

function pointsAfter(token: Token, tokens: readonly Token[]): Token[] {
  const from = tokens.indexOf(token);
  const rest = tokens.slice(from + 1);
  const next = rest.findIndex((other) => other.class === 'structure' || other.block !== token.block);
  return (next < 0 ? rest : rest.slice(0, next)).filter(
    (other) => other.class === 'list-number' && isPoint(other.block, other.end),
  );
}

function isPoint({ text }: Block, end: number): boolean {
  return text[end] === '是';
}

import { type Mention, mentionsOf } from '#derive/mentions.ts';
import { periodInWords } from '#derive/words.ts';
import { type Block, offsetInBlock } from '#prose/block.ts';
import { element, escapeHtml } from '#render/article/html.ts';
import type { Finding } from '#schema/finding.ts';
import type { VerifiedReport } from '#verify/verified-report.ts';

/** A stretch of a block's text that becomes a link. */
export interface Span {
  start: number;
  end: number;
  /** The link around a piece of the text; only the first piece carries the id. Within a link of the author's, no link. */
  wrap(text: string, first: boolean, linked: boolean): string;
}

export interface Spans {
  of(block: Block): readonly Span[];
  /** `<Figure of="…"/>` at that place of the block. */
  inserted(block: Block, at: number, figure: string, linked: boolean): string;
}

/** Links of the narrative: each bound number to its figure's row, each place with a finding to the finding. */
export function spansOf(verified: VerifiedReport): Spans {
  const mentions = mentionsOf(verified);
  const notes = notesOn(verified, mentions);
  const byBlock = new Map<Block, Span[]>();
  /** Two of one figure may stand side by side: each has its own mention. */
  const inserted = new Set<Mention>();
  const take = (block: Block, span: Span) => {
    const spans = byBlock.get(block);
    if (spans === undefined) byBlock.set(block, [span]);
    else if (!spans.some(({ start, end }) => start < span.end && span.start < end))
      spans.splice(spans.findLastIndex(({ start }) => start < span.start) + 1, 0, span);
  };
  const link = linker(verified);
  for (const [block, span] of findingSpans(verified, mentions)) take(block, span);
  for (const mention of mentions) {
    if (mention.end > mention.start) take(mention.block, numberSpan(mention, link, notes.of(mention)));
  }
  return {
    of: (block) => byBlock.get(block) ?? [],
    inserted: (block, at, figure, linked) => {
      const mention = mentions.find(
        (one) => !inserted.has(one) && one.block === block && one.start === at && one.figure === figure,
      );
      const text = verified.subject.figures.get(figure)?.quantity.text ?? '';
      if (mention === undefined) return escapeHtml(text);
      inserted.add(mention);
      if (linked) return element('span', { id: mention.id }, escapeHtml(text));
      return link(mention, escapeHtml(text), true) + notes.of(mention);
    },
  };
}

/** A finding takes the place of the numbers it covers, and keeps their addresses: rows of figures lead there. */
function* findingSpans(verified: VerifiedReport, mentions: readonly Mention[]): Generator<[Block, Span]> {
  for (const [index, finding] of verified.findings.entries()) {
    const place = placeInText(finding, verified);
    if (place === undefined) continue;
    const { block, start } = place;
    const end = start + Math.max(1, finding.endColumn - finding.column);
    const attributes = {
      class: 'finding',
      'data-waived': String(finding.waived !== null),
      href: `#finding-${index + 1}`,
    };
    // An inserted figure carries its address itself.
    const covered = mentions.filter(
      (one) => one.block === block && one.start < one.end && one.start < end && start < one.end,
    );
    const addresses = covered.map(({ id }) => element('span', { id }, '')).join('');
    const wrap = (text: string, first: boolean, linked: boolean) => {
      const inner = (first ? addresses : '') + text;
      return linked ? inner : element('a', attributes, inner);
    };
    yield [block, { start, end, wrap }];
  }
}

/** Where in the narrative a finding is; undefined for one in the frontmatter. */
function placeInText(
  { line, column }: Finding,
  { subject }: VerifiedReport,
): { block: Block; start: number } | undefined {
  for (const block of subject.report.narrative.blocks) {
    const start = offsetInBlock(block, line, column);
    if (start !== undefined) return { block, start };
  }
  return undefined;
}

function numberSpan(mention: Mention, link: Linker, note: string): Span {
  const { start, end } = mention;
  const wrap = (text: string, first: boolean, linked: boolean) =>
    linked
      ? element('span', { id: first ? mention.id : undefined }, text)
      : link(mention, text, first) + (first ? note : '');
  return { start, end, wrap };
}

/** A mark behind the first mention of each figure that has a finding: the reader meets it where the number is read. */
function notesOn(verified: VerifiedReport, mentions: readonly Mention[]): { of(mention: Mention): string } {
  const notes = new Map<Mention, string>();
  for (const [index, finding] of verified.findings.entries()) {
    const { figure, waived } = finding;
    const mention = figure === null ? undefined : mentions.find((one) => one.figure === figure);
    if (mention === undefined || notes.has(mention) || placeInText(finding, verified) !== undefined) continue;
    const attributes = { class: 'finding-note', 'data-waived': String(waived !== null), href: `#finding-${index + 1}` };
    notes.set(
      mention,
      element('a', { ...attributes, 'data-pagefind-ignore': '' }, waived === null ? '问题' : '有说明'),
    );
  }
  return { of: (mention) => notes.get(mention) ?? '' };
}

/** The link from a number to its figure's row; only the first piece of a mention carries the id. */
type Linker = (mention: Mention, text: string, first: boolean) => string;

/** What is the same for all mentions of a figure is written once. */
function linker(verified: VerifiedReport): Linker {
  const known = new Map<string, string>();
  return ({ id, figure }, text, first) => {
    const rest = known.get(figure) ?? restOfLink(figure, verified);
    known.set(figure, rest);
    return `<a class="number"${first ? ` id="${id}"` : ''}${rest}${text}</a>`;
  };
}

function restOfLink(figure: string, verified: VerifiedReport): string {
  return ` href="${escapeHtml(`#figure-${figure}`)}" title="${escapeHtml(titleOf(figure, verified))}">`;
}

function titleOf(figure: string, { subject }: VerifiedReport): string {
  const known = subject.figures.get(figure);
  if (known === undefined) return figure;
  const { year } = subject.report.front;
  return `${known.label} ${known.quantity.text}（${periodInWords(known.period, year) ?? `${year}年度`}）`;
}

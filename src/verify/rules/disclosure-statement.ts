import type { Check } from '#verify/check.ts';
import { notEvaluated, plainCheck } from '#verify/comparison-check.ts';
import { documentPairs } from '#verify/documents.ts';
import { narrativeTexts, type ReportText, sentenceAt } from '#verify/report-text.ts';
import type { Problem, Rule } from '#verify/rule.ts';
import type { Subject } from '#verify/subject.ts';

/** “what was submitted agrees with what is published” = datasheet and scorecard are there, attached, and agree */
export const disclosureStatement: Rule = {
  id: 'disclosure-statement',
  severity: 'warning',
  waivable: true,
  title: { zh: '“报送与公开一致”无从核对或不属实', en: 'a claim of agreement that cannot be checked' },
  equation: '报告声明报送与公开的材料一致时：自评报告、数据表、评分表都已公开，报送件作为附件可核对，各数一致',
  explanation:
    '自评报告常写“报送财政部门的自评报告、数据表、评分表与公开的一致”。这句话只有在三份材料都公开、报送件也附上（带 SHA-256 校验值）时才查得了。缺了哪一份就写明缺哪一份；数与数不一致，声明就不属实。',
  example: {
    failing: '声明三份材料与公开的一致，公开的只有自评报告',
    passing: '声明一致，数据表、评分表已公开，报送件作为附件，各数相同',
  },
  check(subject) {
    const claim = claimOf(subject);
    if (claim === undefined) return {};
    const { reason, disagreeing } = standing(subject);
    const about = {
      rule: 'disclosure-statement',
      target: 'agreement',
      statement: '报告声明：报送的材料与公开的一致',
      figures: [],
    };
    const check = reason === undefined ? plainCheck(about, disagreeing.length === 0) : notEvaluated(about, reason);
    const problem = problemOf(claim, check, disagreeing);
    return { checks: [check], problems: problem === undefined ? [] : [problem] };
  },
};

const AGREE = /(?<!不|不尽|是否|应当?|要|须)(?:完全|保持|均|都|内容|基本)?一致(?!性)/g;
const DOCUMENT = /自评(?:报告|材料|表)|绩效报告|数据表|评分表|评价表/;
const SUBMITTED = /报送|上报|提交|呈报|报给/;

interface Claim {
  text: ReportText;
  start: number;
  end: number;
}

/** The sentence that says so; a heading asks for it and says nothing. */
function claimOf(subject: Subject): Claim | undefined {
  for (const text of narrativeTexts(subject)) {
    if (text.block?.kind === 'heading' || !text.text.includes('公开')) continue;
    for (const { index } of text.text.matchAll(AGREE)) {
      const sentence = sentenceAt(text.text, index);
      if (!sentence.includes('公开') || !SUBMITTED.test(sentence) || !DOCUMENT.test(sentence)) continue;
      const start = text.text.lastIndexOf(sentence, index);
      const lead = sentence.length - sentence.trimStart().length;
      return { text, start: start + lead, end: start + sentence.trimEnd().length };
    }
  }
  return undefined;
}

/** Why the claim cannot be checked, or the numbers that contradict it. */
function standing(subject: Subject): { reason: string | undefined; disagreeing: string[] } {
  const { datasheet, scorecard, attachments } = subject.report.front;
  const unpublished = [
    ...(datasheet.length === 0 ? ['数据表'] : []),
    ...((scorecard?.items.length ?? 0) === 0 ? ['评分表'] : []),
  ];
  const failed = documentPairs(subject).filter(({ check }) => check.outcome === 'failed');
  const disagreeing = failed.map(
    ({ cell, figure }) => `${cell.label} ${cell.quantity.text} 与 ${figure.quantity.text}`,
  );
  if (disagreeing.length > 0) return { reason: undefined, disagreeing };
  if (unpublished.length > 0) return { reason: `没有公开${unpublished.join('、')}，无从核对`, disagreeing };
  const unattached = ROLES.filter(
    ([role]) => !attachments.some((one) => one.role === role && one.sha256 !== undefined),
  );
  const names = unattached.map(([, name]) => name).join('、');
  return { reason: names === '' ? undefined : `没有附上报送的${names}（带 SHA-256），无从核对`, disagreeing };
}

const ROLES = [
  ['narrative', '自评报告'],
  ['datasheet', '数据表'],
  ['scorecard', '评分表'],
] as const;

function problemOf({ text, start, end }: Claim, check: Check, disagreeing: readonly string[]): Problem | undefined {
  if (check.outcome === 'exact') return undefined;
  const found = text.text.slice(start, end).replace(/\s+/g, '');
  const common = { place: text.place(start, end), check: check.id, found, expected: '' };
  if (check.reason === null) {
    const zh = `报告声明报送与公开的材料一致，数据表与正文却不一致：${disagreeing.join('；')}；请先改成一致`;
    const en = `the report claims that its documents agree, but datasheet and narrative do not: ${disagreeing.join('; ')}; make them agree`;
    return { ...common, zh, en, severity: 'error' };
  }
  const zh = `报告声明报送与公开的材料一致，但${check.reason}；请补上材料，或在 waivers 中说明`;
  const en =
    'the report claims that what was submitted agrees with what is published, but documents are missing; add them, or explain it under waivers';
  return { ...common, zh, en };
}

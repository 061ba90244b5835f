import { outlineOf } from '#verify/outline.ts';
import { narrativeTexts, type ReportText } from '#verify/report-text.ts';
import type { Problem, Rule } from '#verify/rule.ts';
import type { Subject } from '#verify/subject.ts';

/** a sentence ends with its punctuation, a report with its problems and measures */
export const textCutOff: Rule = {
  id: 'text-cut-off',
  severity: 'warning',
  waivable: true,
  title: { zh: '文字中断', en: 'the text is cut off' },
  equation: '每段文字以句末标点结束；报告写到存在问题和改进措施为止',
  explanation:
    '从 PDF 复制、分页粘贴时，句子会在半中间断开，报告会缺少后半篇。自评的用处在于找出问题、提出改进：三个以上部分的报告里一处也没有写问题、不足或改进，多半是后面没有发布出来。',
  example: {
    failing: '企业亮码就能办事，（段落结束）使办事效率大大提升。',
    passing: '企业亮码就能办事，使办事效率大大提升。',
  },
  check(subject) {
    const broken = narrativeTexts(subject).flatMap((text) => (breaksOff(text) ? [brokenSentence(text)] : []));
    return { problems: [...broken, ...missingEnd(subject)] };
  },
};

/** Commas and the like never end a paragraph; a colon may, before a list, and a semicolon within one. */
const OPEN_END = /[，、,]\s*$/;
const CLOSED_END = /[。！？；：….!?;:”"』」）)》〉】—]\s*$/;
/** Shorter lines without a full stop are labels, addresses and signatures. */
const LEAST = 30;

function breaksOff({ text, block }: ReportText): boolean {
  if (block?.kind !== 'paragraph' || text.trim() === '') return false;
  const endsWithFigure = block.figures.some(({ at }) => at === text.length);
  if (OPEN_END.test(text)) return !endsWithFigure;
  return text.length >= LEAST && text.includes('。') && (endsWithFigure || !CLOSED_END.test(text));
}

function brokenSentence({ text, place }: ReportText): Problem {
  const words = text.trimEnd();
  const start = Math.max(0, words.length - 8);
  const found = words.slice(start);
  const zh = `段落停在“…${found}”，句子没有完；请接上后半句，或补上句末标点`;
  const en = `the paragraph stops at "…${found}" in the middle of a sentence; join it with the rest or end it`;
  return {
    place: lastLine(place(start, words.length), place(words.length - 1, words.length)),
    found,
    expected: '',
    zh,
    en,
  };
}

/** A stretch over a line end is marked on its last line only. */
function lastLine(place: Problem['place'], last: Problem['place']): Problem['place'] {
  return place.line === last.line ? place : last;
}

const SECTIONS = 3;
/** Of a heading that was pasted as a paragraph. */
const LONGEST_TITLE = 20;
const SELF_CRITICISM = /问题|不足|短板|改进|整改|下一步|下步|建议|偏差原因/;

/** The closing sections that make a self-evaluation useful are nowhere in the text. */
function missingEnd(subject: Subject): Problem[] {
  const sections = outlineOf(subject).filter(({ depth, number }) => depth === 2 || number?.rank === 1);
  if (sections.length < SECTIONS) return [];
  const titles = outlineOf(subject).filter(({ depth, title }) => depth !== undefined || title.length < LONGEST_TITLE);
  if (titles.some(({ title }) => SELF_CRITICISM.test(title))) return [];
  const last = narrativeTexts(subject).findLast(({ text, block }) => block?.kind === 'paragraph' && text.trim() !== '');
  if (last === undefined) return [];
  const words = last.text.trimEnd();
  const start = Math.max(0, words.length - 8);
  const found = words.slice(start);
  const zh = `正文到“…${found}”为止，没有写存在的问题和改进措施；请核对后面的部分是否漏掉`;
  const en = `the text ends at "…${found}" without problems and measures; is the rest missing?`;
  const place = lastLine(last.place(start, words.length), last.place(words.length - 1, words.length));
  return [{ place, found, expected: '存在的问题和改进措施', zh, en }];
}

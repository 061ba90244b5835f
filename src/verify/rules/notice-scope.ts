import { frontTexts, narrativeTexts, type ReportText } from '#verify/report-text.ts';
import type { Problem, Rule } from '#verify/rule.ts';

/** scope and year in the notice's title = scope and year of the report */
export const noticeScope: Rule = {
  id: 'notice-scope',
  severity: 'warning',
  waivable: true,
  title: { zh: '通知的范围与报告不同', en: 'the notice is about something else' },
  equation: '所依据通知的评价范围和年度 = 报告的评价范围和年度',
  explanation:
    '报告开头引用的通知说明了要评什么：部门整体，还是项目、专项资金；评的是哪一年。通知与报告不一致时，要么引错了通知，要么评错了范围，读者应当知道。',
  example: {
    failing: '报告评价单位整体绩效，依据的却是《关于开展2023年度财政专项资金支出自我绩效评价的通知》',
    passing: '报告评价单位整体绩效，依据《关于开展2023年度部门整体支出绩效自评的通知》',
  },
  check(subject) {
    const { scope, year } = subject.report.front;
    const texts = [...frontTexts(subject).filter(({ path }) => path?.[0] === 'basis'), ...narrativeTexts(subject)];
    const problems = texts.flatMap((text) => {
      if (!text.text.includes('通知')) return [];
      return [...text.text.matchAll(NOTICE)].flatMap((match) => [
        ...otherScope(text, match, scope),
        ...otherYear(text, match, year),
      ]);
    });
    return { problems };
  },
};

const NOTICE = /《([^《》]*(?:绩效|自评)[^《》]*通知)》/g;
const PROJECT = /专项资金|项目支出|项目绩效/;
const WHOLE = /整体/;

function otherScope(text: ReportText, match: RegExpExecArray, scope: 'whole-unit' | 'project'): Problem[] {
  const [found, title = ''] = match;
  const project = PROJECT.exec(title)?.[0];
  const whole = WHOLE.exec(title)?.[0];
  const word = scope === 'whole-unit' ? project : whole;
  if (word === undefined || (project !== undefined && whole !== undefined)) return [];
  const own = scope === 'whole-unit' ? '单位整体' : '项目';
  const zh = `通知${found}说的是“${word}”，本报告评价的是${own}；请核对所依据的通知，或公开说明`;
  const en = `the notice is about ${word}, the report about ${scope}; check the notice or explain it`;
  return [{ place: wordPlace(text, match, word), found: word, expected: own, zh, en }];
}

function otherYear(text: ReportText, match: RegExpExecArray, year: number): Problem[] {
  const [found, title = ''] = match;
  const named = [...title.matchAll(/((?:19|20)\d{2})\s*年度/g)].map(([words, digits]) => ({
    words,
    year: Number(digits),
  }));
  const [first] = named;
  if (first === undefined || named.some((one) => one.year === year)) return [];
  const zh = `通知${found}是${first.year}年度的，本报告评价${year}年度；请核对所依据的通知`;
  const en = `the notice is about ${first.year}, the report about ${year}; check the notice`;
  return [{ place: wordPlace(text, match, first.words), found: first.words, expected: `${year}年度`, zh, en }];
}

function wordPlace(text: ReportText, match: RegExpExecArray, word: string): Problem['place'] {
  const start = match.index + match[0].indexOf(word);
  return text.place(start, start + word.length);
}

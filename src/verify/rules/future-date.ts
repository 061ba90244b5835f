import type { YamlPath } from '#load/yaml.ts';
import type { Problem, Rule } from '#verify/rule.ts';
import type { Subject } from '#verify/subject.ts';

/** prepared, published, corrections, waivers <= today */
export const futureDate: Rule = {
  id: 'future-date',
  severity: 'warning',
  waivable: false,
  title: { zh: '日期还没有到', en: 'a date that is yet to come' },
  equation: '填报、公开、勘误、说明的日期 ≤ 审核当天',
  explanation:
    '还没有到的日子，不可能已经填报、勘误或接受了什么。日期写到以后，勘误和动态会一直排在最前面，读者也不知道究竟是哪一天改的。只在审核修改时评估：同一内容哪一天校验、哪一天生成网站，结果都一样。',
  example: {
    failing: '2026年11月24日审核，勘误日期写 2062-11-23',
    passing: '勘误日期写 2026-11-23',
  },
  check(subject) {
    const { today } = subject;
    if (today === undefined) return {};
    return { problems: datesOf(subject).flatMap((one) => (one.date > today ? [problem(subject, one, today)] : [])) };
  },
};

interface Dated {
  date: string;
  path: YamlPath;
  zh: string;
  en: string;
  figure?: string;
}

function datesOf({ report: { front } }: Subject): Dated[] {
  const { prepared, published, corrections, waivers } = front;
  return [
    ...(prepared === undefined ? [] : [{ date: prepared, path: ['prepared'], zh: '填报日期', en: 'prepared' }]),
    ...(published === undefined ? [] : [{ date: published, path: ['published'], zh: '公开日期', en: 'published' }]),
    ...corrections.map(({ date, figure }, index) => ({
      ...{ date, figure, zh: '勘误日期', en: 'the date of the correction' },
      path: ['corrections', index, 'date'],
    })),
    ...waivers.map(({ date }, index) => ({
      ...{ date, zh: '说明的日期', en: 'the date of the waiver' },
      path: ['waivers', index, 'date'],
    })),
  ];
}

function problem({ report }: Subject, { date, path, zh, en, figure }: Dated, today: string): Problem {
  return {
    place: report.locate(path),
    found: date,
    expected: `≤ ${today}`,
    zh: `${zh} ${date} 还没有到（今天是 ${today}）；请核对日期`,
    en: `${en} ${date} is yet to come (today is ${today}); correct the date`,
    ...(figure === undefined ? {} : { figure }),
  };
}

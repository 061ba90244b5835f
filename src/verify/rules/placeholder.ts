import type { Severity } from '#schema/site.ts';
import { type ReportText, reportTexts } from '#verify/report-text.ts';
import type { Problem, Rule } from '#verify/rule.ts';

/** no prompt, blank or seal mark of the template is left in the report */
export const placeholder: Rule = {
  id: 'placeholder',
  severity: 'error',
  waivable: true,
  title: { zh: '模板占位没有替换', en: 'a placeholder is left in' },
  equation: '公开的文字里没有填写提示、空白横线和 XX、×× 之类的占位',
  explanation:
    '套用模板时漏改的地方，读者一眼就能看出，也说明这一项其实没有填。用印处“（公章）”在网页上没有意义，作提醒。',
  example: { failing: '【请填写部门职能】；××单位；20XX年；评价单位（公章）', passing: '评价单位：云汀市图书馆' },
  check(subject) {
    return { problems: reportTexts(subject).flatMap((text) => placeholdersIn(text)) };
  },
};

interface Pattern {
  severity: Severity;
  pattern: RegExp;
  zh: string;
  en: string;
}

const PROMPT = {
  severity: 'error',
  zh: '是模板的填写提示；请换成本单位的内容或删去',
  en: 'is a prompt of the template; replace or delete it',
} as const;

const PATTERNS: readonly Pattern[] = [
  {
    ...PROMPT,
    pattern: /【[^】]{0,60}?(?:请[在填写根据说补按]|此处|填写|模板|示例文字|待[补填定])[^】]{0,90}】/g,
  },
  {
    ...PROMPT,
    pattern:
      /[（(〔[][^）)〕\]]{0,30}?(?:请在此|请填[写入报]|请补充|此处填|此处应|待填写?|待补充)[^）)〕\]]{0,60}[）)〕\]]/g,
  },
  {
    ...PROMPT,
    pattern:
      /(?:此处|请在此处?)(?:填写|填入|录入|输入|插入)[^，。；]{0,20}|^\s*待(?:补充|填写|填报|定)[。…]*\s*$|\bTODO\b|\bTBD\b/g,
  },
  {
    severity: 'error',
    pattern: /[_＿]{3,}/g,
    zh: '是没有填写的空白；请填上内容',
    en: 'is a blank that was not filled in',
  },
  {
    severity: 'error',
    pattern:
      /[×✕]{2,}|[×✕](?=[年月日市县区局])|(?:19|20)?[XxＸｘ]{2,}(?=[\p{Script=Han}%])|(?<![一二三四五六七八九])[○〇◯]{2,}(?=[单市县区镇村局年月])/gu,
    zh: '是没有替换的占位；请换成实际的名称或数字',
    en: 'is a placeholder; replace it by the name or number',
  },
  {
    severity: 'warning',
    pattern: /[（(]\s*(?:单位)?(?:公章|盖章|签章|签字|签名)\s*[）)]/g,
    zh: '是纸质表格上用印、签字的位置，网页上看不出是否用印；请删去',
    en: 'marks the place of a seal or signature on paper; delete it',
  },
];

/** Most texts have none of these and are not searched further. */
const LIKELY = /[_＿×✕○〇◯【]|[XxＸｘ]{2}|请|此处|模板|示例|待[补填定]|TODO|TBD|[章签]/;

function placeholdersIn(text: ReportText): Problem[] {
  if (!LIKELY.test(text.text)) return [];
  const taken: { from: number; to: number }[] = [];
  return PATTERNS.flatMap(({ pattern, ...what }) =>
    [...text.text.matchAll(pattern)].flatMap(({ index, 0: found }) => {
      const to = index + found.length;
      if (taken.some((one) => index < one.to && one.from < to)) return [];
      taken.push({ from: index, to });
      return [problemOf(text, index, found, what)];
    }),
  );
}

function problemOf(
  text: ReportText,
  at: number,
  found: string,
  { severity, zh, en }: Omit<Pattern, 'pattern'>,
): Problem {
  const place = text.place(at, at + found.length);
  return { place, severity, found, expected: '', zh: `“${found}”${zh}`, en: `"${found}" ${en}` };
}

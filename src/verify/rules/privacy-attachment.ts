import { attachmentPath } from '#schema/report.ts';
import { listedContactsIn } from '#verify/contact-line.ts';
import type { PersonalSpan } from '#verify/mail-address.ts';
import { personalNumbers } from '#verify/personal-number.ts';
import { type Disclosed, KINDS, personalDataIn } from '#verify/personal-text.ts';
import { plainSigns } from '#verify/plain-signs.ts';
import type { Problem, Rule } from '#verify/rule.ts';

/** no mobile, identity card or bank card number, personal mail address or contact in an attachment's properties and text */
export const privacyAttachment: Rule = {
  id: 'privacy-attachment',
  severity: 'error',
  waivable: false,
  title: { zh: '附件里的个人信息', en: 'personal data in an attachment' },
  equation: '附件的属性和文字里没有手机号码、身份证号码、银行卡号、个人邮箱和联系人电话',
  explanation:
    '附件随报告一起公开。Word、Excel 文件的正文、批注和“作者、标题”等属性，PDF 的属性，以及文本文件的内容都会检查；补助发放表常在这里带出个人信息。不能用说明放行。扫描件里的图像、加密的文件和 PDF 的正文读不了；RTF、OFD、压缩包和旧版 Word、Excel 文件也读不了，会提示须由人查看。',
  example: { failing: '补助发放表.xlsx 有“身份证号”一列', passing: '补助发放汇总表.xlsx 只有户数和金额' },
  check({ report, content }) {
    if (content.attachmentTexts.size === 0) return {};
    const problems = report.front.attachments.flatMap(({ file }, index) => {
      const texts = content.attachmentTexts.get(attachmentPath(report.front, file)) ?? [];
      const found = texts.flatMap(({ part, text }) => disclosedIn(text).map((one) => ({ ...one, part })));
      const first = found[0];
      const place = report.locate(['attachments', index, 'file']);
      if (first === undefined && CLOSED.test(file) && content.attachmentTexts.has(attachmentPath(report.front, file)))
        return [unread(file, place)];
      return first === undefined ? [] : [problem(file, first, found.length, place)];
    });
    return { problems };
  },
};

/** Formats whose words are not read. */
const CLOSED = /\.(?:rtf|ofd|zip|rar|7z|docm?|xlsm?|xlsb|pptm?|wpt|dps|caj)$/i;

/** A document may be a list of names and telephones and nothing else. */
function disclosedIn(text: string): (PersonalSpan & { kind: Disclosed })[] {
  const found = personalDataIn(text);
  const listed = listedContactsIn(plainSigns(text)).map((span) => ({ kind: 'contact' as const, ...span }));
  return [...found, ...listed.filter(({ start, end }) => !found.some((one) => one.start < end && start < one.end))];
}

function unread(file: string, place: Problem['place']): Problem {
  return {
    place,
    severity: 'warning',
    found: file,
    expected: '',
    zh: `附件 ${file} 是程序读不了的格式；公开前须由人打开查看，其中不得有个人信息`,
    en: `attachment ${file} is of a format that cannot be read; a person must look for personal data before it is published`,
  };
}

function problem(
  file: string,
  { kind, shown, part }: { kind: Disclosed; shown: string; part: string },
  count: number,
  place: Problem['place'],
): Problem {
  const [zh, en] = KINDS[kind];
  const where = part === '' ? '' : `（${part}）`;
  const more = count > 1 ? `，共 ${count} 处` : '';
  const name = personalNumbers(file).length > 0 ? '' : ` ${file} `;
  return {
    place,
    found: shown,
    expected: '',
    zh: `附件${name}${where}里有${zh}（${shown}）${more}；请从附件中删去后再提交，已经提交过的要从历史记录中清除`,
    en: `attachment${name} ${part} holds ${en} (${shown}); delete it, and clear it from the history if it was committed before`,
  };
}

import { accountsIn, contactsIn } from '#verify/contact-line.ts';
import { mailsIn, type PersonalSpan } from '#verify/mail-address.ts';
import { masked } from '#verify/personal-data.ts';
import { type PersonalKind, personalNumbers } from '#verify/personal-number.ts';
import { plainSigns } from '#verify/plain-signs.ts';
import { isInAddress } from '#verify/web-address-span.ts';

/** What a text discloses: numbers, mail addresses, and persons with a way to reach them. */
export type Disclosed = PersonalKind | 'email' | 'contact' | 'account';

export interface PersonalText extends PersonalSpan {
  kind: Disclosed;
}

/** What each kind is called in a message. */
export const KINDS: Readonly<Record<Disclosed, readonly [zh: string, en: string]>> = {
  phone: ['手机号码', 'a mobile number'],
  'id-card': ['居民身份证号码', 'an identity card number'],
  'bank-card': ['银行卡号', 'a bank card number'],
  email: ['个人电子邮箱', 'a personal mail address'],
  contact: ['联系人的姓名和电话', 'a person’s name and telephone number'],
  account: ['个人的聊天账号', 'an account of a messenger'],
};

/** Personal data of a text that is no report; offsets are those of the text. */
export function personalDataIn(written: string): PersonalText[] {
  const text = plainSigns(written);
  const numbers = personalNumbers(text).map(({ kind, digits, start, end }) => ({
    kind,
    shown: kind === 'id-card' ? masked(digits, 3, 1) : masked(digits, kind === 'phone' ? 3 : 4, 4),
    start,
    end,
  }));
  const others = (
    [
      ['email', mailsIn],
      ['contact', contactsIn],
      ['account', accountsIn],
    ] as const
  ).flatMap(([kind, search]) => search(text).map((span) => ({ kind, ...span })));
  return [...numbers, ...others].filter(({ start }) => !isInAddress(text, start));
}

/** The text with stars for all of it, at the same offsets. */
export function withoutPersonalData(text: string): string {
  let shown = text;
  for (const { start, end } of personalDataIn(text))
    shown = shown.slice(0, start) + '*'.repeat(end - start) + shown.slice(end);
  return shown;
}

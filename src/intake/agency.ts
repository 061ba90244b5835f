import { dense } from '#intake/words.ts';
import { unitOfMeasure } from '#quantity/unit-of-measure.ts';

/** How the names of agencies end. */
const ENDING =
  '局|委员会|委|办公室|办|院|校|学|园|站|所|中心|馆|宫|厅|政府|府|会|政协|处|队|社|厂|场|团|公司|集团|司|部|科|署|台|库|街道|镇|乡|村|协|联|法院|分局|基地|银行|室|组';
const AGENCY = new RegExp(`^[\\p{Script=Han}A-Za-z0-9·()-]{2,40}(?:${ENDING})(?:\\([^()]*\\))?$`, 'u');
/** What follows the agency in a title. */
const AFTER = '(?:关于|[“《_—-]|\\s|(?:19|20)\\d{2}|部门|整体|项目|绩效|预算|财政|专项|自评|$)';
const LEADING = new RegExp(`^([\\p{Script=Han}]{2,28}?(?:${ENDING}))(?=${AFTER})`, 'u');
/** Endings that hardly stand within the name of anything else. */
const PLAIN = /^(\p{Script=Han}{2,20}?(?:局|委员会|人民政府|办公室|厅))(?=\p{Script=Han})/u;

/** Units of measure, one or several, 万元 or 万元、%: what 单位 means above a table. */
export function isMeasure(text: string): boolean {
  const plain = dense(text)
    .replace(/\([^()]*\)/g, '')
    .replace(/[。.]$/, '');
  const parts = plain.split(/[、,;和或及]/).filter((part) => part !== '');
  return parts.every((part) => unitOfMeasure(part.replace(/^人民币/, '')) !== undefined || /^[%‰㎡]$|元$/.test(part));
}

/** A name that ends as those of agencies do. */
export function isAgency(name: string): boolean {
  const plain = dense(name);
  return AGENCY.test(plain) && !isMeasure(plain);
}

/** The name without the seal: 东河县水利局（公章）. */
export function withoutSeal(name: string): string {
  return dense(name).replace(/\((?:公章|盖章|章|签章)\)/g, '');
}

/** The agency that a title or the name of a file begins with, before or behind the year. */
export function agencyLeading(text: string | undefined): string | undefined {
  const plain = dense(text ?? '')
    .replace(/^(?:附件\d*[:.、]?)?(?:关于)?/, '')
    .replace(/^(?:(?:19|20)\d{2}年?度?)?[_-]?/, '');
  const found = LEADING.exec(plain)?.[1] ?? PLAIN.exec(plain)?.[1];
  return found !== undefined && isAgency(found) ? found : undefined;
}

import type { Frontmatter, Waiver } from '#schema/report.ts';

/** What is wrong with a waiver, and the key of it that is to be corrected. */
export interface WaiverProblem {
  rule: 'waiver-target' | 'waiver-duplicate' | 'waiver-approver' | 'waiver-reason' | 'waiver-date' | 'waiver-unmatched';
  key: 'rule' | 'by' | 'reason' | 'date';
  found: string;
  expected?: string;
  message: string;
  messageEn: string;
}

/** What a waiver is held against. */
export interface WaiverContext {
  front: Frontmatter;
  /** Names that may give waivers. */
  approvers: readonly string[];
  /** Names of the unit whose report it is: nobody waives his own. */
  ownNames: readonly string[];
  waivable(rule: string): boolean;
}

/** What makes a waiver void, whatever it is about; undefined when it is sound. */
export function voidness(waiver: Waiver, context: WaiverContext): WaiverProblem | undefined {
  return (
    wrongTarget(waiver, context) ??
    repeated(waiver, context) ??
    wrongApprover(waiver, context) ??
    wrongReason(waiver) ??
    wrongDate(waiver, context)
  );
}

/** A sound waiver that matches no finding: the problem was mended, or the waiver names it wrongly. */
export function unmatched({ rule, ...waiver }: Waiver): WaiverProblem {
  const message = `这条说明没有对应的问题（${rule}：${targetOf(waiver)}）；问题已改正就请删去说明，否则核对引文`;
  const messageEn = `this waiver matches no finding; delete it or correct what it names`;
  return { rule: 'waiver-unmatched', key: 'rule', found: rule, message, messageEn };
}

function wrongTarget({ rule, ...waiver }: Waiver, { waivable }: WaiverContext): WaiverProblem | undefined {
  const about = { rule: 'waiver-target', key: 'rule', found: rule } as const;
  const targets = [waiver.quote, waiver.figure, waiver.relation].filter((target) => target !== undefined);
  if (targets.length !== 1) {
    const message = '说明要写明针对什么：quote（原文）、figure（数据编号）、relation（关系式）三者取一';
    return { ...about, message, messageEn: 'a waiver names one of quote, figure or relation' };
  }
  if (waivable(rule)) return undefined;
  const message = `规则 ${rule} 不能用说明豁免；请更正内容`;
  return { ...about, message, messageEn: `rule ${rule} cannot be waived; correct the content` };
}

function repeated(waiver: Waiver, { front }: WaiverContext): WaiverProblem | undefined {
  const first = front.waivers.find(
    ({ rule, ...other }) => rule === waiver.rule && targetOf(other) === targetOf(waiver),
  );
  if (first === waiver) return undefined;
  const message = `同一个问题（${waiver.rule}：${targetOf(waiver)}）有两条说明；请保留一条`;
  const messageEn = `${waiver.rule}: ${targetOf(waiver)} is waived twice; keep one waiver`;
  return { rule: 'waiver-duplicate', key: 'rule', found: waiver.rule, message, messageEn };
}

function wrongApprover({ by }: Waiver, { approvers, ownNames }: WaiverContext): WaiverProblem | undefined {
  const about = { rule: 'waiver-approver', key: 'by', found: by, expected: approvers.join('、') } as const;
  if (ownNames.includes(by)) {
    const message = `“${by}”就是填报单位，不能批准对自己报告的说明；请由 approvers 中的其他人给出`;
    return { ...about, message, messageEn: `${by} is the reporting unit and cannot waive findings of its own report` };
  }
  if (approvers.includes(by)) return undefined;
  const message = `“${by}”不在 site.yaml 的 approvers 中，说明不生效`;
  return { ...about, message, messageEn: `${by} is not among the approvers of site.yaml` };
}

/** Words that give no reason, with or without the words that lead to them. */
const PERFUNCTORY =
  /^(?:经[^，。]{0,6}[，,]?)?(?:无|没有|同意|已阅|阅|批准|通过|已?核实?|已确认|确认|情况属实|属实|已说明|说明|见正文|原文如此|如此|忽略|豁免|略|暂无|待定|待补充|ok|yes|fine|ignore|none|n\/?a|test|测试|[xX×.。\-—…]+)[。.!！]*$/i;
/** Characters; a reason that a reader understands is longer. */
const LEAST = 6;

function wrongReason({ reason }: Waiver): WaiverProblem | undefined {
  const plain = reason.replace(/\s+/g, '');
  if (plain.length >= LEAST && !PERFUNCTORY.test(plain)) return undefined;
  const message = `“${reason}”没有说出理由；请写明为什么可以接受，读者会看到这句话`;
  const messageEn = `"${reason}" is no reason; say why the finding is acceptable, readers will see it`;
  return { rule: 'waiver-reason', key: 'reason', found: reason, message, messageEn };
}

function wrongDate({ date }: Waiver, { front }: WaiverContext): WaiverProblem | undefined {
  const { prepared, year } = front;
  const first = prepared ?? `${year + 1}-01-01`;
  if (date >= first) return undefined;
  const message = `说明的日期 ${date} 早于报告（${first}）；请核对日期`;
  const messageEn = `the waiver of ${date} is older than the report (${first}); correct the date`;
  return { rule: 'waiver-date', key: 'date', found: date, expected: `≥ ${first}`, message, messageEn };
}

function targetOf({ quote, figure, relation }: Omit<Waiver, 'rule'>): string {
  return quote ?? figure ?? relation?.replace(/\s+/g, '') ?? '';
}

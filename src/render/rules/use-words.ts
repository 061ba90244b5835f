import { KINDS } from '#derive/attention.ts';
import type { RuleUse, RuleView } from '#derive/rule-view.ts';
import { ATTENTION } from '#render/words/attention.ts';

/** `12项校验，已说明1项`. */
export function useInWords({ checks, attention }: RuleUse): string {
  const parts = KINDS.filter((kind) => attention[kind] > 0).map(
    (kind) => `${ATTENTION[kind].word}${attention[kind]}项`,
  );
  const counted = checks === 0 ? [] : [`${checks}项校验`];
  return [...counted, ...(parts.length === 0 ? ['没有发现问题'] : parts)].join('，');
}

/** What came of a rule on the whole site, real reports and sample ones apart; empty where it had nothing to check. */
export function attentionInWords({ real, sample }: RuleView): string[] {
  return [
    ...(occurs(real) ? [`公开报告：${useInWords(real)}`] : []),
    ...(occurs(sample) ? [`示例：${useInWords(sample)}`] : []),
  ];
}

/** Whether anything of this rule is to be looked at on this site. */
export function hasEntries({ entries }: RuleView): boolean {
  return entries.length > 0;
}

function occurs({ checks, attention }: RuleUse): boolean {
  return checks > 0 || KINDS.some((kind) => attention[kind] > 0);
}

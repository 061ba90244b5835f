import { KINDS } from '#derive/attention.ts';
import type { RuleUse, RuleView } from '#derive/rule-view.ts';
import { ATTENTION } from '#render/words/attention.ts';

/** `公开报告：12项校验，已说明1项`; `全部符合` where nothing is to be looked at. */
export function useInWords({ checks, attention }: RuleUse): string {
  const parts = KINDS.filter((kind) => attention[kind] > 0).map(
    (kind) => `${ATTENTION[kind].word}${attention[kind]}项`,
  );
  const counted = checks === 0 ? [] : [`${checks}项校验`];
  return [...counted, ...(parts.length === 0 ? ['没有发现问题'] : parts)].join('，');
}

/** What came of a rule on the whole site, real reports and sample ones apart. */
export function attentionInWords({ real, sample }: RuleView): string {
  const found = (use: RuleUse) => use.checks > 0 || KINDS.some((kind) => use.attention[kind] > 0);
  const parts = [
    ...(found(real) ? [`公开报告：${useInWords(real)}`] : []),
    ...(found(sample) ? [`示例：${useInWords(sample)}`] : []),
  ];
  return parts.length === 0 ? '没有发现问题' : parts.join('；');
}

import type { AttentionKind } from '#derive/attention.ts';
import type { Tone } from '#render/words/verdict.ts';

export const ATTENTION: Readonly<
  Record<AttentionKind, { word: string; tone: Tone; icon: 'failed' | 'waived' | 'not-evaluated'; sentence: string }>
> = {
  failed: { word: '不成立', tone: 'bad', icon: 'failed', sentence: '公布的数对不上，或文字有误，目前没有说明。' },
  warning: { word: '提醒', tone: 'note', icon: 'not-evaluated', sentence: '可能有问题，值得核对。' },
  waived: { word: '已说明', tone: 'note', icon: 'waived', sentence: '对不上，已由指定人员署名公开说明原因。' },
  'not-evaluated': { word: '未评估', tone: 'none', icon: 'not-evaluated', sentence: '缺少计算所需的数，没有算。' },
};

export const SEVERITIES = {
  error: { word: '错误', sentence: '不更正也不说明，报告不能发布。' },
  warning: { word: '提醒', sentence: '不妨碍发布，页面上会写明。' },
} as const;

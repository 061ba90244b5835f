import type { Context } from '#prose/context.ts';
import type { NamedFigure } from '#prose/figure.ts';
import type { Token } from '#prose/token.ts';

/** Names of figures that are changes or gaps: their sign is left to the words. */
const FALLEN =
  /下降|减少|降低|降幅|减幅|调减|压减|核减|缩减|下滑|回落|增长|增幅|增速|涨幅|差(?!旅)|变动|变化|增减|偏离|波动|浮动|误差|较上年|缺口|超支|亏|负(?![债责荷担])|同比|环比/;

/** 支出−438.39万元 is no sum of 438.39万元: a minus sign counts where no word says that the figure is a change. */
export function isNegated({ digits, direction }: Token, { names, quantity }: NamedFigure): boolean {
  if (direction !== undefined || digits?.startsWith('-') !== true || quantity.value.isNegative) return false;
  return !quantity.value.isZero && !names.some((name) => FALLEN.test(name));
}

/** Further words that say of an amount that it is below zero. */
const SHORT = /少|低|欠|透支|赤字|短缺|不足|不敷|损|红字|倒挂|净流出|-|−/;

/** 结余39.25万元 is no balance of -39.25万元: where the figure is negative, a sign or a word says so. */
export function lacksSign(token: Token, { local, after }: Context, { names, quantity }: NamedFigure): boolean {
  if (!quantity.value.isNegative || quantity.unit.dimension !== 'money' || token.block.kind === 'cell') return false;
  if (token.direction !== undefined || token.digits?.startsWith('-') === true) return false;
  return ![local, after, ...names].some((words) => FALLEN.test(words) || SHORT.test(words));
}

const HEAD = /[0-9０-９一二两三四五六七八九十百千]\s?[十百千万亿萬億][\s*_]*$/;

/** In 三千438.39万元 and 1亿438.39万元 the number is the end of a larger one. */
export function isTail({ block, start, quantity }: Token): boolean {
  return quantity !== undefined && HEAD.test(block.text.slice(Math.max(0, start - 6), start));
}

import type { Comparison } from '#expression/syntax.ts';
import { type Interval, intervalOf, point, type Rounding } from '#quantity/interval.ts';
import type { Quantity } from '#quantity/quantity.ts';
import { ONE, type Rational, smaller, ZERO } from '#quantity/rational.ts';
import { compareSides } from '#verify/compare.ts';
import { inOneUnit } from '#verify/goal-units.ts';
import type { Goal, Measured } from '#verify/target.ts';

/** Whether the target was met; `rounding`: within the published precision of the actual value. */
export type Attained = 'met' | 'rounding' | 'missed';

/** An actual value against its target. */
export interface Attainment {
  attained: Attained;
  /** Due share of the weight, 0 to 1; undefined where a missed target has no formula. */
  share: Interval | undefined;
  /** The comparison of the numbers; undefined for done and not done. */
  numbers: { comparison: Comparison; target: Rational; actual: Interval; quantity: Quantity } | undefined;
}

/** Why the two cannot be compared (zh-CN). */
export interface Unknown {
  reason: string;
}

/** A plain target of these is met from below as a rule. */
const MORE_IS_BETTER =
  /(?:完成|执行|达标|合格|及时|准确|满意|覆盖|到位|办结|发放|知晓|整改|验收|支付|入住|成功|普及|巩固|就业|签约|使用|利用|参与|回复|响应|通过|优良|兑现|采用|公开)[率度]$|满意度/;
/** Here less may be better, so that a plain target does not say which side is met. */
const LESS_MAY_BE_BETTER =
  /成本|费用|造价|单价|支出|经费|投诉|事故|差错|误差|失误|错误|漏损|损耗|时限|时长|时间|用时|耗时|等候|周期|工期|天数|伤亡|死亡|发病|发生|违规|违法|违纪|变动|调整|控制|结转|结余|能耗|排放|污染|噪声|噪音|负债|债务|欠|流失|失业|贫困|退回|缺陷|返修|案件|信访|舆情|纠纷|偏离|退水|空置|闲置|逾期|延误|风险|感染|下降|减少|降低/;

/** Compares the actual value with the target of an indicator called `label`. */
export function attain(target: Goal, actual: Goal, label: string, rounding: Rounding): Attainment | Unknown {
  if (target.kind === 'none') return { reason: '没有公布目标值' };
  if (actual.kind === 'none') return { reason: '没有公布完成值' };
  if (target.kind === 'words') return { reason: `目标“${target.text}”是文字，不能用数比较` };
  if (target.kind === 'state') return attainState(target.state, actual, target.text);
  if (actual.kind === 'words') return { reason: `完成值“${actual.text}”是文字，不能与目标 ${target.text} 比较` };
  if (actual.kind === 'state') return attainInWords(target, actual.state, actual.text);
  return attainNumber(target, actual, label, rounding);
}

const MET: Attainment = { attained: 'met', share: point(ONE), numbers: undefined };
const MISSED: Attainment = { attained: 'missed', share: undefined, numbers: undefined };

function attainState(wanted: 'yes' | 'partly' | 'no', actual: Goal, text: string): Attainment | Unknown {
  if (actual.kind === 'state') {
    if (actual.state === wanted) return MET;
    return wanted === 'partly' ? { reason: `目标“${text}”不能判断是否完成` } : MISSED;
  }
  if (actual.kind === 'number' && isWhole(actual) && wanted === 'yes') return MET;
  if (actual.kind === 'number' && actual.quantity.number.isZero && wanted === 'no') return MET;
  if (actual.kind === 'number' && isBelowWhole(actual) && wanted === 'yes') return MISSED;
  return { reason: `完成值“${'text' in actual ? actual.text : ''}”不能与目标“${text}”比较` };
}

/** 100% and 已完成, 0起 and 无 say the same. */
function attainInWords(target: Measured, state: 'yes' | 'partly' | 'no', text: string): Attainment | Unknown {
  if (state === 'no' && target.quantity.number.isZero && target.sign !== 'at-least') return MET;
  if (isWhole(target)) return state === 'yes' ? MET : MISSED;
  return { reason: `完成值“${text}”不能与目标 ${target.text} 比较` };
}

function isWhole({ quantity, sign }: Measured): boolean {
  return quantity.unit.dimension === 'ratio' && quantity.value.equals(ONE) && sign !== 'at-most';
}

function isBelowWhole({ quantity, sign }: Measured): boolean {
  return (
    quantity.unit.dimension === 'ratio' && quantity.value.compare(ONE) < 0 && (sign === 'plain' || sign === 'exactly')
  );
}

function attainNumber(target: Measured, actual: Measured, label: string, rounding: Rounding): Attainment | Unknown {
  if (sameText(target, actual)) return MET;
  const change = incompatibleChange(target, actual);
  const pair = change === undefined ? inOneUnit(target, actual) : undefined;
  if (pair === undefined) return { reason: `完成值 ${actual.text} 与目标 ${target.text} 的单位或说法不同，不能比较` };
  if (actual.sign === 'range') return { reason: `完成值 ${actual.text} 是范围，不能与目标比较` };
  const reached = intervalOf(pair.actual, rounding);
  const wanted = pair.target.value;
  const quantity = pair.actual;
  const blurred = actual.sign === 'at-least' || actual.sign === 'at-most';
  const judge = (comparison: Comparison, bound: Rational) =>
    blurred
      ? judgeBlurred(actual, comparison, bound, reached, quantity)
      : judgeNumbers(comparison, bound, reached, quantity);
  if (target.sign === 'at-least') return judge('>=', wanted);
  if (target.sign === 'at-most') return judge('<=', wanted);
  const upper = pair.upper?.value ?? wanted;
  const above = reached.nominal.compare(upper) > 0;
  const aimedUp = isAimedUp(target, label);
  if (touches(reached, wanted, upper) && !(above && aimedUp)) return above ? judge('<=', upper) : judge('>=', wanted);
  if (aimedUp && (!above || target.sign === 'plain')) return judge('>=', wanted);
  if (wanted.isZero && pair.target.unit.dimension === 'count') return judge('<=', wanted);
  return { reason: `目标值 ${target.text} 没有写明≥或≤，完成值 ${actual.text} 是否算达到要由人判断` };
}

/** Copied from one column into the other: ≥95% and ≥95%. */
function sameText(target: Measured, actual: Measured): boolean {
  return target.text === actual.text;
}

function incompatibleChange(target: Measured, actual: Measured): true | undefined {
  if (target.change === actual.change) return undefined;
  return target.change === 'up' && actual.change === undefined ? undefined : true;
}

function touches({ low, high }: Interval, from: Rational, to: Rational): boolean {
  return (high === undefined || high.compare(from) >= 0) && (low === undefined || low.compare(to) <= 0);
}

/** More is better: said by the name, or by a unit that counts things and rates. Money and time may go either way. */
function isAimedUp({ quantity }: Measured, label: string): boolean {
  if (MORE_IS_BETTER.test(label)) return true;
  const { dimension, kind } = quantity.unit;
  const time = dimension === 'time' || ['day', 'week', 'month', 'year'].includes(kind ?? '');
  return !LESS_MAY_BE_BETTER.test(label) && dimension !== 'money' && !time && quantity.value.compare(ZERO) > 0;
}

function judgeNumbers(comparison: Comparison, target: Rational, actual: Interval, quantity: Quantity): Attainment {
  const { outcome } = compareSides(actual, comparison, point(target));
  const attained = outcome === 'failed' ? 'missed' : outcome === 'exact' ? 'met' : 'rounding';
  const share = attained === 'met' ? point(ONE) : shareOf(comparison, target, actual);
  return { attained, share, numbers: { comparison, target, actual, quantity } };
}

/** An actual value that is itself a bound (≥90%) decides only when it lies on the right side. */
function judgeBlurred(
  { sign, text }: Measured,
  comparison: Comparison,
  target: Rational,
  actual: Interval,
  quantity: Quantity,
): Attainment | Unknown {
  const towards = (sign === 'at-least') === (comparison === '>=');
  const judged = judgeNumbers(comparison, target, point(actual.nominal), quantity);
  if (towards && judged.attained === 'met') return judged;
  return { reason: `完成值 ${text} 只给出一个界限，不能判断是否达到目标` };
}

/** Actual ÷ target for ≥, target ÷ actual for ≤, at most 1; undefined where one of them is not positive. */
function shareOf(comparison: Comparison, target: Rational, actual: Interval): Interval | undefined {
  const { low, nominal, high } = actual;
  if (target.compare(ZERO) <= 0 || low === undefined || high === undefined || low.compare(ZERO) < 0) return undefined;
  const capped = (value: Rational) => smaller(value, ONE);
  if (comparison === '>=') {
    const of = (value: Rational) => capped(value.div(target));
    return { low: of(low), nominal: of(nominal), high: of(high) };
  }
  if (low.compare(ZERO) === 0) return undefined;
  const of = (value: Rational) => capped(target.div(value));
  return { low: of(high), nominal: of(nominal), high: of(low) };
}

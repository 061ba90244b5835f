import { axisX, dodgeY, dotX, frame, ruleX, text } from '@observablehq/plot';
import type { Distribution } from '#render/plot/distribution.ts';
import { drawPlot } from '#render/plot/draw.ts';

/** Every report a dot on the axis, dots of near values above one another, the median as a line. */
export function drawDistribution({ title, measure, values }: Distribution): string {
  const middle = median(values.map(({ value }) => value));
  const options = {
    width: 480,
    height: 190,
    marginTop: 34,
    marginBottom: 46,
    marginLeft: 24,
    marginRight: 24,
    x: { nice: true, inset: 16 },
    marks: [
      axisX({ ticks: 6, tickSize: 4, label: measure, labelAnchor: 'right' as const, labelArrow: 'none' as const }),
      frame({ anchor: 'bottom' }),
      ruleX([middle]),
      text([middle], {
        x: (value: number) => value,
        text: (value: number) => `中位数 ${Number(value.toFixed(2))}`,
        frameAnchor: 'top',
        dy: -12,
      }),
      dotX(values, dodgeY({ x: 'value', r: 6, padding: 1.5, anchor: 'bottom', fill: 'currentColor' })),
    ],
  };
  const spread = values.map((value) => value.value);
  const range = `最低${Math.min(...spread)}${measure}，中位数${Number(middle.toFixed(2))}${measure}，最高${Math.max(...spread)}${measure}`;
  return drawPlot(options, `${title}：${values.length}份报告，${range}`);
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  const [low = 0, high = 0] = [sorted[sorted.length % 2 === 0 ? middle - 1 : middle], sorted[middle]];
  return (low + high) / 2;
}

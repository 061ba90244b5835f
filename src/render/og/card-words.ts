import type { CardData } from '#render/og/card-data.ts';
import type { ShareImage } from '#render/page/address.ts';

/** The card of the page at this address: it lies beside the page. */
export function shareImage(page: string, card: CardData): ShareImage {
  return { src: `${page}og.png`, alt: cardInWords(card) };
}

/** A card in words, for `og:image:alt`: what it is about, its figures and its verdict. */
export function cardInWords({ sample, compiled, name, subject, title, figures, chart, footing }: CardData): string {
  const score = chart?.kind === 'score' ? [`${chart.label}${chart.number}${chart.measure.replace('　', '，')}`] : [];
  const trend = chart?.kind === 'trend' ? [`${chart.from}—${chart.to}年${chart.label}走势`] : [];
  const counts = footing.outcomes.filter(({ count }) => count > 0).map(({ word, count }) => `${word}${count}项`);
  const values = figures.map(
    ({ label, number, measure, period }) => `${label}${period === null ? '' : `（${period}）`}${number}${measure}`,
  );
  const verdict = `${footing.word}，${footing.checks}${counts.length === 0 ? '' : `：${counts.join('，')}`}`;
  const about = `${sample ? '示例：' : ''}${compiled ? '根据公开报告整理：' : ''}${name}，${[subject.replaceAll('　', '，'), title].filter((part) => part !== '').join('，')}`;
  return [about, ...values, ...score, ...trend, verdict].join('；');
}

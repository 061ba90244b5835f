import { describe, expect, test } from 'vitest';
import type { RecordedFigure, Register, ReportRecord } from '#derive/register.ts';
import { siteView } from '#derive/site-view.ts';
import { cardInWords } from '#render/og/card-words.ts';
import { siteCards } from '#render/og/site-cards.ts';
import { figure, report, SETTINGS } from './sample-report.ts';

const record = (changes: Parameters<typeof report>[0], figures: RecordedFigure[] = []): ReportRecord => ({
  ...report(changes),
  figures,
  attention: [],
  checksByRule: {},
  corrections: [],
});
const spent = (value: string): RecordedFigure => ({
  ...figure('本年支出', value, '万元'),
  id: 'expenditure',
  checkCount: 0,
});

function cardsOf(records: ReportRecord[]) {
  const metric = { aliases: [], measure: '万元', kind: 'flow', definition: null, relations: [] } as const;
  const register: Register = {
    records,
    units: [...new Set(records.map(({ unit }) => unit))].map((unit) => ({ ...unit, predecessor: null, aliases: [] })),
    metrics: [{ ...metric, id: 'expenditure', label: '本年支出', aliases: [], relations: [] }],
    deadline: null,
    severity: {},
  };
  const cards = siteCards(siteView(SETTINGS, records), register);
  return new Map(cards.map(({ page, card }) => [page, card]));
}

const TWO_YEARS = [
  record({ year: 2022, href: '/reports/2022/centre/', id: '2022/centre' }, [spent('200')]),
  record({ status: 'failed' }, [spent('400.5')]),
];

describe('the cards of a site', () => {
  test('are one for each report, unit, year, published metric, and the site', () => {
    expect([...cardsOf(TWO_YEARS).keys()].sort()).toEqual([
      '/',
      '/metrics/expenditure/',
      '/reports/2022/centre/',
      '/reports/2023/centre/',
      '/units/centre/',
      '/years/2022/',
      '/years/2023/',
    ]);
  });

  test('of a unit show its newest figures, their year and the trend', () => {
    const card = cardsOf(TWO_YEARS).get('/units/centre/');
    expect(card).toMatchObject({
      subject: '2022—2023年度　2份报告',
      chart: { kind: 'trend', label: '本年支出（万元）', from: '2022', to: '2023', bars: [200 / 400.5, 1] },
      footing: { status: 'failed', word: '1份未通过', checks: '2份报告，28项校验' },
    });
    expect(card?.figures[0]).toMatchObject({ number: '439.62', period: '2023年度' });
  });

  test('of a year and of a metric show what their pages show', () => {
    const cards = cardsOf(TWO_YEARS);
    expect(cards.get('/years/2023/')).toMatchObject({
      name: '2023年度',
      figures: [{ number: '1' }, { number: '1' }, { label: '支出合计', number: '400.5', period: '1/1份整体报告' }],
    });
    expect(cards.get('/metrics/expenditure/')?.figures.map(({ number, period }) => `${period}${number}`)).toEqual([
      '2022年度200',
      '2023年度400.5',
    ]);
  });

  test('never count real and sample reports together, and say what they leave out', () => {
    const cards = cardsOf([...TWO_YEARS, record({ sample: true, href: '/reports/2023/made-up/' }, [spent('999')])]);
    const site = cards.get('/');
    expect(site).toMatchObject({ sample: false, subject: '2022—2023年度　2份公开报告，另有1份示例' });
    expect(site?.footing.checks).toBe('2份报告，28项校验');
    expect(cards.get('/years/2023/')?.figures.at(-1)).toMatchObject({ number: '400.5' });
    expect(cardsOf([record({ sample: true })]).get('/')?.sample).toBe(true);
  });

  test('say that all reports hold', () => {
    const words = [...cardsOf([record({}), record({ year: 2022 })]).values()].map(cardInWords).join('\n');
    expect(words).toContain('全部已校验，2份报告，28项校验');
  });
});

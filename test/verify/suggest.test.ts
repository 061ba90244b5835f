import { describe, expect, it } from 'vitest';
import { loadContent } from '#load/content.ts';
import { suggestRelations } from '#verify/suggest.ts';
import { verify } from '#verify/verify.ts';
import { type ReportParts, verifyReports } from './content-of.ts';

function relationsOf(report: ReportParts, ...others: readonly ReportParts[]): string[] {
  const { reports } = verifyReports([report, ...others]);
  const found = reports.find(({ subject }) => subject.report.front.year === (report.year ?? 2023));
  return found === undefined ? [] : suggestRelations(found.subject).map(({ relation }) => relation);
}

const figures = (values: Readonly<Record<string, string>>) =>
  `figures:\n${Object.entries(values)
    .map(([id, value]) => `  ${id}: { label: ${value.split(' ')[0]}, value: ${value.split(' ')[1]} }`)
    .join('\n')}`;
const PARTS = figures({ t: '服务群众 70件', a: '窗口接待 41件', b: '上门办理 29件', r: '窗口占比 58.57%' });

describe('relations that a text shows', () => {
  it.each([
    ['其中', '服务群众70件，其中窗口接待41件、上门办理29件。', ['t = a + b']],
    ['合计', '窗口接待41件，上门办理29件，合计服务群众70件。', ['t = a + b']],
    ['分别为', '窗口接待、上门办理分别为41件、29件，共服务群众70件。', ['t = a + b']],
    ['占', '服务群众70件，窗口接待41件，窗口占比58.57%。', ['r = a / t']],
    ['no word', '窗口接待41件。上门办理29件。服务群众70件。', []],
    ['a part left out', '服务群众70件，其中窗口接待41件。', []],
    ['an empty text', '无。', []],
  ])('%s', (_, body, expected) => {
    expect(relationsOf({ front: PARTS, body })).toEqual(expected);
  });

  it('never tells a figure by itself', () => {
    const front = figures({ c: '上年结转 10.00万元', r: '上年结转执行率 100.00%' });
    const table =
      '| 资金（万元） | 上年结转 | 全年预算 | 全年执行 | 执行率 |\n| --- | --- | --- | --- | --- |\n| 上年结转 | 10.00 | 10.00 | 10.00 | 100.00% |';
    expect(relationsOf({ front, body: table })).toEqual([]);
  });

  it('does not repeat what is declared, in whatever order', () => {
    const front = `${PARTS}\nrelations:\n  - t = b + a`;
    expect(relationsOf({ front, body: '服务群众70件，其中窗口接待41件、上门办理29件。' })).toEqual([]);
  });

  it('holds a growth rate against last year’s report', () => {
    const front = (value: string) => figures({ x: `门诊接诊 ${value}`, g: '门诊增长率 10.00%' });
    const body = '门诊接诊1100人次，同比增长10.00%。';
    expect(relationsOf({ front: front('1100人次'), body }, { year: 2022, front: front('1000人次') })).toEqual([
      'g = growth(x)',
    ]);
    expect(relationsOf({ front: front('1100人次'), body }, { year: 2022, front: front('1050人次') })).toEqual([]);
  });

  it('finds the sums, the balance and the ratios of the real report, and nothing else', () => {
    const { reports } = verify(loadContent('content'));
    const real = reports.find(({ subject }) => subject.report.path.includes('lianjiang'));
    const found = real === undefined ? [] : suggestRelations(real.subject, { known: true });
    expect(found.map(({ relation }) => relation).sort()).toEqual([
      'branch.completionRate = branch.completed / branch.accepted',
      'carryover.closing = income - expenditure',
      'expenditure = expenditure.basic + expenditure.project',
      'hall.completionRate = hall.completed / hall.accepted',
      'hall.items = hall.items.branch + hall.items.window + hall.items.integrated',
      'hotline.growth = growth(hotline.total)',
      'hotline.total = hotline.calls + hotline.messages + hotline.transferred',
      'staff.external = staff.external.purchased + staff.external.welfare',
      'window.completionRate = window.completed / window.accepted',
    ]);
    expect(real === undefined ? undefined : suggestRelations(real.subject)).toEqual([]);
  });
});

import type { Rule } from '#verify/rule.ts';

/** a figure has a label of its own or is a standard metric */
export const figureLabel: Rule = {
  id: 'figure-label',
  severity: 'error',
  waivable: false,
  title: { zh: '数据没有名称', en: 'a figure without a label' },
  equation: '数据编号在口径表中，或自带 label',
  explanation: '读者看到的是名称，不是编号。口径表以外的数据要自带中文名称。',
  example: {
    failing: 'hall.accepted: 177321件',
    passing: 'hall.accepted: { label: 政务服务大厅受理业务量, value: 177321件 }',
  },
  check({ report, figures }) {
    const problems = [...figures.values()]
      .filter(({ id, label, metric }) => metric === undefined && label === id)
      .map(({ id, quantity }) => {
        const fixed = `${id}: { label: …, value: ${quantity.text.includes(',') ? `"${quantity.text}"` : quantity.text} }`;
        const place = report.locate(['figures', id], 'key');
        const zh = `数据 ${id} 没有名称；请写成 ${fixed}`;
        return { place, figure: id, found: id, expected: fixed, zh, en: `figure ${id} has no label; write ${fixed}` };
      });
    return { problems };
  },
};

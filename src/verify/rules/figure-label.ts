import type { Problem, Rule } from '#verify/rule.ts';
import type { Subject } from '#verify/subject.ts';

/** a figure has a label of its own, without an amount in it, or is a standard metric */
export const figureLabel: Rule = {
  id: 'figure-label',
  severity: 'error',
  waivable: false,
  title: { zh: '数据没有名称', en: 'a figure without a label' },
  equation: '数据编号在口径表中，或自带 label；名称里没有金额',
  explanation:
    '读者看到的是名称，不是编号。口径表以外的数据要自带中文名称。名称里的金额谁也不核对，读者却会当作公布的数；“10万元以上项目”这样的档次是名称。',
  example: {
    failing: 'hall.accepted: 177321件',
    passing: 'hall.accepted: { label: 政务服务大厅受理业务量, value: 177321件 }',
  },
  check({ report, figures }) {
    const nameless = [...figures.values()]
      .filter(({ id, label, metric }) => metric === undefined && label === id)
      .map(({ id, quantity }) => {
        const fixed = `${id}: { label: …, value: ${quantity.text.includes(',') ? `"${quantity.text}"` : quantity.text} }`;
        const place = report.locate(['figures', id], 'key');
        const zh = `数据 ${id} 没有名称；请写成 ${fixed}`;
        return { place, figure: id, found: id, expected: fixed, zh, en: `figure ${id} has no label; write ${fixed}` };
      });
    return { problems: [...nameless, ...valuedLabels({ report, figures })] };
  },
};

/** An amount that ends a label or a part of it; 单价50万元以上设备 and 每人200元的补助 name a class. */
const AMOUNT = /\d[\d,]*(?:\.\d+)?\s*[百千万亿]{0,2}元(?=$|[，,。；;、：:）)】\]])/;
const CLASS = /(?:[每满超够均各至到—–~～-]|单价|标准|不足|低于|高于|达到|上限|下限)[^，,。；;、（(]{0,3}$/;

function valuedLabels({ report, figures }: Pick<Subject, 'report' | 'figures'>): Problem[] {
  return [...figures.values()].flatMap(({ id, label, metric }) => {
    const text = label.normalize('NFKC');
    const match = text.includes('元') ? AMOUNT.exec(text) : null;
    if (match === null || label === metric?.label || CLASS.test(text.slice(0, match.index))) return [];
    const [found] = match;
    const zh = `“${label}”的名称里有金额 ${found}，没有人核对；请写进 value，或另立一个数据`;
    const en = `the label of ${id} holds the amount ${found}, which nothing checks; write it as a value`;
    return [{ place: report.locate(['figures', id, 'label']), figure: id, found, expected: '', zh, en }];
  });
}

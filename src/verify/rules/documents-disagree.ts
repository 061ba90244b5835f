import type { Check } from '#verify/check.ts';
import { notEvaluated } from '#verify/comparison-check.ts';
import { nameOfCell, placeOfCell } from '#verify/datasheet-cells.ts';
import { type DocumentPair, documentPairs, likelierWrong } from '#verify/documents.ts';
import type { Problem, Rule } from '#verify/rule.ts';
import type { Subject } from '#verify/subject.ts';

/** number of the datasheet = the same number of the narrative */
export const documentsDisagree: Rule = {
  id: 'documents-disagree',
  severity: 'error',
  waivable: true,
  title: { zh: '数据表与正文不一致', en: 'datasheet and narrative disagree' },
  equation: '数据表的数 = 自评报告正文的同一个数（在公布精度内）',
  explanation:
    '自评报告、数据表、评分表说的是同一年的同一笔账，三份材料里的同一个数必须相同。数据表与正文逐数对照；缺了哪一份材料，就写明哪一份无从对照，不当作一致。',
  example: {
    failing: '正文：基本支出 143.06万元；数据表：基本支出全年执行 143.60万元',
    passing: '正文：基本支出 143.06万元；数据表：基本支出全年执行 143.06万元',
  },
  check(subject) {
    const pairs = documentPairs(subject);
    const problems = pairs
      .filter(({ check }) => check.outcome === 'failed')
      .map((pair) => (likelierWrong(subject, pair) === 'cell' ? wrongCell(subject, pair) : wrongFigure(subject, pair)));
    return { checks: [...pairs.map(({ check }) => check), ...missingDocuments(subject)], problems };
  },
};

function missingDocuments({ report }: Subject): Check[] {
  const { datasheet, scorecard, attachments } = report.front;
  const attached = (role: string) => attachments.some((one) => one.role === role);
  const missing = (role: string, name: string) => {
    const why = attached(role) ? `${name}只有附件，没有录入数据` : `报告没有公开${name}`;
    const about = { rule: 'documents-disagree', target: role, statement: `${name}与正文一致`, figures: [] };
    return notEvaluated(about, `${why}，无从与正文核对`);
  };
  return [
    ...(datasheet.length === 0 ? [missing('datasheet', '数据表')] : []),
    ...((scorecard?.items.length ?? 0) === 0 ? [missing('scorecard', '评分表')] : []),
  ];
}

function wrongCell(subject: Subject, pair: DocumentPair): Problem {
  const { cell, figure } = pair;
  const [found, expected] = [cell.quantity.text, figure.quantity.text];
  const hypotheses = [{ kind: 'other-document', figure: cell.figure, replace: found, with: expected, score: 0.9 }];
  return { place: placeOfCell(subject, cell), figure: cell.figure, found, expected, hypotheses, ...sentence(pair) };
}

function wrongFigure({ report }: Subject, pair: DocumentPair): Problem {
  const { cell, figure } = pair;
  const [found, expected] = [figure.quantity.text, cell.quantity.text];
  const hypotheses = [{ kind: 'other-document', figure: figure.id, replace: found, with: expected, score: 0.9 }];
  const place = report.locate(['figures', figure.id, 'value']);
  return { place, figure: figure.id, found, expected, hypotheses, ...sentence(pair) };
}

function sentence({ cell, figure, check }: DocumentPair) {
  const allowed = check.limit === null ? '' : `，舍入最多允许 ${check.limit}`;
  return {
    check: check.id,
    zh: `数据表“${nameOfCell(cell)}”${cell.quantity.text}，正文数据“${figure.label}”${figure.quantity.text}，相差 ${check.gap}${allowed}；请核对后把两处改成一致`,
    en: `the datasheet says ${cell.quantity.text} for ${cell.figure} (${cell.column}), the narrative ${figure.quantity.text}, gap ${check.gap}, limit ${check.limit ?? 'none'}; make the two agree`,
  };
}

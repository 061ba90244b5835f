import type { Problem, Rule } from '#verify/rule.ts';

/** no comment “# 待核：…” of the import is left in the frontmatter */
export const importDoubt: Rule = {
  id: 'import-doubt',
  severity: 'warning',
  waivable: true,
  title: { zh: '导入时存疑的地方还没有核对', en: 'a doubt of the import has not been settled' },
  equation: '文件头里没有“# 待核：”开头的注释',
  explanation:
    '从 Word、Excel 导入时，程序拿不准的地方会留下一行“# 待核：…”的注释，写明为什么存疑。人看过、改好之后删去这一行；公布的报告里不应当还有没看过的地方。',
  example: {
    failing: '# 待核：原文写作“2022年”，报告年度是2023年',
    passing: '核对以后删去这一行注释',
  },
  check({ report: { source } }) {
    if (!source.includes(MARK)) return {};
    const lines = source.replaceAll('\r\n', '\n').split('\n');
    const end = lines.indexOf('---', 1);
    return { problems: lines.slice(0, end).flatMap((line, index) => problemIn(line, index + 1)) };
  },
};

const MARK = '# 待核';
const COMMENT = /^\s*(#\s*待核[：:]\s*(.*?))\s*$/;

function problemIn(text: string, line: number): Problem[] {
  const [, comment, doubt = ''] = COMMENT.exec(text) ?? [];
  if (comment === undefined) return [];
  const column = text.indexOf(comment) + 1;
  const place = { line, column, endColumn: column + comment.length };
  const zh = `导入时存疑：${doubt.replace(/；请[^；]*$/, '')}；请核对，改好后删去这一行注释`;
  const en = `the import was not sure: ${doubt}; look at it, then delete this comment`;
  return [{ place, found: comment, expected: '', zh, en }];
}

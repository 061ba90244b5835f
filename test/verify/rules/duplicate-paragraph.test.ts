import { duplicateParagraph } from '#verify/rules/duplicate-paragraph.ts';
import { ruleTable } from '../rule-table.ts';

const body = (...lines: string[]) => ({ body: lines.join('\n\n') });
const long = '中心按规定公开了预决算信息，检查中没有发现问题，群众没有投诉。';

ruleTable(duplicateParagraph, {
  valid: [
    { name: 'different paragraphs', report: body(long, `${long}此后照办。`) },
    { name: 'short ones', report: body('已按时报送。', '已按时报送。') },
    { name: 'an empty text', report: {} },
    { name: 'equal cells', report: body(`| 甲 | 乙 |\n|---|---|\n| ${long} | ${long} |`) },
  ],
  invalid: [
    {
      name: 'a paragraph pasted twice',
      report: body(long, '其他。', long),
      found: long.slice(0, 20),
      place: '13:1',
      message: /与第 9 行的段落相同/,
    },
    {
      name: 'one broken differently',
      report: body(long, long.replace('，检', '，\n检')),
      found: '中心按规定公开了预决算信息，\n检查中没有',
    },
    { name: 'three times', report: body(long, long, long), found: long.slice(0, 20), count: 2 },
  ],
});

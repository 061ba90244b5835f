import { type HostileReport, inText } from '../case.ts';

const body = (name: string, text: string, place = '9:1') => inText(name, text, 'mdx-safety', place);

/** JavaScript in braces, wherever MDX would take it. */
export const EXPRESSIONS: readonly HostileReport[] = [
  body('a secret of the environment', '{process.env.GITHUB_TOKEN}'),
  body('an exit with success', '{process.exit(0)}'),
  body('a loop without end', '{(() => { for (;;) {} })()}'),
  body('a request', "{await fetch('https://evil.example')}"),
  body('a sum in a sentence', '支出{438 + 1}万元', '9:3'),
  body('a comment', '支出438元{/* 改 */}', '9:7'),
  body('nothing', '支出{}', '9:3'),
  body('a template', '{`$' + '{process.cwd()}`}'),
  body('props of the page', '{props.children}'),
  body('a string of HTML', '{"<script>alert(1)</script>"}'),
  body('an expression in a heading', '## {process.pid}', '9:4'),
  body('an expression in a table cell', '| 项目 |\n|---|\n| {1+1} |', '11:3'),
  body('an expression in a list', '- {1+1}', '9:3'),
  body('an expression in the words of a link', '[{1+1}](https://www.gov.cn)', '9:2'),
  body('an expression within emphasis', '**{1+1}**', '9:3'),
  body('an expression as an attribute', '<Figure of={process.env.HOME}/>'),
  body('attributes spread out', '<Figure {...globalThis}/>'),
  body('an expression in an editor’s note', '<Note>\n\n{1+1}\n\n</Note>', '11:1'),
  inText('a brace that is not closed', '支出{438', 'mdx-syntax', '9:3'),
  inText('Chinese in braces', '支出438万元{单位：万元}', 'mdx-syntax', '9:8'),
];

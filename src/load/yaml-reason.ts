import type { Sentence } from '#load/problem.ts';

/** What the parsers of YAML say, and what a clerk is told. The first that fits is taken. */
const REASONS: ReadonlyArray<readonly [pattern: RegExp, zh: string]> = [
  [/duplicated mapping key|duplicate key/, '这一项前面已经写过；同一项只写一次，请合并或删去一处'],
  [/missed comma/, '花括号或方括号里，各项之间要用半角逗号隔开'],
  [/found ','/, '多了一个逗号，或逗号前面是空的'],
  [/within a flow collection/, '花括号或方括号没有结束；请核对这一行和前面几行的 { } [ ] 是否成对'],
  [/within a (?:double|single) quoted scalar/, '引号没有结束；请核对这一行和前面几行的半角引号是否成对'],
  [/unknown escape|hexadecimal/, '双引号里有反斜杠“\\”；请把外面的双引号改为单引号，或写两个反斜杠'],
  [/valid JSON character|non-printable|null byte/, '有看不见的控制字符；请删去后重新输入'],
  [/tab characters/, '缩进用了制表符；请改用空格'],
  [
    /multiline key|expected ':'|whitespace character is expected/,
    '这一行不是“键: 值”；请核对冒号是不是半角，后面有没有空格',
  ],
  [/sequence entry/, '列表项没有对齐；同一列表的“-”要在同一列，后面空一格'],
  [
    /mapping entry|deficient indentation/,
    '缩进没有对齐，或上一行的引号、括号、冒号没有写完；同一层的各项要从同一列开始',
  ],
  [
    /block scalar|chomping|indentation width|line break is expected/,
    '“|”“>”后面不能再写文字；请另起一行并缩进，或给值加引号',
  ],
  [/tag|anchor|alias|directive|YAML version/, '值以“!”“&”“*”“%”开头；请给值加引号'],
  [/end of the stream or a document separator/, '这一行比上面的各项缩进得少，或不是“键: 值”；请与上面的项对齐'],
];

/** A reason of the parser as a sentence, with the line it stopped at. */
export function reasonSentence(reason: string, line: string): Sentence {
  const zh = REASONS.find(([pattern]) => pattern.test(reason))?.[1] ?? '请核对这一行和上一行的引号、括号、冒号和缩进';
  const shown = line.trim().slice(0, 60);
  const found = shown === '' ? '' : `；这一行是“${shown}”`;
  return {
    zh: `YAML 写法有误：${zh}${found}`,
    en: `not valid YAML: ${reason}${shown === '' ? '' : ` at "${shown}"`}; check quotes, brackets, colons and indentation`,
  };
}

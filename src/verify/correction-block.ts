import type { Correction } from '#schema/report.ts';

interface Values {
  from: string;
  to?: string;
}

/** Lines of YAML for one correction, an item of the list: ready to copy but for the reason and the day. */
export function correctionBlock(figure: string, values: Values): string {
  const quoted = Object.entries(values).map(([key, value]) => `${key}: ${value.includes(',') ? `"${value}"` : value}`);
  const [first, ...rest] = [`figure: ${figure}`, ...quoted, 'type: error', 'reason: 写明原因', 'date: 更正日期'];
  return [`  - ${first}`, ...rest.map((line) => `    ${line}`)].join('\n');
}

/** What to do with the lines: the key `corrections` is there once. */
export function wayToCorrect(corrections: readonly Correction[], block: string): { zh: string; en: string } {
  if (corrections.length === 0)
    return {
      zh: `把下面几行放在文件头（两条 --- 之间），写好原因和日期：\ncorrections:\n${block}`,
      en: `put these lines into the frontmatter (between the two lines of ---), with the reason and the day:\ncorrections:\n${block}`,
    };
  return {
    zh: `把下面几行接在文件头（两条 --- 之间）的 corrections: 末尾，写好原因和日期：\n${block}`,
    en: `put these lines at the end of corrections: in the frontmatter, with the reason and the day:\n${block}`,
  };
}

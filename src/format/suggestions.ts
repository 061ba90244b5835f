import type { Suggestion } from '#verify/suggest.ts';

/** Relations proposed for one report. */
export interface ReportSuggestions {
  /** Relative to the content folder. */
  path: string;
  suggestions: readonly Suggestion[];
}

const WORDS = {
  zh: {
    none: '没有可以补充的勾稽关系。\n',
    add: '可以补充的勾稽关系，核对后加到 relations: 下面',
    read: '正文',
    total: (relations: number, reports: number) => `共 ${relations} 条，涉及 ${reports} 份报告\n`,
  },
  en: {
    none: 'There are no relations to add.\n',
    add: 'relations to look at and to add under relations:',
    read: 'text',
    total: (relations: number, reports: number) => `${relations} relations in ${reports} reports\n`,
  },
} as const;

/** Ready lines for the frontmatter, each with the sentence it was read in as a comment. */
export function formatSuggestions(reports: readonly ReportSuggestions[], language: 'zh' | 'en'): string {
  const words = WORDS[language];
  const some = reports.filter(({ suggestions }) => suggestions.length > 0);
  if (some.length === 0) return words.none;
  const parts = some.map(({ path, suggestions }) => {
    const lines = suggestions.map(
      ({ relation, inWords, line, column, evidence }) =>
        `  - ${relation}\n    # ${inWords}\n    # ${words.read} ${path}:${line}:${column} ${evidence}`,
    );
    return `${path}\n${words.add}\nrelations:\n${lines.join('\n')}\n`;
  });
  const count = some.reduce((sum, { suggestions }) => sum + suggestions.length, 0);
  return `${parts.join('\n')}\n${words.total(count, some.length)}`;
}

/** One JSON document. */
export function suggestionsJson(reports: readonly ReportSuggestions[]): string {
  return `${JSON.stringify({ version: 1, reports }, null, 2)}\n`;
}

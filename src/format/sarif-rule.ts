import { asMarkdown } from '#format/markdown.ts';
import { allFindings, type Result } from '#format/result.ts';
import { ruleTitle } from '#format/words.ts';
import type { Rule } from '#verify/rule.ts';

/** What SARIF says about every rule, and about findings of the reader of files that are no rules. */
export function descriptorsOf(result: Result) {
  const known = new Set(result.rules.map(({ id }) => id));
  const used = new Set(allFindings(result).map(({ rule }) => rule));
  const others = [...used].filter((id) => !known.has(id)).sort();
  return [
    ...result.rules.map((rule) => ruleDescriptor(rule, result)),
    ...others.map((id) => plainDescriptor(id, result)),
  ];
}

function ruleDescriptor(rule: Rule, { language, site }: Result) {
  const { id, title, equation, explanation, severity } = rule;
  const page = site === undefined ? {} : { helpUri: `${site.address}/rules/${id}/` };
  return {
    id,
    shortDescription: { text: title[language] },
    fullDescription: { text: equation },
    ...page,
    help: helpOf(rule, language),
    defaultConfiguration: { level: severity },
    properties: { explanation },
  };
}

function helpOf({ equation, explanation, example }: Rule, language: Result['language']) {
  const [wrong, right] = language === 'zh' ? ['不通过', '通过'] : ['fails', 'passes'];
  const lines = [equation, explanation, `${wrong}：${example.failing}`, `${right}：${example.passing}`];
  const markdown = [
    `**${asMarkdown(equation)}**`,
    asMarkdown(explanation),
    `- ${wrong}：${asMarkdown(example.failing)}\n- ${right}：${asMarkdown(example.passing)}`,
  ];
  return { text: lines.join('\n'), markdown: markdown.join('\n\n') };
}

function plainDescriptor(id: string, result: Result) {
  const text = ruleTitle(id, result);
  return {
    id,
    shortDescription: { text },
    fullDescription: { text },
    help: { text },
    defaultConfiguration: { level: 'error' },
  };
}

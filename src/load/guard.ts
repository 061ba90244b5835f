import type { Nodes, Root } from 'mdast';
import type { Sentence } from '#load/problem.ts';
import type { Place } from '#schema/finding.ts';

export interface Refusal extends Sentence {
  rule: 'mdx-syntax' | 'mdx-safety';
  place: Place;
  found: string;
  expected?: string;
}

/** Attributes each component may have, and whether it stands in a line or alone. */
const COMPONENTS: Readonly<
  Record<string, { inline: boolean; attributes: readonly string[]; required: readonly string[] }>
> = {
  Figure: { inline: true, attributes: ['of'], required: ['of'] },
  Scorecard: { inline: false, attributes: [], required: [] },
  Datasheet: { inline: false, attributes: [], required: [] },
  Trend: { inline: false, attributes: ['of'], required: ['of'] },
  Chart: { inline: false, attributes: ['kind'], required: ['kind'] },
  Note: { inline: false, attributes: [], required: [] },
  Attachment: { inline: false, attributes: ['file', 'label'], required: ['file'] },
};

const NODES = new Set(
  `root heading paragraph text strong emphasis delete list listItem table tableRow tableCell blockquote link break
  thematicBreak footnoteReference footnoteDefinition mdxJsxFlowElement mdxJsxTextElement`.split(/\s+/),
);

const NAMES: Readonly<Record<string, string>> = {
  html: 'HTML',
  code: '代码块',
  inlineCode: '代码',
  image: '图片',
  imageReference: '图片',
  mdxjsEsm: 'import/export',
  mdxFlowExpression: '{…} 表达式',
  mdxTextExpression: '{…} 表达式',
};

const DEEPEST = 24;

interface JsxAttribute {
  type: string;
  name?: string;
  value?: unknown;
}

/** What a report may not contain, each with its place. Reports are data: no code, no HTML, only listed components. */
export function guard(root: Root, body: string): Refusal[] {
  const refusals: Refusal[] = [];
  const visit = (node: Nodes, depth: number): void => {
    const refusal = refuse(node, body, depth);
    if (refusal !== undefined) refusals.push(refusal);
    if (depth <= DEEPEST && 'children' in node) for (const child of node.children) visit(child, depth + 1);
  };
  visit(root, 0);
  return refusals;
}

function refuse(node: Nodes, body: string, depth: number): Refusal | undefined {
  if (depth > DEEPEST) return refusal(node, body, '层次过深', 'is nested too deep');
  const { type } = node;
  if (type === 'mdxJsxFlowElement' || type === 'mdxJsxTextElement') return refuseComponent(node as never, body, depth);
  if (!NODES.has(type))
    return refusal(node, body, `正文不能使用${NAMES[type] ?? type}`, `${type} is not allowed in a report`);
  if (node.type === 'heading' && (node.depth === 1 || node.depth > 4)) {
    return refusal(
      node,
      body,
      '正文标题只用 ##、###、####（# 是页面标题）',
      'headings in the text are ##, ### or ####',
    );
  }
  if (node.type === 'link' && !safeAddress(node.url)) {
    return refusal(node, body, '链接只能是 https、mailto、站内相对地址或 #', 'links are https, mailto, relative or #');
  }
  return undefined;
}

interface Jsx {
  type: string;
  name: string | null;
  attributes: JsxAttribute[];
}

function refuseComponent(node: Jsx & Nodes, body: string, depth: number): Refusal | undefined {
  const name = node.name ?? '';
  const known = Object.hasOwn(COMPONENTS, name) ? COMPONENTS[name] : undefined;
  if (known === undefined) {
    const list = Object.keys(COMPONENTS).join('、');
    return refusal(node, body, `不认识 <${name}>；可用的组件：${list}`, `<${name}> is not a listed component`);
  }
  if (!known.inline && (node.type === 'mdxJsxTextElement' || depth > 1)) {
    return refusal(node, body, `<${name}> 须顶格单独成段`, `<${name}> stands alone, not within a line or list`);
  }
  for (const attribute of node.attributes) {
    const literal = attribute.type === 'mdxJsxAttribute' && typeof attribute.value === 'string';
    if (!literal || !known.attributes.includes(attribute.name ?? '')) {
      const list = known.attributes.map((word) => `${word}="…"`).join(' ') || '无';
      return refusal(node, body, `<${name}> 的属性只能是文字：${list}`, `attributes of <${name}> are literal: ${list}`);
    }
  }
  const missing = known.required.find((word) => !node.attributes.some((attribute) => attribute.name === word));
  if (missing === undefined) return undefined;
  return refusal(node, body, `<${name}> 缺少属性 ${missing}="…"`, `<${name}> needs ${missing}="…"`);
}

/** https, mailto, fragment and relative addresses; no other scheme, no protocol-relative or encoded trick. */
export function safeAddress(url: string): boolean {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is refused
  if (/[\u0000-\u0020\\"'<>`]/.test(url)) return false;
  if (/^https:\/\/[^/]/.test(url) || /^mailto:[^\s@]+@[^\s@]+$/.test(url)) return true;
  return url !== '' && !url.startsWith('//') && !/^[^/?#]*:/.test(url);
}

function refusal(node: Nodes, body: string, zh: string, en: string): Refusal {
  const start = node.position?.start;
  const end = node.position?.end;
  const line = start?.line ?? 1;
  const column = start?.column ?? 1;
  const endColumn = end !== undefined && end.line === line ? end.column : column + 1;
  const found = (body.split('\n')[line - 1] ?? '').slice(column - 1, Math.min(endColumn, column + 40) - 1);
  return { rule: 'mdx-safety', place: { line, column, endColumn }, found, zh, en };
}

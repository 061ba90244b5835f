import type { Nodes, Root } from 'mdast';
import { strangeCharacter } from '#load/characters.ts';
import { misleadingNode } from '#load/misleading-node.ts';
import type { Sentence } from '#load/problem.ts';
import type { Place } from '#schema/finding.ts';
import { isAddressWithin, isMailAddress, isWebAddress } from '#schema/web-address.ts';

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
  linkReference: '引用式链接，请写成 [文字](地址)',
  definition: '引用式链接的地址，请写成 [文字](地址)',
  mdxjsEsm: 'import/export',
  mdxFlowExpression: '{…} 表达式',
  mdxTextExpression: '{…} 表达式',
};

const LINKS = '链接只能是 https 网址（不带用户名，主机名不混用文字）、mailto、不出本站的相对地址或 #';

const DEEPEST = 24;

interface JsxAttribute {
  type: string;
  name?: string;
  value?: unknown;
}

/** What is refused more often than this is told no more: the first ones say enough. */
const MOST_REFUSALS = 50;

/** What a report may not contain, each with its place. Reports are data: no code, no HTML, only listed components. */
export function guard(root: Root, body: string): Refusal[] {
  const lines = body.split('\n');
  const refusals: Refusal[] = [...(body.includes('&') ? disguisedReferences(lines) : [])];
  const decoded = refusals.length === 0 && body.includes('&');
  const footnotes = new Set<string>();
  const visit = (node: Nodes, depth: number): void => {
    if (refusals.length >= MOST_REFUSALS) return;
    const refusal =
      refuse(node, lines, depth) ?? refuseText(node, lines, decoded) ?? refuseFootnote(node, lines, footnotes);
    if (refusal !== undefined) refusals.push(refusal);
    if (depth <= DEEPEST && 'children' in node) for (const child of node.children) visit(child, depth + 1);
  };
  visit(root, 0);
  return refusals;
}

function refuse(node: Nodes, lines: readonly string[], depth: number): Refusal | undefined {
  if (depth > DEEPEST) return refusal(node, lines, '层次过深', 'is nested too deep');
  const { type } = node;
  if (type === 'mdxJsxFlowElement' || type === 'mdxJsxTextElement') return refuseComponent(node as never, lines, depth);
  if (!NODES.has(type))
    return refusal(node, lines, `正文不能使用${NAMES[type] ?? type}`, `${nameEn(type)} is not allowed in a report`);
  if (node.type === 'heading' && (node.depth === 1 || node.depth > 4)) {
    return refusal(
      node,
      lines,
      '正文标题只用 ##、###、####（# 是页面标题）',
      'headings in the text are ##, ### or ####',
    );
  }
  if (node.type === 'link' && !isSafeAddress(node.url)) {
    return refusal(node, lines, LINKS, 'links are https, mailto, relative or #');
  }
  return undefined;
}

function nameEn(type: string): string {
  return /^mdx.*Expression$/.test(type) ? 'an expression in braces' : type;
}

/** What misleads a reader, and characters that only a character reference can write. */
function refuseText(node: Nodes, lines: readonly string[], decoded: boolean): Refusal | undefined {
  const misleading = misleadingNode(node);
  if (misleading !== undefined) return refusal(node, lines, misleading.zh, misleading.en);
  if (!decoded || (node.type !== 'text' && node.type !== 'link')) return undefined;
  // What stands in a text as [^1] is shown as it is written: the marks of footnotes are nodes of their own.
  const strange = strangeCharacter(node.type === 'text' ? node.value.replaceAll('[^', '[') : (node.title ?? ''));
  return strange === undefined ? undefined : refusal(node, lines, strange.zh, strange.en);
}

/** Each footnote has one definition, and its name makes an address of its own. */
function refuseFootnote(node: Nodes, lines: readonly string[], seen: Set<string>): Refusal | undefined {
  if (node.type !== 'footnoteDefinition') return undefined;
  const name = encodeURIComponent(node.identifier).replace(/[^A-Za-z0-9]/g, '_');
  if (!seen.has(name)) {
    seen.add(name);
    return undefined;
  }
  const zh = `脚注 ${node.label ?? node.identifier} 与另一条脚注重名；请换一个名称`;
  return refusal(node, lines, zh, 'two footnotes have one name');
}

/** `&#52;38万元` reads as a number and is none in the file: letters and digits are written as themselves. */
function disguisedReferences(lines: readonly string[]): Refusal[] {
  return lines.flatMap((line, index) => {
    const found = [...line.matchAll(/&#(?:(\d{1,8})|[xX]([0-9A-Fa-f]{1,6}));/g)].find(([, decimal, hex]) => {
      const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal);
      return code > 0x10ffff || /[\p{L}\p{N}\p{M}\p{C}]/u.test(String.fromCodePoint(code));
    });
    if (found === undefined) return [];
    const column = found.index + 1;
    const place = { line: index + 1, column, endColumn: column + found[0].length };
    const zh = `${found[0]} 是换了写法的文字或数字；请直接写出来`;
    return [
      { rule: 'mdx-safety', place, found: found[0], zh, en: 'a letter or digit as a reference; write it plainly' },
    ];
  });
}

interface Jsx {
  type: string;
  name: string | null;
  attributes: JsxAttribute[];
  children: readonly unknown[];
}

function refuseComponent(node: Jsx & Nodes, lines: readonly string[], depth: number): Refusal | undefined {
  const name = node.name ?? '';
  const known = Object.hasOwn(COMPONENTS, name) ? COMPONENTS[name] : undefined;
  if (known === undefined) {
    const list = Object.keys(COMPONENTS).join('、');
    return refusal(node, lines, `不认识 <${name}>；可用的组件：${list}`, `<${name}> is not a listed component`);
  }
  if (!known.inline && (node.type === 'mdxJsxTextElement' || depth > 1)) {
    return refusal(node, lines, `<${name}> 须顶格单独成段`, `<${name}> stands alone, not within a line or list`);
  }
  for (const attribute of node.attributes) {
    const literal = attribute.type === 'mdxJsxAttribute' && typeof attribute.value === 'string';
    if (!literal || !known.attributes.includes(attribute.name ?? '')) {
      const list = known.attributes.map((word) => `${word}="…"`).join(' ') || '无';
      return refusal(
        node,
        lines,
        `<${name}> 的属性只能是文字：${list}`,
        `attributes of <${name}> are literal: ${list}`,
      );
    }
  }
  const names = node.attributes.map((attribute) => attribute.name);
  if (new Set(names).size < names.length)
    return refusal(node, lines, `<${name}> 的同一属性写了两次`, `an attribute of <${name}> is there twice`);
  if (name !== 'Note' && node.children.length > 0) {
    return refusal(
      node,
      lines,
      `<${name}> 里面不能有文字；请写成 <${name} …/>`,
      `<${name}> holds no text: <${name} …/>`,
    );
  }
  const missing = known.required.find((word) => !node.attributes.some((attribute) => attribute.name === word));
  if (missing === undefined) return undefined;
  return refusal(node, lines, `<${name}> 缺少属性 ${missing}="…"`, `<${name}> needs ${missing}="…"`);
}

/** https, mailto, fragment and relative addresses; no other scheme, no protocol-relative or encoded trick. */
function isSafeAddress(url: string): boolean {
  return isAddressWithin(url) || isWebAddress(url) || isMailAddress(url);
}

function refusal(node: Nodes, lines: readonly string[], zh: string, en: string): Refusal {
  const start = node.position?.start;
  const end = node.position?.end;
  const line = start?.line ?? 1;
  const column = start?.column ?? 1;
  const endColumn = end !== undefined && end.line === line ? end.column : column + 1;
  const found = (lines[line - 1] ?? '').slice(column - 1, Math.min(endColumn, column + 40) - 1);
  return { rule: 'mdx-safety', place: { line, column, endColumn }, found, zh, en };
}

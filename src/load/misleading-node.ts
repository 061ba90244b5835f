import type { Nodes } from 'mdast';
import type { Sentence } from '#load/problem.ts';
import { isMisnamed } from '#schema/web-address.ts';

/** Allowed nodes that show a reader something else than what is checked, or nothing of what is written. */
export function misleadingNode(node: Nodes): Sentence | undefined {
  if (node.type === 'delete' && holdsNumber(node))
    return {
      zh: '删除线里有数字；公开的文本不留删改的数，请删去',
      en: 'a number is struck out; delete it',
    };
  if (
    node.type === 'link' &&
    ((textOf(node) !== node.url && isMisnamed(textOf(node), node.url)) || isMisnamed(node.title ?? '', node.url))
  )
    return {
      zh: '链接的文字是一个网址，链接却通向别处；请让两者一致，或改写文字',
      en: 'the words of the link are an address, and it leads elsewhere; make them agree',
    };
  if (node.type === 'listItem' && node.checked !== undefined && node.checked !== null)
    return {
      zh: '列表里的勾选框 [x]、[ ] 不会显示；请用文字写出，如“☑ 是”“☐ 否”',
      en: 'a box of a task list is not shown; write it as text: ☑ or ☐',
    };
  return undefined;
}

/** A number in digits of any form, or the value of a figure. */
function holdsNumber(node: Nodes): boolean {
  if (node.type === 'mdxJsxTextElement' || node.type === 'mdxJsxFlowElement') return true;
  if (node.type === 'text') return /\p{N}/u.test(node.value);
  return 'children' in node && node.children.some((child) => holdsNumber(child));
}

function textOf(node: Nodes): string {
  if (node.type === 'text') return node.value;
  return 'children' in node ? node.children.map((child) => textOf(child)).join('') : '';
}

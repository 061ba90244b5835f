import { type HostileReport, inText } from '../case.ts';

const body = (name: string, text: string, place = '9:1') => inText(name, text, 'mdx-safety', place);

/** Components and attributes that are not listed. */
export const COMPONENTS: readonly HostileReport[] = [
  body('a component that is not listed', '<Page/>'),
  body('the content of another report', '<Content/>'),
  body('a component of Astro', '<Fragment set:html="x"/>'),
  body('a component named as a property of objects', '<constructor/>'),
  body('the prototype as a component', '<__proto__/>'),
  body('a name that differs by case', '<figure of="expenditure"/>'),
  body('a name in Cyrillic', '<F\u0456gure of="expenditure"/>', '9:2'),
  body('an attribute of HTML', '<Figure of="expenditure" onclick="alert(1)"/>'),
  body('an attribute of Astro', '<Note set:html="x">甲</Note>'),
  body('a directive', '<Note client:load="">甲</Note>'),
  body('a style', '<Figure of="expenditure" style="display:none"/>'),
  body('a class', '<Note class="finding">甲</Note>'),
  body('an id', '<Note id="main">甲</Note>'),
  body('an attribute twice', '<Figure of="expenditure" of="income"/>'),
  body('an attribute without a value', '<Figure of/>'),
  body('no attribute', '<Figure/>'),
  body('words within a figure', '<Figure of="expenditure">999万元</Figure>'),
  body('words within a chart', '<Chart kind="scorecard">\n\n隐藏的话\n\n</Chart>'),
  body('a note within a list', '- <Note>甲</Note>', '9:3'),
  body('a note within a note', '<Note>\n\n<Note>甲</Note>\n\n</Note>', '11:1'),
  inText('a figure that is not there', '<Figure of="nothing"/>', 'figure-reference', '9:1'),
  inText('a figure named as a property of objects', '<Figure of="__proto__"/>', 'figure-reference', '9:1'),
  inText('an attachment that is not declared', '<Attachment file="../../site.yaml"/>', 'attachment-file', '9:1'),
];

import { type HostileReport, inText } from '../case.ts';

const body = (name: string, text: string, place = '9:1') => inText(name, text, 'mdx-safety', place);
const syntax = (name: string, text: string, place = '9:1') => inText(name, text, 'mdx-syntax', place);

/** Raw HTML, whole or broken. */
export const HTML: readonly HostileReport[] = [
  body('a script', '<script>alert(1)</script>'),
  body('a script from elsewhere', '<script src="https://evil.example/x.js"/>'),
  body('an image with a handler', '<img src="x" onerror="alert(1)"/>'),
  body('a drawing with a handler', '<svg onload="alert(1)"/>'),
  body('a frame', '<iframe src="https://evil.example"/>'),
  body('a frame with a document', '<iframe srcdoc="x"/>'),
  body('a style', '<style>main</style>'),
  body('a style attribute', '支出<span style="display:none">438</span>万元', '9:3'),
  body('an element in capitals', '<SCRIPT>alert(1)</SCRIPT>'),
  body('the id of the page’s main part', '<div id="main"/>'),
  body('the id of a figure', '<span id="figure-expenditure"/>'),
  body('a base address', '<base href="https://evil.example/"/>'),
  body('a refresh', '<meta http-equiv="refresh" content="0;url=https://evil.example"/>'),
  body('a form', '<form action="https://evil.example"/>'),
  body('an object', '<object data="x.swf"/>'),
  body('a stylesheet', '<link rel="stylesheet" href="https://evil.example/x.css"/>'),
  body('details that open', '<details open="" ontoggle="alert(1)"/>'),
  body('an input in focus', '<input autofocus="" onfocus="alert(1)"/>'),
  body('mathematics', '<math><mtext>1</mtext></math>'),
  body('a fragment', '<>支出</>'),
  body('a script in a table cell', '| 项目 |\n|---|\n| <script/> |', '11:3'),
  body('bold in HTML', '支出<b>438</b>万元', '9:3'),
  body('a name in a namespace', '<svg:script/>'),
  body('a member of an object', '<globalThis.process/>'),
  syntax('a comment', '<!-- 438 -->'),
  syntax('a doctype', '<!doctype html>'),
  syntax('a processing instruction', '<?php system("id") ?>'),
  syntax('a script that is not closed', '<script>alert(1)'),
  syntax('an end without a beginning', '</main><script/>'),
  syntax('a line break as in HTML', '第一行<br>第二行', '9:4'),
];

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { afterAll, describe, expect, it } from 'vitest';
import { loadContent } from '#load/content.ts';
import { privacyAttachment } from '#verify/rules/privacy-attachment.ts';
import { verify } from '#verify/verify.ts';
import { reportFile, SITE } from '../content-of.ts';

const home = mkdtempSync(join(tmpdir(), 'mingzhang-attachment-'));
afterAll(() => rmSync(home, { recursive: true }));
let folders = 0;

/** Findings of the rule about one attachment. */
function findingsOf(name: string, bytes: Uint8Array | string) {
  folders += 1;
  const folder = join(home, String(folders));
  const [path, text] = reportFile({ front: `attachments:\n  - { role: other, file: ${name} }` });
  const files = { 'site.yaml': SITE, [path]: text, [`attachments/2023/library/${name}`]: bytes };
  for (const [file, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), content);
  }
  return verify(loadContent(folder), [privacyAttachment]).reports.flatMap(({ findings }) => findings);
}

const zip = (parts: Record<string, string>) =>
  zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])));
const utf16 = (text: string) =>
  `FEFF${[...text].map((one) => one.charCodeAt(0).toString(16).padStart(4, '0')).join('')}`;

describe('privacy-attachment', () => {
  it.each([
    ['a table without names', '汇总.csv', '乡镇,户数\n甲镇,138\n乙镇,1234\n'],
    ['an official address', '汇总.csv', '来信请发 open@city.gov.cn'],
    ['a document of Word', '报告.docx', zip({ 'word/document.xml': '<w:p><w:t>支出438.39万元</w:t></w:p>' })],
    [
      'amounts of a sheet',
      '表.xlsx',
      zip({
        'xl/sharedStrings.xml': '<si><t>金额（元）</t></si>',
        'xl/worksheets/sheet1.xml': '<c><v>13812345678</v></c>',
      }),
    ],
    [
      'other numbers of a sheet',
      '表.xlsx',
      zip({ 'xl/worksheets/sheet1.xml': '<c><v>43839</v></c><c><v>138.5</v></c>' }),
    ],
    ['offices and their telephones', '电话.txt', '档案馆 0759-6612345\n综合科 0759-6612346\n安铺镇,0759-6612347'],
    ['cells side by side', '表.xlsx', zip({ 'xl/sharedStrings.xml': '<si><t>138</t></si><si><t>12345678</t></si>' })],
    ['a properties page of PDF', '报告.pdf', '%PDF-1.7\n1 0 obj\n<< /Author (Finance Bureau) /Title (2023) >>\nendobj'],
    ['a part that is not read', '报告.docx', zip({ 'word/media/image1.png': '13812345678' })],
    ['what is no archive', '报告.docx', 'not an archive 13812345678'],
    ['an empty file', '空.csv', ''],
  ])('accepts %s', (_, name, bytes) => {
    expect(findingsOf(name, bytes)).toEqual([]);
  });

  it.each([
    ['a mobile number in a table', '名单.csv', '张三,13812345678', '138****5678'],
    ['an identity card in a table', '名单.csv', '张三,11010519491231002X', '110**************X'],
    [
      'a table of older software',
      '名单.csv',
      new Uint8Array([0xd5, 0xc5, 0x2c, ...Buffer.from('13812345678')]),
      '138****5678',
    ],
    [
      'a number that Word split',
      '报告.docx',
      zip({ 'word/document.xml': '<w:p><w:r><w:t>138</w:t></w:r><w:r><w:t>12345678</w:t></w:r></w:p>' }),
      '138****5678',
    ],
    [
      'a comment in Word',
      '报告.docx',
      zip({ 'word/comments.xml': '<w:p><w:t>问13812345678</w:t></w:p>' }),
      '138****5678',
    ],
    [
      'the author of a document',
      '报告.docx',
      zip({ 'docProps/core.xml': '<dc:creator>张三13812345678</dc:creator>' }),
      '138****5678',
    ],
    [
      'a mail address in the properties',
      '报告.docx',
      zip({ 'docProps/custom.xml': '<vt>zhangsan@qq.com</vt>' }),
      'z***@qq.com',
    ],
    [
      'a text of a sheet',
      '名单.xlsx',
      zip({ 'xl/sharedStrings.xml': '<si><t>11010519491231002X</t></si>' }),
      '110**************X',
    ],
    [
      'a text within a cell',
      '名单.xlsx',
      zip({ 'xl/worksheets/sheet1.xml': '<c t="inlineStr"><is><t>13812345678</t></is></c>' }),
      '138****5678',
    ],
    [
      'a bank card',
      '名单.xlsx',
      zip({ 'xl/sharedStrings.xml': '<si><t>6217000000000000004</t></si>' }),
      '6217***********0004',
    ],
    [
      'a telephone as a number of a sheet',
      '名单.xlsx',
      zip({
        'xl/sharedStrings.xml': '<si><t>手机</t></si>',
        'xl/worksheets/sheet1.xml': '<c r="B2"><v>13812345678</v></c>',
      }),
      '138****5678',
    ],
    ...['footnotes', 'endnotes', 'header1'].map((part): [string, string, Uint8Array, string] => [
      `${part} of Word`,
      '报告.docx',
      zip({ [`word/${part}.xml`]: '<w:p><w:t>问13812345678</w:t></w:p>' }),
      '138****5678',
    ]),
    ['a table in UTF-16', '名单.csv', Buffer.from('\uFEFF张三,13812345678', 'utf16le'), '138****5678'],
    ['a name and a landline', '名单.txt', '张三 0759-6612345', '张*'],
    ['a contact line', '名单.txt', '联系人：张三 电话：0759-6612345', '联系人：张*'],
    ['the author of a PDF', '报告.pdf', '%PDF-1.7\n<< /Author (Zhang 13812345678) >>', '138****5678'],
    [
      'the author of a PDF in UTF-16',
      '报告.pdf',
      `%PDF-1.7\n<< /Author <${utf16('张三13812345678')}> >>`,
      '138****5678',
    ],
    [
      'the packet of a PDF',
      '报告.pdf',
      '%PDF-1.7\n<x:xmpmeta><dc:creator>13812345678</dc:creator></x:xmpmeta>',
      '138****5678',
    ],
  ])('finds %s', (_, name, bytes, found) => {
    const [first, ...others] = findingsOf(name, bytes);
    expect(others).toEqual([]);
    expect(first?.found).toBe(found);
    expect(`${first?.line}:${first?.column}`).toBe('8:26');
    expect(first?.message).toContain(name);
    expect(first?.message).not.toMatch(/13812345678|11010519491231002X/);
  });

  it.each(['a.rtf', 'a.ofd', 'a.zip', 'a.doc', 'a.xls'])('warns that a person must look at %s', (name) => {
    const found = findingsOf(name, 'x');
    expect(found.map(({ severity }) => severity)).toEqual(['warning']);
    expect(found[0]?.message).toContain('须由人打开查看');
  });

  it('tells how many there are', () => {
    expect(findingsOf('名单.csv', '13812345678\n13912345678')[0]?.message).toContain('共 2 处');
  });

  it('does not unpack what says that it is huge', () => {
    const bomb = zipSync({ 'word/document.xml': new Uint8Array(9_000_000) });
    const begin = process.memoryUsage().arrayBuffers;
    expect(findingsOf('报告.docx', bomb)).toEqual([]);
    expect(process.memoryUsage().arrayBuffers - begin).toBeLessThan(9_000_000);
  });
});

import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { showNumber } from '#intake/readers/number-format.ts';
import { readFile } from '#intake/readers/read-file.ts';
import { isGrid } from '#intake/source.ts';

const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';

function book(rows: string, more = '', sheets = '<sheet name="表" sheetId="1" r:id="rId1"/>'): Uint8Array {
  const parts = {
    '[Content_Types].xml': '<Types/>',
    'xl/workbook.xml': `<workbook ${MAIN} xmlns:r="r"><sheets>${sheets}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels':
      '<Relationships><Relationship Id="rId1" Type="t" Target="/xl/worksheets/sheet1.xml"/></Relationships>',
    'xl/sharedStrings.xml': `<sst ${MAIN}><si><t>项目</t></si><si><r><t>预算</t></r><r><t>执行率</t></r><rPh sb="0" eb="1"><t>yusuan</t></rPh></si></sst>`,
    'xl/styles.xml': `<styleSheet ${MAIN}><numFmts><numFmt numFmtId="164" formatCode="0.00&quot;万元&quot;"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="10"/><xf numFmtId="164"/><xf numFmtId="14"/></cellXfs></styleSheet>`,
    'xl/worksheets/sheet1.xml': `<worksheet ${MAIN}><sheetData>${rows}</sheetData>${more}</worksheet>`,
  };
  return zipSync(Object.fromEntries(Object.entries(parts).map(([path, text]) => [path, strToU8(text)])));
}

async function texts(bytes: Uint8Array) {
  const file = await readFile('表.xlsx', bytes);
  const [table] = file.items.filter(isGrid);
  return { rows: table?.rows.map((row) => row.map(({ text }) => text)), notices: file.notices.map(({ zh }) => zh) };
}

describe('an Excel file', () => {
  it('is read as it is shown: formats, rich text, dates, formulas by their stored value', async () => {
    const { rows, notices } = await texts(
      book(
        '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="inlineStr"><is><t>金额</t></is></c></row>' +
          '<row r="3"><c r="A3" s="3"><v>45545</v></c><c r="B3" s="1"><f>C3/400</f><v>0.98330000000000004</v></c><c r="C3" s="2"><v>438.39</v></c></row>' +
          '<row r="4"><c r="A4"><f>SUM(A1)</f></c><c r="B4" t="e"><v>#REF!</v></c><c r="C4"><v>0.1</v></c></row>',
      ),
    );
    expect(rows).toEqual([
      ['项目', '预算执行率', '金额'],
      ['', '', ''],
      ['2024-09-10', '98.33%', '438.39万元'],
      ['', '', '0.1'],
    ]);
    expect(notices).toEqual([
      '工作表“表”：公式 2 处，取文件里存的结果，没有重新计算',
      '工作表“表”：A4 的公式没有存结果，留空；请在 Excel 中打开并保存一次',
      '工作表“表”：B4 是错误值（如 #REF!），留空',
    ]);
  });

  it('leaves hidden sheets out and says so', async () => {
    const { rows, notices } = await texts(book('', '', '<sheet name="底稿" sheetId="1" state="hidden" r:id="rId1"/>'));
    expect(rows).toBeUndefined();
    expect(notices).toEqual(['隐藏的工作表“底稿”']);
  });
});

describe('a number as Excel shows it', () => {
  it.each([
    ['0.98330000000000004', 'General', '0.9833'],
    ['1098798', '#,##0', '1,098,798'],
    ['439.625', '0.00', '439.63'],
    ['10', '0.00', '10.00'],
    ['-0.0318', '0.00%', '-3.18%'],
    ['-1234.5', '#,##0.00_ ;[Red]-#,##0.00\\ ', '-1,234.50'],
    ['-1234.5', '#,##0.00_);(#,##0.00)', '-1,234.50'],
    ['98.6', '0.##', '98.6'],
    ['0', '0.00;-0.00;0', '0'],
    ['1.5E-3', 'General', '0.0015'],
    ['123456789012345680000', 'General', '123456789012345680000'],
    ['12', '0"人"', '12人'],
  ])('%s in %s is %s', (stored, format, text) => {
    expect(showNumber(stored, format)).toEqual({ text, unsure: false });
  });

  it.each([
    ['12345678', '0!.0,"万元"'],
    ['1.5', '# ?/?'],
  ])('%s in %s is not guessed', (stored, format) => {
    expect(showNumber(stored, format)).toEqual({ text: stored, unsure: true });
  });
});

describe('a CSV file', () => {
  const csv = (bytes: Uint8Array) => readFile('数据.csv', bytes);

  it('has quotes, doubled quotes and line ends within quotes', async () => {
    const file = await csv(strToU8('\uFEFF指标,值\r\n"甲,""乙""",1\r\n"两\n行",2\r\n'));
    expect(file.items).toMatchObject([
      {
        rows: [
          [{ text: '指标' }, { text: '值' }],
          [{ text: '甲,"乙"' }, { text: '1' }],
          [{ text: '两\n行' }, { text: '2' }],
        ],
      },
    ]);
  });

  it('may be in GB18030 or UTF-16, and that is said', async () => {
    const gbk = await csv(new Uint8Array([0xd6, 0xb8, 0xb1, 0xea, 0x2c, 0x31]));
    expect(gbk).toMatchObject({
      items: [{ rows: [[{ text: '指标' }, { text: '1' }]] }],
      notices: [{ zh: '文件编码是 GB18030，已转成 UTF-8' }],
    });
    const wide = await csv(new Uint8Array([0xff, 0xfe, ...Buffer.from('指标\t1', 'utf16le')]));
    expect(wide).toMatchObject({
      items: [{ rows: [[{ text: '指标' }, { text: '1' }]] }],
      notices: [{ zh: '文件编码是 UTF-16LE，已转成 UTF-8' }],
    });
  });

  it('with a quote that does not end is refused', async () => {
    await expect(csv(strToU8('甲,"乙\n'))).rejects.toThrow('数据.csv：有一个引号没有配对');
  });
});

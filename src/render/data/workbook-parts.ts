import { FIRST_ROW } from '#render/data/sheet.ts';

export const PROLOGUE = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
/** The namespace of sheets, styles and texts. */
export const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const FORMATS = 'http://schemas.openxmlformats.org';
const OFFICE = `${FORMATS}/officeDocument/2006`;
const PACKAGE = `${FORMATS}/package/2006`;
const SHEET_ML = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
/** Said of every workbook instead of the time it was written. */
const MOMENT = '2000-01-01T00:00:00Z';

/** What a workbook says of itself. */
export interface WorkbookAbout {
  creator: string;
  company: string;
  title: string;
  subject: string;
  /** Names of the sheets, in order. */
  sheets: readonly string[];
}

/** The files of a workbook that are the same for every report of a site, by their path in the archive. */
export function workbookParts(about: WorkbookAbout): Record<string, string> {
  return {
    '[Content_Types].xml': contentTypes(about.sheets.length),
    '_rels/.rels': relationships([
      ['officeDocument', 'xl/workbook.xml'],
      ['extended-properties', 'docProps/app.xml'],
      [`${PACKAGE}/relationships/metadata/core-properties`, 'docProps/core.xml'],
    ]),
    'docProps/app.xml': appProperties(about),
    'xl/workbook.xml': workbook(about.sheets),
    'xl/_rels/workbook.xml.rels': relationships([
      ...about.sheets.map((_, index) => ['worksheet', `worksheets/sheet${index + 1}.xml`] as const),
      ['styles', 'styles.xml'],
      ['sharedStrings', 'sharedStrings.xml'],
    ]),
  };
}

/**
 * Text as XML 1.0 holds it: line ends as line feeds, characters that it has no place for left out, and what a spreadsheet
 * would take for one of its own escapes (`_x000A_`) escaped.
 */
export function xmlText(text: string): string {
  if (PLAIN.test(text)) return text;
  return text
    .toWellFormed()
    .replace(/\r\n?/g, '\n')
    .replace(FORBIDDEN, '')
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

/** Most texts: nothing in them needs a look. */
const PLAIN = /^[\u0020\u0021\u0023-\u0025\u0027-\u003b\u003d\u003f-\u005e\u0060-\u007e\u00a0-\ud7ff\ue000-\ufffd]*$/;
const FORBIDDEN = /[^\t\n\u0020-\ufffd\u{10000}-\u{10ffff}]/gu;

function contentTypes(sheets: number): string {
  const part = (name: string, type: string) => `<Override PartName="/${name}" ContentType="${type}"/>`;
  const pages = Array.from({ length: sheets }, (_, index) =>
    part(`xl/worksheets/sheet${index + 1}.xml`, `${SHEET_ML}.worksheet+xml`),
  );
  return [
    `${PROLOGUE}<Types xmlns="${PACKAGE}/content-types">`,
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>',
    '<Default Extension="xml" ContentType="application/xml"/>',
    part('xl/workbook.xml', `${SHEET_ML}.sheet.main+xml`),
    ...pages,
    part('xl/styles.xml', `${SHEET_ML}.styles+xml`),
    part('xl/sharedStrings.xml', `${SHEET_ML}.sharedStrings+xml`),
    part('docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml'),
    part('docProps/app.xml', 'application/vnd.openxmlformats-officedocument.extended-properties+xml'),
    '</Types>',
  ].join('');
}

/** Types of relationship by their last word, or in full. */
function relationships(targets: ReadonlyArray<readonly [type: string, target: string]>): string {
  const items = targets.map(([type, target], index) => {
    const full = type.includes('/') ? type : `${OFFICE}/relationships/${type}`;
    return `<Relationship Id="rId${index + 1}" Type="${full}" Target="${target}"/>`;
  });
  return `${PROLOGUE}<Relationships xmlns="${PACKAGE}/relationships">${items.join('')}</Relationships>`;
}

function workbook(sheets: readonly string[]): string {
  const list = sheets.map(
    (name, index) => `<sheet name="${xmlText(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`,
  );
  const printed = sheets.map(
    (name, index) =>
      `<definedName name="_xlnm.Print_Titles" localSheetId="${index}">'${xmlText(name)}'!$1:$${FIRST_ROW - 1}</definedName>`,
  );
  const spaces = `xmlns="${MAIN}" xmlns:r="${OFFICE}/relationships"`;
  return `${PROLOGUE}<workbook ${spaces}><sheets>${list.join('')}</sheets><definedNames>${printed.join('')}</definedNames></workbook>`;
}

function appProperties({ company }: WorkbookAbout): string {
  const space = `${OFFICE}/extended-properties`;
  return `${PROLOGUE}<Properties xmlns="${space}"><Application>Mingzhang</Application><Company>${xmlText(company)}</Company></Properties>`;
}

/** `docProps/core.xml`: what a workbook says of its one report. */
export function coreProperties({ creator, title, subject }: WorkbookAbout): string {
  const spaces = [
    `xmlns:cp="${PACKAGE}/metadata/core-properties"`,
    'xmlns:dc="http://purl.org/dc/elements/1.1/"',
    'xmlns:dcterms="http://purl.org/dc/terms/"',
    'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"',
  ].join(' ');
  const moment = (name: string) => `<dcterms:${name} xsi:type="dcterms:W3CDTF">${MOMENT}</dcterms:${name}>`;
  return [
    `${PROLOGUE}<cp:coreProperties ${spaces}><dc:title>${xmlText(title)}</dc:title><dc:subject>${xmlText(subject)}</dc:subject>`,
    `<dc:creator>${xmlText(creator)}</dc:creator><cp:lastModifiedBy>${xmlText(creator)}</cp:lastModifiedBy>`,
    `${moment('created')}${moment('modified')}</cp:coreProperties>`,
  ].join('');
}

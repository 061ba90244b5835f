import { strToU8, type Zippable, zipSync } from 'fflate';
import type { ReportView } from '#derive/report-view.ts';
import type { SiteSettings } from '#derive/site-view.ts';
import { checkSheet } from '#render/data/check-sheet.ts';
import { datasheetSheet } from '#render/data/datasheet-sheet.ts';
import { figureSheet } from '#render/data/figure-sheet.ts';
import { scorecardSheet } from '#render/data/scorecard-sheet.ts';
import { type WorkbookAbout, workbookParts } from '#render/data/workbook-parts.ts';
import { cellStyles } from '#render/data/workbook-styles.ts';
import { sharedStrings, worksheetXml } from '#render/data/worksheet-xml.ts';
import { reportName } from '#render/words/verdict.ts';

/**
 * Written into every archive instead of the time: the same report gives the same bytes. By the clock of the place, because
 * archives know no time zone.
 */
const MOMENT = new Date(2000, 0, 1);
/** A higher level takes up to twice the time for a thirtieth of the bytes. */
const LEVEL = 4;
/** Characters of a part that is stored as it is. */
const SMALL = 600;

/** `report.xlsx`: figures, datasheet, scorecard and checks as sheets with real numbers. */
export function reportWorkbook(view: ReportView, settings: SiteSettings): Uint8Array {
  const title = titleOf(view);
  const [strings, styles] = [sharedStrings(), cellStyles(view.sample)];
  const sheets = [figureSheet(view), datasheetSheet(view), scorecardSheet(view), checkSheet(view)];
  const head = { title: `${title}　${settings.address}${view.href}`, sample: view.sample };
  const pages = sheets.map((sheet) => worksheetXml(sheet, head, strings, styles));
  const about: WorkbookAbout = {
    creator: settings.name,
    company: settings.publisher,
    title,
    subject: `${settings.address}${view.href}`,
    sheets: sheets.map(({ name }) => name),
  };
  const parts = {
    ...workbookParts(about),
    'xl/styles.xml': styles.xml(),
    'xl/sharedStrings.xml': strings.xml(),
    ...Object.fromEntries(pages.map((page, index) => [`xl/worksheets/sheet${index + 1}.xml`, page])),
  };
  return zipSync(archived(parts), { mtime: MOMENT });
}

function titleOf(view: ReportView): string {
  const origin = view.sample ? '（示例，内容虚构）' : view.compiled ? '（根据公开的自评报告整理，非官方发布）' : '';
  return `${reportName(view)}绩效自评报告${origin}`;
}

/** Compressing a small part costs more than it saves. */
function archived(parts: Readonly<Record<string, string>>): Zippable {
  const files = Object.entries(parts).map(([path, xml]): [string, Zippable[string]] => [
    path,
    [strToU8(xml), { level: xml.length < SMALL ? 0 : LEVEL }],
  ]);
  return Object.fromEntries(files);
}

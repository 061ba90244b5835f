import type { ReportView } from '#derive/report-view.ts';
import type { SiteSettings } from '#derive/site-view.ts';
import { checkSheet } from '#render/data/check-sheet.ts';
import { datasheetSheet } from '#render/data/datasheet-sheet.ts';
import { figureSheet } from '#render/data/figure-sheet.ts';
import { scorecardSheet } from '#render/data/scorecard-sheet.ts';
import { sharedStrings } from '#render/data/shared-strings.ts';
import { zipArchive } from '#render/data/workbook-archive.ts';
import { coreProperties, type WorkbookAbout, workbookParts } from '#render/data/workbook-parts.ts';
import { cellStyles } from '#render/data/workbook-styles.ts';
import { worksheetXml } from '#render/data/worksheet-xml.ts';
import { reportName } from '#render/words/verdict.ts';

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
  const own = {
    'docProps/core.xml': coreProperties(about),
    'xl/sharedStrings.xml': strings.xml(),
    ...Object.fromEntries(pages.map((page, index) => [`xl/worksheets/sheet${index + 1}.xml`, page])),
  };
  return zipArchive({ ...workbookParts(about), 'xl/styles.xml': styles.xml() }, own);
}

function titleOf(view: ReportView): string {
  const origin = view.sample ? '（示例，内容虚构）' : view.compiled ? '（根据公开的自评报告整理，非官方发布）' : '';
  return `${reportName(view)}绩效自评报告${origin}`;
}

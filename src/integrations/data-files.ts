import { publishesSource } from '#derive/public-report.ts';
import type { ReportSummary } from '#derive/report-view.ts';
import { reportSummaries, reportView, siteRegister, siteView } from '#integrations/collections.ts';
import { type DataFile, MEDIA_TYPES, siteFiles } from '#render/data/site-files.ts';

let files: Promise<DataFile[]> | undefined;

/** The files of `/data/`. Made once for a build; anew for each request of the dev server. */
export function dataFiles(): Promise<DataFile[]> {
  if (import.meta.env.DEV) return makeFiles();
  files ??= makeFiles();
  return files;
}

async function makeFiles(): Promise<DataFile[]> {
  const [register, { settings }] = await Promise.all([siteRegister(), siteView()]);
  return siteFiles(register, settings);
}

/** One of the files of `/data/` by its name. */
export async function dataFileResponse(name: string): Promise<Response> {
  const file = (await dataFiles()).find((one) => one.name === name);
  if (file === undefined) throw new Error(`there is no data file ${name}`);
  return fileResponse(file.bytes, MEDIA_TYPES[file.format]);
}

export function fileResponse(content: Uint8Array | string, type: string): Response {
  const body = typeof content === 'string' ? content : new Uint8Array(content);
  return new Response(body, {
    headers: { 'content-type': /^text|json$/.test(type) ? `${type}; charset=utf-8` : type },
  });
}

/** Reports whose source may be handed out. */
export async function reportsWithSource(): Promise<ReportSummary[]> {
  const summaries = await reportSummaries();
  const allowed = await Promise.all(summaries.map(async (summary) => publishesSource(await reportView(summary))));
  return summaries.filter((_, index) => allowed[index]);
}

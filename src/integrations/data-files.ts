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
  const parts = import.meta.env.DEV ? file.parts : takeParts(file);
  return fileResponse(streamOf(parts), MEDIA_TYPES[file.format]);
}

/** The body of a response that copies none of them. */
function streamOf(parts: readonly Uint8Array[]): ReadableStream<Uint8Array> {
  return new ReadableStream({
    start: (controller) => {
      for (const part of parts) controller.enqueue(part);
      controller.close();
    },
  });
}

/** A build asks for each file once, and goes on for long after: what was handed out is not kept. */
function takeParts({ name, parts }: DataFile): DataFile['parts'] {
  if (parts.length === 0) throw new Error(`${name} has been handed out before`);
  return parts.splice(0);
}

export function fileResponse(content: ReadableStream<Uint8Array> | Uint8Array | string, type: string): Response {
  const body = content instanceof Uint8Array ? new Uint8Array(content) : content;
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

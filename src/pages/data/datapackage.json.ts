import type { APIRoute } from 'astro';
import { siteView } from '#integrations/collections.ts';
import { dataFiles, fileResponse } from '#integrations/data-files.ts';
import { dataPackage } from '#render/data/datapackage.ts';
import { jsonDocument } from '#render/data/json.ts';

export const GET: APIRoute = async () => {
  const { settings } = await siteView();
  return fileResponse(jsonDocument(dataPackage(await dataFiles(), settings)), 'application/json');
};

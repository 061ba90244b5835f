import type { APIRoute } from 'astro';
import { fileResponse } from '#integrations/data-files.ts';
import { standardTexts } from '#integrations/standard-texts.ts';

export const GET: APIRoute = () => fileResponse(JSON.stringify(standardTexts()), 'application/json');

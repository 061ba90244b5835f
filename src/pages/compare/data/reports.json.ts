import type { APIRoute } from 'astro';
import { siteRegister } from '#integrations/collections.ts';
import { choicesOf } from '#render/compare/report-choice.ts';

export const GET: APIRoute = async () => Response.json(choicesOf((await siteRegister()).records));

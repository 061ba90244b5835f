import type { APIRoute } from 'astro';
import { dataFileResponse } from '#integrations/data-files.ts';
import { TABLES } from '#render/data/site-files.ts';

export const getStaticPaths = () => TABLES.map((table) => ({ params: { table } }));

export const GET: APIRoute = ({ params }) => dataFileResponse(`${params['table']}.json`);

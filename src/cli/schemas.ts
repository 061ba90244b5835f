import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { finish } from '#cli/outcome.ts';
import { schemaDocuments } from '#cli/schemas/documents.ts';
import { PROJECT } from '#load/folders.ts';

/** Writes public/schemas/ anew from the program's own schemas: `npm run schemas`. */
await finish(async () => {
  const folder = join(PROJECT, 'public', 'schemas');
  mkdirSync(folder, { recursive: true });
  for (const [name, schema] of Object.entries(schemaDocuments())) {
    writeFileSync(join(folder, name), `${JSON.stringify(schema, null, 2)}\n`);
    process.stderr.write(`public/schemas/${name}\n`);
  }
  return 0;
});

import { relative } from 'node:path';
import { dev } from 'astro';
import { checkContent } from '#cli/checked-content.ts';
import { finish } from '#cli/outcome.ts';
import { checkHistory } from '#cli/publishable-history.ts';
import { setEnvironment } from '#cli/site-build.ts';
import { writeEditorSchemas } from '#integrations/editor-schemas.ts';
import { announce } from '#integrations/findings-feed.ts';
import { syncAgain } from '#integrations/live-sync.ts';
import { reportFiles } from '#load/content.ts';
import { contentFolder, PROJECT } from '#load/folders.ts';

await finish(async () => {
  const content = contentFolder(undefined);
  setEnvironment(content);
  await checkContent(content, async () => {
    const { result } = await syncAgain(content);
    announce(content, result);
    return result;
  });
  checkHistory(content, process.env, false);
  // Content elsewhere is not in the editor's workspace.
  if (!relative(PROJECT, content).startsWith('..')) writeEditorSchemas(content, reportFiles(content));
  const port = Number(process.env['PORT'] ?? '4321');
  const server = await dev({ root: PROJECT, configFile: 'astro.config.mjs', server: { port } });
  process.stdout.write(`http://localhost:${server.address.port}/\n`);
  return 0;
});

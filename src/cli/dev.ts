import { dev } from 'astro';
import { finish } from '#cli/outcome.ts';
import { setEnvironment } from '#cli/site-build.ts';
import { contentFolder, PROJECT } from '#load/folders.ts';

await finish(async () => {
  setEnvironment(contentFolder(undefined), `${PROJECT}/.mingzhang`);
  const port = Number(process.env['PORT'] ?? '4321');
  const server = await dev({ root: PROJECT, configFile: 'astro.config.mjs', server: { port } });
  process.stdout.write(`http://localhost:${server.address.port}/\n`);
  return 0;
});

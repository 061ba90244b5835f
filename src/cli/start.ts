import { checkContent } from '#cli/checked-content.ts';
import { finish } from '#cli/outcome.ts';
import { checkHistory } from '#cli/publishable-history.ts';
import { serveFolder } from '#cli/server.ts';
import { buildSite } from '#cli/site-build.ts';
import { contentFolder, outputFolder } from '#load/folders.ts';

await finish(async () => {
  const content = contentFolder(undefined);
  const output = outputFolder(undefined);
  if (!(await checkContent(content))) {
    process.stderr.write('没有发布：先更正以上错误，或在 waivers 中公开说明\n');
    return 1;
  }
  checkHistory(content, process.env, false);
  await buildSite(content, output);
  return serve(output, Number(process.env['PORT'] ?? '4321'));
});

async function serve(folder: string, port: number): Promise<number> {
  if (!Number.isInteger(port) || port < 0 || port > 65535) {
    process.stderr.write(`PORT 应为 0 到 65535 的整数，现为 ${process.env['PORT']}\n`);
    return 2;
  }
  try {
    const running = await serveFolder(folder, port);
    process.stdout.write(`http://localhost:${running.port}/\n`);
    return 0;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error;
    process.stderr.write(`端口 ${port} 已被占用；请换一个：PORT=${port + 1} npm start\n`);
    return 2;
  }
}

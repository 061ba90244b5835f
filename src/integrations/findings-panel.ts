import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { type FindingsNews, onNews } from '#integrations/findings-feed.ts';

/** Names of the messages between the dev server and its pages. */
const TELL = 'mingzhang:findings';
const ASK = 'mingzhang:ask';

/** In the dev server, and only there: a panel on every page with what the checker found, renewed as files are saved. */
export function findingsPanel(): AstroIntegration {
  return {
    name: 'mingzhang-findings-panel',
    hooks: {
      'astro:config:setup': ({ command, injectScript }) => {
        if (command !== 'dev') return;
        const script = fileURLToPath(new URL('./findings-panel/panel.ts', import.meta.url));
        injectScript('page', `import ${JSON.stringify(script)};`);
      },
      'astro:server:setup': ({ server: { ws } }) => {
        let latest: FindingsNews | undefined;
        onNews((news) => {
          latest = news;
          ws.send(TELL, news);
        });
        ws.on(ASK, (_data: unknown, client: { send(name: string, data: unknown): void }) => {
          if (latest !== undefined) client.send(TELL, latest);
        });
      },
    },
  };
}

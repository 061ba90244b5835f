import type { AstroIntegration } from 'astro';
import { followContent } from '#integrations/live-content.ts';
import { contentFolder } from '#load/folders.ts';

/** In the dev server: pages follow the content folder. */
export function liveContent(): AstroIntegration {
  return {
    name: 'mingzhang-live-content',
    hooks: {
      'astro:server:setup': ({ server: { watcher }, logger, refreshContent }) => {
        const refresh = async (content: string) => refreshContent?.({ context: { content } });
        const complain = (text: string) => logger.error(text);
        const folder = contentFolder(undefined);
        followContent({ folder, watcher, say: (text) => logger.info(text), complain, refresh });
      },
    },
  };
}

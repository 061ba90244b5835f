import type { AstroIntegration } from 'astro';
import type { Repository } from '#editor/destination.ts';
import { loadSite } from '#load/content.ts';
import { contentFolder } from '#load/folders.ts';

/** The form editor at /admin/, where site.yaml asks for it; otherwise the site has neither the page nor its script. */
export function editor(): AstroIntegration {
  return {
    name: 'mingzhang-editor',
    hooks: {
      'astro:config:setup': ({ injectRoute }) => {
        if (loadSite(contentFolder(undefined)).editor === undefined) return;
        injectRoute({ pattern: '/admin', entrypoint: './src/pages/_editor.astro', prerender: true });
      },
    },
  };
}

/** Where the editor proposes what was written; undefined where it only saves to the reader's own machine. */
export function editorSettings(): Repository | undefined {
  const { editor: settings } = loadSite(contentFolder(undefined));
  if (settings?.repository === undefined) return undefined;
  const { repository: address, branch, folder } = settings;
  return { address, branch, folder };
}

import { fileURLToPath } from 'node:url';
import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
import { liveContent } from './src/integrations/dev-server.ts';
import { editor } from './src/integrations/editor.ts';
import { findingsPanel } from './src/integrations/findings-panel.ts';
import { programRecorder } from './src/integrations/program-recorder.ts';
import { withoutExplanations } from './src/integrations/worker-rules.ts';

const address = process.env.MINGZHANG_ADDRESS ?? 'https://mingzhang.example';

/** Its browser variant asks `document` for the meaning of `&lt;`; the checker of /check/ runs in a worker, which has none. */
const entities = fileURLToPath(import.meta.resolve('decode-named-character-reference'));

export default defineConfig({
  site: address,
  outDir: process.env.MINGZHANG_OUT ?? './dist',
  trailingSlash: 'always',
  prerenderConflictBehavior: 'error',
  build: { format: 'directory', inlineStylesheets: 'never' },
  markdown: { syntaxHighlight: false },
  vite: {
    build: { assetsInlineLimit: 0 },
    resolve: { alias: { 'decode-named-character-reference': entities } },
    worker: { format: 'es', plugins: () => [withoutExplanations()] },
    // Builds beside the dev server are none of its business; Astro says itself when it has written its store, and a list
    // that it writes before would make pages reload too early.
    server: { watch: { ignored: ['**/.mingzhang/**', '**/.astro/**'] } },
  },
  devToolbar: { enabled: false },
  integrations: [mdx(), editor(), programRecorder(), liveContent(), findingsPanel()],
});

import mdx from '@astrojs/mdx';
import sitemap from '@astrojs/sitemap';
import { defineConfig } from 'astro/config';
import { publishing } from './src/integrations/publishing.ts';

const address = process.env.MINGZHANG_ADDRESS ?? 'https://mingzhang.example';

export default defineConfig({
  site: address,
  outDir: process.env.MINGZHANG_OUT ?? './dist',
  trailingSlash: 'always',
  prerenderConflictBehavior: 'error',
  build: { format: 'directory', inlineStylesheets: 'never' },
  markdown: { syntaxHighlight: false },
  vite: { build: { assetsInlineLimit: 0 } },
  devToolbar: { enabled: false },
  integrations: [mdx(), sitemap(), publishing()],
});

import { defineCollection } from 'astro:content';
import { reportLoader, siteLoader } from '#integrations/content-loader.ts';

// Entries are typed and checked before they are stored: #derive/report-view.ts says what they are.
export const collections = {
  reports: defineCollection({ loader: reportLoader() }),
  site: defineCollection({ loader: siteLoader() }),
};

import { join } from 'node:path';
import { registerOf } from '#derive/register.ts';
import type { ReportView } from '#derive/report-view.ts';
import { reportFacts } from '#derive/report-views.ts';
import type { SiteSettings } from '#derive/site-view.ts';
import { loadContent } from '#load/content.ts';
import { type VerifiedContent, verify } from '#verify/verify.ts';

export const SETTINGS: SiteSettings = {
  name: '明账',
  publisher: '测试编辑部',
  address: 'https://test.example',
  description: null,
  contact: null,
  licence: 'CC BY 4.0',
};

/** Views and register of verified content, as the loader makes them; the narrative is left out. */
export function published(verified: VerifiedContent) {
  const views: ReportView[] = reportFacts(verified).map((facts) => ({
    ...facts,
    view: '0',
    article: [],
    headings: [],
  }));
  return { views, register: registerOf(verified.content, views) };
}

/** The reports of this repository, real and sample. */
export function ownContent() {
  return published(verify(loadContent(join(import.meta.dirname, '..', '..', '..', 'content'))));
}

/** The one, or the test has nothing to test. */
export function need<T>(value: T | null | undefined): T {
  if (value === null || value === undefined) throw new Error('the sample has changed');
  return value;
}

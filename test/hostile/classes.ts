import type { HostileReport } from './case.ts';
import { COMPONENTS } from './cases/components.ts';
import { ESM } from './cases/esm.ts';
import { EXHAUSTION } from './cases/exhaustion.ts';
import { EXPRESSIONS } from './cases/expressions.ts';
import { FRONTMATTER } from './cases/frontmatter.ts';
import { HTML } from './cases/html.ts';
import { PRIVACY } from './cases/privacy.ts';
import { SPOOFING } from './cases/spoofing.ts';
import { URLS } from './cases/urls.ts';

/** Every hostile report, by what it attacks. */
export const CLASSES: Readonly<Record<string, readonly HostileReport[]>> = {
  esm: ESM,
  expressions: EXPRESSIONS,
  html: HTML,
  addresses: URLS,
  components: COMPONENTS,
  frontmatter: FRONTMATTER,
  exhaustion: EXHAUSTION,
  spoofing: SPOOFING,
  privacy: PRIVACY,
};

/** Each with a unit name of its own. */
export const HOSTILE: readonly (HostileReport & { unit: string })[] = Object.entries(CLASSES).flatMap(([name, cases]) =>
  cases.map((one, index) => ({ ...one, unit: `${name}-${index + 1}` })),
);

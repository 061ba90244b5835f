import { join } from 'node:path';
import { CARD_CACHE } from '#integrations/card-cache.ts';
import { ownShard } from '#integrations/shard.ts';

/**
 * MINGZHANG_WITHOUT=search,cards leaves parts out: for a quick look at the pages, and to measure them. One machine of
 * several makes no search index; the site that is merged from all has one.
 */
export function isLeftOut(part: 'cards' | 'search'): boolean {
  if (part === 'search' && ownShard() !== undefined) return true;
  return (process.env['MINGZHANG_WITHOUT'] ?? '').split(',').includes(part);
}

/** Of one machine of several, the cards of its reports and units; the others show more than it knows. */
export function isOwnCard(page: string): boolean {
  return ownShard() === undefined || /^\/(?:reports|units)\//.test(page);
}

/** Where pictures of cards outlive a build; within the part that one machine of several hands over. */
export function cardCache(): string {
  const part = process.env['MINGZHANG_PART'] ?? '';
  return part === '' ? CARD_CACHE : join(part, 'cards');
}

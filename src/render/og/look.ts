import type { Tone } from '#render/words/verdict.ts';

/** Size of a card in pixels, the one that messengers and social networks ask for. */
export const CARD = { width: 1200, height: 630, edge: 60 } as const;

/** The light colours of `styles/tokens.css`: a picture knows no custom properties and no dark mode. */
export const COLOURS = {
  paper: '#f8f6f0',
  ink: '#1d2422',
  soft: '#525b57',
  rule: '#dcd8cc',
  strongRule: '#a9aa9f',
  accent: '#0b5563',
  meet: '#e0a12f',
} as const;

export const TONES: Readonly<Record<Tone, { ink: string; ground: string; light: string }>> = {
  good: { ink: '#2a6632', ground: '#e3efdf', light: '#7fa384' },
  note: { ink: '#785000', ground: '#f7ebcf', light: '#ae9666' },
  bad: { ink: '#a02a1c', ground: '#f9e3dd', light: '#c67f77' },
  none: { ink: '#565f5b', ground: '#ebe9e1', light: '#a9aa9f' },
};

/** Type sizes in pixels. A shared card is often seen at a quarter of its size, so nothing is below 24. */
export const SIZES = { small: 24, label: 26, text: 28, title: 34, verdict: 46 } as const;

/** Width of a text in ems of Noto Sans SC Bold, on the safe side: Chinese characters are square, % and capitals nearly. */
export function emWidth(content: string): number {
  let width = 0;
  for (const character of content) width += /[.,:;() -]/.test(character) ? 0.4 : /[0-9a-z]/.test(character) ? 0.6 : 1;
  return width;
}

import { Converter } from 'opencc-js/t2cn';

/** Blocks of Chinese characters in common use: extension A, the unified ideographs, extension B and what follows it. */
const BLOCKS: ReadonlyArray<readonly [first: number, last: number]> = [
  [0x3400, 0x9fff],
  [0x20000, 0x2ebef],
];

/**
 * Every traditional character with its simplified one, as pairs for `useVariants`: single characters only, so that a
 * string of them folds the same wherever it begins. 著 and 么, which are simplified as well, stay.
 */
export function traditionalPairs(): string {
  const convert = Converter({ from: 't', to: 'cn' });
  // A simplified character can be the traditional form of another: 薴 is 苧, and 苧 is 苎.
  const simplify = (character: string): string => convert(convert(character));
  let pairs = '';
  for (const [first, last] of BLOCKS) {
    for (let point = first; point <= last; point += 1) {
      const character = String.fromCodePoint(point);
      const simplified = simplify(character);
      if (simplified !== character && [...simplified].length === 1) pairs += character + simplified;
    }
  }
  return pairs;
}

/** The pairs that a query can need: those of characters that occur. */
export function pairsInUse(pairs: string, occurring: ReadonlySet<string>): string {
  const characters = [...pairs];
  let used = '';
  for (let at = 0; at + 1 < characters.length; at += 2) {
    const simplified = characters[at + 1] ?? '';
    if (occurring.has(simplified)) used += (characters[at] ?? '') + simplified;
  }
  return used;
}

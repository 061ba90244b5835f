/** How a line begins and ends, as far as that tells paragraphs and headings apart. */

const CN = '[一二三四五六七八九十百]';
const ITEM = new RegExp(
  `^(?:第${CN}+[章节部分条]|${CN}{1,3}、|[（(]\\s*${CN}{1,3}\\s*[)）]|\\d{1,2}\\s*[.．、](?!\\d)|[（(]\\s*\\d{1,2}\\s*[)）]|\\d{1,2}[)）]|[①-⑳]|${CN}是|附件)`,
);

/** 一、（一）1. (1) 一是: a new paragraph for sure. */
export function beginsItem(text: string): boolean {
  return ITEM.test(text.trimStart());
}

/** The text ends as sentences, headings of tables and quotations end. */
export function endsSentence(text: string): boolean {
  return /[。！？；：….!?;:”’』」）)》〉】]\s*$/.test(text);
}

/** Any punctuation at all at the end. */
export function endsWithPunctuation(text: string): boolean {
  return /[\p{P}\p{S}]\s*$/u.test(text);
}

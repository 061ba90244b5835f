/** Radicals of the CJK Radicals Supplement and the characters they look like (Unicode, EquivalentUnifiedIdeograph). */
const SUPPLEMENT =
  '⺁厂⺈刀⺊卜⺌小⺍小⺎兀⺒巳⺓幺⺔彑⺕彐⺗心⺙攵⺛旡⺜日⺝月⺟母⺠民⺤爪⺧牛⺩王⺪疋⺫目⺬示⺮竹⺶羊⺷羊⺻聿⺼肉⺽臼⻁虎⻃覀⻄西⻅见⻆角⻉贝⻊足⻋车⻌辶⻍辶⻑長⻓长⻔门⻖阝⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻡首⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻬齐⻮齿⻰龙⻳龟';

const marks = [...SUPPLEMENT];
/** NFKC gives the traditional form of these. */
const SIMPLIFIED: Readonly<Record<string, string>> = { '⼾': '户' };
const characters = new Map(
  marks.flatMap((mark, index) => (index % 2 === 0 ? [[mark, marks[index + 1] ?? mark] as const] : [])),
);

/**
 * Text in which radicals stand for characters that look the same, as in many PDF files whose fonts name their glyphs so
 * (⾃评 for 自评), and how many there were.
 */
export function withoutRadicals(text: string): { text: string; count: number } {
  let count = 0;
  const replaced = text.replace(/[\u2E80-\u2FDF]/g, (mark) => {
    const character = characters.get(mark) ?? SIMPLIFIED[mark] ?? mark.normalize('NFKC');
    if (character !== mark) count += 1;
    return character;
  });
  return { text: replaced, count };
}

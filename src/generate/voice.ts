import type { FigureDraft } from '#generate/figures.ts';
import { mark } from '#generate/marks.ts';
import type { Random } from '#generate/random.ts';
import { writtenForm } from '#generate/written.ts';

/** How a writer puts things in one report: number forms, years, inserted figures. Everything said is marked. */
export interface Voice {
  random: Random;
  /** The figure's value, in one of its forms; now and then `<Figure of="…"/>`. */
  say(figure: FigureDraft): string;
  /** The figure's value behind its name: 受理业务量177321件. */
  named(figure: FigureDraft): string;
  /** Words for the reported year before a figure: 2023年, 全年, 本年度. */
  year(): string;
  /** A listed part of a sum with the comma before it, which a fault may leave out or say twice. */
  part(text: string, group: string): string;
  /** 增长 or 下降. */
  direction(figure: FigureDraft, word: string): string;
}

/** Share of the numbers that are inserted rather than retyped: 3 of 52 in the real report. */
const INSERTED = 0.06;

export function makeVoice(random: Random, year: number): Voice {
  const say = (figure: FigureDraft) => {
    if (figure.qualifier === undefined && random.chance(INSERTED)) return `<Figure of="${figure.id}"/>`;
    return mark('value', 'prose', figure.id, writtenForm(figure, random));
  };
  return {
    random,
    say,
    named: (figure) => figure.name + say(figure),
    year: () => {
      const words = random.weighted({ none: 40, named: 40, whole: 12, this: 8 });
      if (words === 'named') return `${mark('year', 'prose', '', String(year))}年${random.pick(['', '', '度'])}`;
      return { none: '', whole: '全年', this: '本年度' }[words];
    },
    part: (text, group) => mark('clause', 'prose', '', text, group),
    direction: (figure, word) => mark('direction', 'prose', figure.id, word),
  };
}

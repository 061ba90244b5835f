import { mark } from '#generate/marks.ts';
import type { Random } from '#generate/random.ts';

/** How a number is put on paper: the formats that binding is measured by. */
export const FORMATS = ['plain', 'spaced', 'grouped', 'wide', 'broken', 'marked', 'scaled'] as const;
export type WrittenFormat = (typeof FORMATS)[number];

/** A short report of sentences that no rule was written against, with the truth about them. */
export interface HeldReport {
  text: string;
  /** What last year's report says of the figures that changed; empty for none. */
  lastYear: Readonly<Record<string, string>>;
  relations: readonly string[];
}

/** Collects figures and relations while sentences are written. */
interface Writer {
  random: Random;
  /** Declares a figure and writes its value, marked with its format and id. */
  say(id: string, label: string, value: string, unit: string, kind?: string): string;
  relate(relation: string): void;
  last(id: string, value: string): void;
}

type Template = (writer: Writer, key: string) => string;

const number = (random: Random, low: number, high: number) => random.integer(low, high);
const percent = (top: number, bottom: number) => `${(Math.round((top / bottom) * 10000) / 100).toFixed(2)}`;
const cents = (value: number) => (value / 100).toFixed(2);

/** Word order, nouns and connecting words are none of those of the generator or the real report. */
const TEMPLATES: readonly Template[] = [
  ({ random, say, relate }, k) => {
    const [a, b, c] = [number(random, 30, 400), number(random, 500, 4000), number(random, 11, 99)];
    relate(`${k} = ${k}.a + ${k}.b + ${k}.c`);
    return `当年共救助困难群众${say(k, '救助困难群众', `${a + b + c}`, '人次')}，其中流浪乞讨人员${say(`${k}.a`, '救助流浪乞讨人员', `${a}`, '人次')}，临时遇困人员${say(`${k}.b`, '救助临时遇困人员', `${b}`, '人次')}，其他人员${say(`${k}.c`, '救助其他人员', `${c}`, '人次')}。`;
  },
  ({ random, say, relate }, k) => {
    const [a, b, c] = [number(random, 1000, 90000), number(random, 1000, 90000), number(random, 100, 9000)];
    relate(`${k} = ${k}.a + ${k}.b + ${k}.c`);
    return `防汛物资方面，本级安排${say(`${k}.a`, '防汛物资本级安排', cents(a), '万元')}，上级补助${say(`${k}.b`, '防汛物资上级补助', cents(b), '万元')}，社会捐赠${say(`${k}.c`, '防汛物资社会捐赠', cents(c), '万元')}，以上三项合计${say(k, '防汛物资资金', cents(a + b + c), '万元')}。`;
  },
  ({ random, say, relate }, k) => {
    const [a, b] = [number(random, 20, 90), number(random, 100, 400)];
    relate(`${k} = ${k}.a + ${k}.b`);
    return `全系统实有在岗职工${say(k, '在岗职工', `${a + b}`, '人')}，包括管理岗${say(`${k}.a`, '管理岗职工', `${a}`, '人')}和专业技术岗${say(`${k}.b`, '专业技术岗职工', `${b}`, '人')}。`;
  },
  ({ random, say, relate }, k) => {
    const [a, b, c] = [number(random, 12, 80), number(random, 120, 480), number(random, 500, 900)];
    relate(`${k} = ${k}.a + ${k}.b + ${k}.c`);
    return `东湖、西岭、北坡三个片区清淤沟渠分别为${say(`${k}.a`, '东湖片区清淤沟渠', `${a}`, '条')}、${say(`${k}.b`, '西岭片区清淤沟渠', `${b}`, '条')}、${say(`${k}.c`, '北坡片区清淤沟渠', `${c}`, '条')}，共计${say(k, '清淤沟渠', `${a + b + c}`, '条')}。`;
  },
  ({ random, say, relate }, k) => {
    const bottom = number(random, 20000, 90000);
    const top = Math.floor(bottom * (0.9 + number(random, 1, 99) / 1000));
    relate(`${k}.rate = ${k}.done / ${k}.due`);
    return `按户籍底册，城乡居民医保应参保${say(`${k}.due`, '医保应参保人数', `${bottom}`, '人')}，实际缴费参保${say(`${k}.done`, '医保实际参保人数', `${top}`, '人')}，参保率达到${say(`${k}.rate`, '医保参保率', percent(top, bottom), '%', 'ratio')}。`;
  },
  ({ random, say, relate }, k) => {
    const bottom = number(random, 300, 3000);
    const top = bottom - number(random, 3, 60);
    relate(`${k}.rate = ${k}.good / ${k}.all`);
    return `市场监管所抽检食品样品${say(`${k}.all`, '抽检食品样品', `${bottom}`, '批次')}，检出合格${say(`${k}.good`, '合格食品样品', `${top}`, '批次')}，合格率为${say(`${k}.rate`, '食品抽检合格率', percent(top, bottom), '%', 'ratio')}。`;
  },
  ({ random, say, relate }, k) => {
    const bottom = number(random, 3000, 9000);
    const top = number(random, 800, 2500);
    relate(`${k}.share = ${k}.part / ${k}`);
    return `全年取水${say(k, '全年取水量', `${bottom}`, '万立方米')}，其中农业灌溉取水${say(`${k}.part`, '农业灌溉取水量', `${top}`, '万立方米')}，占取水总量的${say(`${k}.share`, '农业灌溉取水占比', percent(top, bottom), '%', 'ratio')}。`;
  },
  ({ random, say, relate }, k) => {
    const people = number(random, 200, 900);
    const each = number(random, 300, 1200);
    relate(`${k}.each = ${k}.money / ${k}.people`);
    return `春节前走访慰问老党员${say(`${k}.people`, '慰问老党员', `${people}`, '人')}，发放慰问金${say(`${k}.money`, '老党员慰问金', `${people * each}`, '元')}，人均${say(`${k}.each`, '老党员人均慰问金', `${each}`, '元/人', 'ratio')}。`;
  },
  ({ random, say, relate }, k) => {
    const [all, spent] = [number(random, 60000, 90000), number(random, 20000, 59000)];
    relate(`${k}.rest = ${k}.in - ${k}.out`);
    return `公益林管护补助到位${say(`${k}.in`, '公益林补助到位资金', cents(all), '万元')}，实际支付${say(`${k}.out`, '公益林补助支付资金', cents(spent), '万元')}，年末结余${say(`${k}.rest`, '公益林补助结余', cents(all - spent), '万元')}。`;
  },
  ({ random, say, relate, last }, k) => {
    const then = number(random, 40000, 90000);
    const now = then + number(random, -9000, 9000) + 1;
    const change = percent(now - then, then);
    last(k, `${then}人次`);
    relate(`${k}.growth = growth(${k})`);
    const word = now < then ? '下降' : '上升';
    return `县医院门诊接诊${say(k, '县医院门诊接诊', `${now}`, '人次')}，较上年同期${word}${say(`${k}.growth`, '门诊接诊增长率', change, '%', 'ratio')}。`;
  },
  ({ random, say, relate }, k) => {
    const [a, b, c] = [number(random, 101, 400), number(random, 101, 400), number(random, 101, 400)];
    relate(`${k} = ${k}.a + ${k}.b + ${k}.c`);
    return `技能提升班结业学员${say(k, '技能提升班结业学员', `${a + b + c}`, '人')}（育婴${say(`${k}.a`, '育婴学员', `${a}`, '人')}、烹饪${say(`${k}.b`, '烹饪学员', `${b}`, '人')}、电工${say(`${k}.c`, '电工学员', `${c}`, '人')}）。`;
  },
  ({ random, say, relate }, k) => {
    const [a, b] = [number(random, 10000, 90000), number(random, 10000, 90000)];
    relate(`${k} = ${k}.a + ${k}.b`);
    return `农村公路养护投入${say(`${k}.a`, '农村公路养护投入', cents(a), '万元')}、桥梁检修投入${say(`${k}.b`, '桥梁检修投入', cents(b), '万元')}，两项总计${say(k, '交通维护投入', cents(a + b), '万元')}。`;
  },
  ({ random, say, relate }, k) => {
    const bottom = number(random, 400, 4000);
    const top = bottom - number(random, 5, 90);
    relate(`${k}.rate = ${k}.good / ${k}.all`);
    return `入户回收有效答卷${say(`${k}.all`, '有效答卷', `${bottom}`, '份')}，其中评价满意的${say(`${k}.good`, '评价满意答卷', `${top}`, '份')}，居民满意度${say(`${k}.rate`, '居民满意度', percent(top, bottom), '%', 'ratio')}。`;
  },
  ({ random, say, relate }, k) => {
    const homes = number(random, 200, 900);
    const each = number(random, 1200, 9000);
    relate(`${k}.each = ${k}.money / ${k}.homes`);
    return `危窑加固户均补助${say(`${k}.each`, '危窑加固户均补助', `${each}`, '元/户', 'ratio')}，${say(`${k}.homes`, '危窑加固农户', `${homes}`, '户')}农户共领取${say(`${k}.money`, '危窑加固补助资金', `${homes * each}`, '元')}。`;
  },
  // A trap: the third number is the sum of the others by chance, and no word says so.
  ({ random, say }, k) => {
    const [a, b] = [number(random, 3, 40), number(random, 3, 40)];
    return `新建公厕${say(`${k}.a`, '新建公厕', `${a}`, '座')}，改建垃圾站${say(`${k}.b`, '改建垃圾站', `${b}`, '座')}，检修路灯配电箱${say(`${k}.c`, '检修路灯配电箱', `${a + b}`, '座')}。`;
  },
  // Another: a quotient by chance, of numbers of other matters.
  ({ random, say }, k) => {
    const [a, b] = [number(random, 40, 60), number(random, 61, 99)];
    return `举办读书会${say(`${k}.a`, '举办读书会', `${a}`, '场')}，巡回展览${say(`${k}.b`, '巡回展览', `${b}`, '场')}，馆舍设备完好率${say(`${k}.c`, '馆舍设备完好率', percent(a, b), '%', 'ratio')}。`;
  },
];

/** Sentences whose numerals are no figures. */
const NAMES = [
  '依照财社〔2023〕18号文和《条例》第二十六条办理。',
  '12345热线转来的诉求由专人跟进，7×24小时值守。',
  '2023年3月15日、18日两次召开协调会，60岁以上老人优先办理。',
  '落实“十四五”规划和八项规定，主要做了三个方面的工作。',
];

/** Writes a held report. The same random source gives the same text. */
export function heldReport(random: Random): HeldReport {
  const lines: string[] = [];
  const relations: string[] = [];
  const lastYear: Record<string, string> = {};
  const writer: Writer = {
    random,
    say: (id, label, value, unit, kind = 'count') => {
      const [format, written] = writeNumber(random, value, unit);
      lines.push(`  ${id}: { label: ${label}, value: ${value}${unit}, kind: ${unit.endsWith('元') ? 'flow' : kind} }`);
      return mark('value', 'prose', id, written, format);
    },
    relate: (relation) => relations.push(relation),
    last: (id, value) => {
      lastYear[id] = value;
    },
  };
  const sentences = random
    .sample(TEMPLATES, TEMPLATES.length)
    .map((template, index) => `${template(writer, `m${index}`)}${random.chance(0.4) ? random.pick(NAMES) : ''}`);
  const paragraphs = sentences.map((sentence, index) => (index % 3 === 0 ? `\n${sentence}` : sentence)).join('\n');
  const front = `---\ntitle: 测试报告\nunit: held\nunitName: 测试单位\nyear: 2023\nscope: whole-unit\nfigures:\n${lines.join('\n')}\n---\n`;
  return { text: `${front}\n## 一、基本情况\n${paragraphs}\n`, lastYear, relations };
}

function writeNumber(random: Random, value: string, unit: string): [WrittenFormat, string] {
  // Words give the direction: 下降7.79% of a figure of -7.79%.
  const plain = value.replace('-', '');
  const format = random.pick(FORMATS);
  const [whole = '', part] = plain.split('.');
  const tail = part === undefined ? '' : `.${part}`;
  if (format === 'spaced') return [format, ` ${plain} ${unit}`];
  if (format === 'grouped' && whole.length > 3)
    return [format, `${whole.replace(/\B(?=(\d{3})+$)/g, ',')}${tail}${unit}`];
  if (format === 'wide')
    return [format, `${plain.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0))}${unit}`];
  if (format === 'broken' && part !== undefined) return [format, `${whole}.\n${part}${unit}`];
  if (format === 'marked') return [format, `**${plain}**${unit}`];
  if (format === 'scaled' && unit === '万元' && whole.length > 2)
    return [format, `${(Number(plain) / 10000).toFixed(6)}亿元`];
  return ['plain', `${plain}${unit}`];
}

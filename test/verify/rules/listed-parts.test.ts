import { listedParts } from '#verify/rules/listed-parts.ts';
import { ruleTable } from '../rule-table.ts';

const front =
  'figures:\n  t: { label: 服务群众, value: 9件 }\n  a: { label: 甲区, value: 3件 }\n  b: { label: 乙区, value: 4件 }\n  c: { label: 丙区, value: 2件 }\n  z: { label: 调整后, value: -1.00万元 }\n  z.one: { label: 追加, value: 0.00万元 }\n  z.two: { label: 调减, value: -1.00万元 }\nrelations:\n  - t = a + b + c\n  - z = sum(z.*)';
const body = (text: string) => ({ front, body: text });
const twins = (text: string) => ({
  front:
    'figures:\n  same: { label: 服务群众, value: 11件 }\n  same.a: { label: 甲区, value: 3件 }\n  same.b: { label: 乙区, value: 5件 }\n  same.c: { label: 丙区, value: 3件 }\nrelations:\n  - same = same.a + same.b + same.c',
  body: text,
});

ruleTable(listedParts, {
  valid: [
    { name: 'no sum', report: body('甲区3件。') },
    { name: 'all parts before the total', report: body('甲区3件、乙区4件、丙区2件，合计服务群众9件。') },
    { name: 'all parts after it', report: body('服务群众9件，包括甲区3件、乙区4件和丙区2件。') },
    { name: 'some parts after 其中', report: body('服务群众9件，其中甲区3件、乙区4件。') },
    { name: 'parts in other sentences', report: body('服务群众9件。甲区3件、乙区4件。') },
    {
      name: 'a part that is named again in another clause',
      report: body('服务群众9件，其中甲区3件；甲区3件均已回访。'),
    },
    { name: 'zero and negative parts', report: body('追加0.00万元、调减 -1.00万元，合计调整后 -1.00万元。') },
    {
      name: 'parts of one value, one of them inserted',
      report: twins('甲区<Figure of="same.a"/>、乙区5件、丙区3件，合计服务群众11件。'),
    },
    {
      name: 'the inserted one last, after 分别为',
      report: twins('甲区、乙区、丙区分别为3件、5件、<Figure of="same.c"/>，服务群众合计11件。'),
    },
  ],
  invalid: [
    {
      name: 'a part left out before the total',
      report: body('甲区3件、乙区4件，合计服务群众9件。'),
      found: '9件',
      place: '19:17',
      figure: 't',
      message: /列举的分项漏了丙区/,
    },
    {
      name: 'a part left out after 包括',
      report: body('服务群众9件，包括甲区3件、丙区2件。'),
      found: '9件',
      message: /漏了乙区/,
    },
    {
      name: 'a part said twice',
      report: body('服务群众9件，其中甲区3件、乙区4件、乙区4件、丙区2件。'),
      found: '4件',
      message: /乙区写了两遍/,
    },
    {
      name: 'a part inserted twice',
      report: body('服务群众9件，包括甲区<Figure of="a"/>、甲区<Figure of="a"/>、乙区4件、丙区2件。'),
      found: '3件',
    },
    {
      name: 'zero left out',
      report: body('调减 -1.00万元，合计调整后 -1.00万元。'),
      found: '-1.00万元',
      message: /漏了追加/,
    },
  ],
});

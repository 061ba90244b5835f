import type { Fact, FactContext } from '#generate/fact.ts';
import { count, rate } from '#generate/figures.ts';
import { mark } from '#generate/marks.ts';
import { seeded } from '#generate/random.ts';
import type { Voice } from '#generate/voice.ts';

/** A stated count of offices with every office named. */
export function officesFact({ seed, random }: FactContext, offices: readonly string[]): Fact {
  const listed = offices.slice(0, seeded(seed, 'offices').integer(4, offices.length));
  const measure = random.pick(['个', '个']);
  const stated = count({ id: 'staff.offices', name: '内设股室', measure, kind: 'stock' }, listed.length);
  return { figures: [stated], relations: [], tell: (voice) => tellOffices(voice) };

  function tellOffices({ say, part, random: chance }: Voice): string {
    const names = listed.map((name, index) => (index === 0 ? name : part(`、${name}`, 'list-offices'))).join('');
    return chance.pick([
      () => `内设${names}${say(stated)}股室。`,
      () => `内设股室${say(stated)}：${names}。`,
      () => `下设${say(stated)}内设股室，分别是${names}。`,
    ])();
  }
}

/** Posts and people: people ≤ posts, external staff by kind. */
export function staffFact({ seed, firstYear, year, rateDecimals }: FactContext): Fact {
  const key = `${seed}/staff`;
  const posts = seeded(key).integer(12, 160);
  const people = Math.max(2, posts - seeded(key, 'vacant').integer(0, 9) - Math.floor((year - firstYear) / 2));
  const post = count({ id: 'staff.posts', name: '核定编制', measure: '名', standard: true, kind: 'stock' }, posts);
  const onPost = count(
    { id: 'staff.onPost', name: '年末在职人员', measure: '人', standard: true, kind: 'stock' },
    Math.min(people, posts),
  );
  const bought = count(
    { id: 'staff.external.purchased', name: '政府购买服务人员', measure: '人', kind: 'stock' },
    seeded(key, year, 'bought').integer(3, 30),
  );
  const welfare = count(
    { id: 'staff.external.welfare', name: '公益性岗位人员', measure: '人', kind: 'stock' },
    seeded(key, year, 'welfare').integer(2, 12),
  );
  const external = count(
    { id: 'staff.external', name: '外聘人员', measure: '人', standard: true, kind: 'stock' },
    bought.number.add(welfare.number).toNumber(),
  );
  const control = seeded(key, 'control').chance(0.35)
    ? [
        rate(
          { id: 'staffControlRate', name: '在职人员控制率', standard: true },
          onPost.number,
          post.number,
          rateDecimals,
        ),
      ]
    : [];
  return {
    figures: [post, onPost, external, bought, welfare, ...control],
    relations: ['staff.external = staff.external.purchased + staff.external.welfare'],
    tell: ({ random, named, say, part }) => {
      const hired = (kind = 'some') => `${named(bought)}${part(`、${named(welfare)}`, `${kind}-external`)}`;
      const rates = () => control.map((one) => `${named(one)}。`).join('');
      return random.pick([
        () =>
          `${named(post)}，${mark('year', 'prose', '', String(year))}年末实有${named(onPost)}；另有${named(external)}，其中${hired()}。${rates()}`,
        () => `${named(post)}，${named(onPost)}。${external.name}合计${say(external)}，包括${hired()}。${rates()}`,
        () => `${named(onPost)}（${named(post)}），${hired('list')}，${external.name}共${say(external)}。${rates()}`,
      ])();
    },
  };
}

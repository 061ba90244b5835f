/** A part of a build that one machine of several makes: the `index`th of `count`, from 1. */
export interface Shard {
  index: number;
  count: number;
}

/** `2/3`; undefined where it is no such fraction. */
export function parseShard(text: string): Shard | undefined {
  const [, index, count] = /^([1-9]\d{0,3})\/([1-9]\d{0,3})$/.exec(text) ?? [];
  const shard = { index: Number(index), count: Number(count) };
  return index === undefined || shard.index > shard.count ? undefined : shard;
}

/** The shard that this process builds, as MINGZHANG_SHARD has it; undefined where it builds all. */
export function ownShard(): Shard | undefined {
  return parseShard(process.env['MINGZHANG_SHARD'] ?? '');
}

/** Every machine deals the same groups in the same order. */
export function groupsOfShard<Group>(groups: readonly Group[], shard: Shard | undefined): readonly Group[] {
  return shard === undefined ? groups : groups.filter((_, index) => index % shard.count === shard.index - 1);
}

import type { YamlPath } from '#load/yaml.ts';
import { type Finding, finding, type Place } from '#schema/finding.ts';
import type { Unit } from '#schema/unit.ts';

/** A unit with its file and where its keys stand in it. */
export interface UnitFile {
  id: string;
  path: string;
  unit: Unit;
  locate(path: YamlPath): Place;
}

type Link = 'parent' | 'predecessor';
const LINKS: readonly Link[] = ['parent', 'predecessor'];

/** What units say of one another and cannot all be so: links to themselves, in a circle or to nobody, and shared names. */
export function unitRegisterFindings(files: readonly UnitFile[]): Finding[] {
  const byId = new Map(files.map((file) => [file.id, file]));
  return [...files.flatMap((file) => LINKS.flatMap((link) => linkFindings(file, link, byId))), ...sharedNames(files)];
}

function linkFindings(file: UnitFile, link: Link, byId: ReadonlyMap<string, UnitFile>): Finding[] {
  const target = file.unit[link];
  if (target === undefined) return [];
  if (target === file.id) {
    const zh = `${link} 写的是本单位自己（${target}）；请改成另一个单位的编号，没有就删去这一行`;
    return [problem(file, [link], target, zh, `${link} names the unit itself; name another unit, or delete the line`)];
  }
  if (!byId.has(target)) {
    const zh = `${link} 写的单位 ${target} 没有登记；请核对编号，或加上 units/${target}.yaml`;
    const en = `${link} names ${target}, which is not known; correct it or add units/${target}.yaml`;
    return [{ ...problem(file, [link], target, zh, en), severity: 'warning' }];
  }
  const circle = circleOf(file, link, byId);
  if (circle === undefined) return [];
  const way = [...circle, file.id].join(' → ');
  const zh = `${link} 绕了一圈又回到本单位：${way}；请改正其中一处`;
  return [problem(file, [link], target, zh, `${link} leads back to the unit itself: ${way}; correct one of them`)];
}

/** Ids from the unit to the one whose link names it again. */
function circleOf({ id }: UnitFile, link: Link, byId: ReadonlyMap<string, UnitFile>): string[] | undefined {
  const seen = new Set([id]);
  for (let next = byId.get(id)?.unit[link]; next !== undefined; next = byId.get(next)?.unit[link]) {
    if (next === id) return [...seen];
    if (seen.has(next)) return undefined;
    seen.add(next);
  }
  return undefined;
}

/** Two units of one name in one region: a reader cannot tell whose figures he sees. */
function sharedNames(files: readonly UnitFile[]): Finding[] {
  const names = Map.groupBy(files, ({ unit }) => key(unit.name, unit));
  return files.flatMap((file) => {
    const { unit, id } = file;
    const twin = names.get(key(unit.name, unit))?.[0];
    const other = unit.aliases.findIndex((alias) => isForeign(names.get(key(alias, unit))?.[0], file));
    const found = [];
    if (twin !== undefined && twin.id !== id && isForeign(twin, file)) {
      const zh = `单位名称“${unit.name}”与 ${twin.path} 的相同，地区也相同，读者分不清；请写全称或注明地区，同一单位请只留一个文件`;
      const en = `the name ${unit.name} is that of ${twin.path} in the same region, too; write it in full, or keep one file`;
      found.push(problem(file, ['name'], unit.name, zh, en));
    }
    const alias = unit.aliases[other];
    if (alias !== undefined) {
      const whose = names.get(key(alias, unit))?.[0]?.path ?? '';
      const zh = `别名“${alias}”是同一地区另一个单位（${whose}）的名称；请删去，或换一个不会混淆的`;
      const en = `the alias ${alias} is the name of another unit of the region (${whose}); delete it or choose another`;
      found.push(problem(file, ['aliases', other], alias, zh, en));
    }
    return found;
  });
}

/** A unit that was renamed goes by the names of the one before it. */
function isForeign(other: UnitFile | undefined, { id, unit }: UnitFile): boolean {
  return other !== undefined && other.id !== id && unit.predecessor !== other.id && other.unit.predecessor !== id;
}

function key(name: string, { region }: Unit): string {
  return `${region ?? ''}\n${name}`.normalize('NFKC').replace(/[^\S\n]+/g, '');
}

function problem({ path, locate }: UnitFile, at: YamlPath, found: string, zh: string, en: string): Finding {
  const about = { rule: 'unit-register', severity: 'error', path, found, message: zh, messageEn: en } as const;
  return finding({ ...about, ...locate(at) });
}

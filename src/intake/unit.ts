import { IntakeError } from '#intake/intake-error.ts';
import { slugOf } from '#intake/slug.ts';
import { isGrid, type Notice, type SourceDocument } from '#intake/source.ts';
import type { KnownNames } from '#intake/standards.ts';
import { bareName } from '#intake/words.ts';

export interface UnitChoice {
  id: string;
  name: string;
  notices: Notice[];
}

/** The unit that reports: as the user says, as a known unit's name or alias stands in the files, or under a new id. */
export function findUnit(
  written: string | undefined,
  documents: readonly SourceDocument[],
  { units, spell }: KnownNames,
  wanted: string | undefined,
): UnitChoice {
  const named = [...units].find(
    ([, unit]) =>
      written !== undefined && [unit.name, ...unit.aliases].some((name) => bareName(name) === bareName(written)),
  );
  if (wanted !== undefined) return asked(wanted, written, units, spell);
  const known = named ?? mentioned(documents, units);
  if (known !== undefined)
    return {
      id: known[0],
      name: known[1].name,
      notices: [{ kind: 'taken', zh: `单位 ${known[1].name}（${known[0]}）` }],
    };
  if (written === undefined)
    throw new IntakeError('文件里没有写评价单位；请加上 --unit，如 --unit yunting-library。没有写入任何文件');
  const id = slugOf(written, spell);
  const zh = `单位“${written}”没有登记，编号 ${id} 按拼音拟定；请改成合用的编号，或用 --unit 指定`;
  return { id, name: written, notices: [{ kind: 'doubtful', zh }] };
}

/** `--unit` may be an id or a name. */
function asked(
  wanted: string,
  written: string | undefined,
  units: KnownNames['units'],
  spell: (words: string) => string,
): UnitChoice {
  const known = [...units].find(
    ([id, unit]) => id === wanted || [unit.name, ...unit.aliases].some((name) => bareName(name) === bareName(wanted)),
  );
  const isId = /^[a-z0-9]+(-[a-z0-9]+)*$/.test(wanted);
  const id = known?.[0] ?? (isId ? wanted : slugOf(wanted, spell));
  if (id === '')
    throw new IntakeError(
      `--unit “${wanted}” 不是单位编号（小写字母、数字和连字符），也不是单位名称。没有写入任何文件`,
    );
  const name = known?.[1].name ?? (isId ? (written ?? wanted) : wanted);
  return { id, name, notices: [{ kind: 'taken', zh: `单位 ${name}（${id}，--unit）` }] };
}

/** The known unit whose name stands earliest in the first lines and cells. */
function mentioned(documents: readonly SourceDocument[], units: KnownNames['units']) {
  const texts = documents.flatMap(({ name, items }) => [
    name,
    ...items
      .slice(0, 12)
      .flatMap((item) =>
        isGrid(item)
          ? [item.title, ...item.rows.slice(0, 6).flatMap((row) => row.map(({ text }) => text))]
          : [item.text],
      ),
  ]);
  for (const text of texts) {
    const found = [...units].find(([, unit]) =>
      [unit.name, ...unit.aliases].some((name) => name.length >= 4 && text.replace(/\s+/g, '').includes(name)),
    );
    if (found !== undefined) return found;
  }
  return undefined;
}

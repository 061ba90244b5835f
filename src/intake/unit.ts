import { IntakeError } from '#intake/intake-error.ts';
import { isGrid, type Notice, type SourceDocument } from '#intake/source.ts';
import type { KnownNames } from '#intake/standards.ts';
import type { Wording } from '#intake/wording.ts';
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
  { units, naming }: KnownNames,
  wanted: string | undefined,
  wording: Wording,
): UnitChoice {
  const named = [...units].find(
    ([, unit]) =>
      written !== undefined && [unit.name, ...unit.aliases].some((name) => bareName(name) === bareName(written)),
  );
  if (wanted !== undefined) return asked(wanted, written, { units, naming }, wording);
  const known = named ?? mentioned(written === undefined ? textsOf(documents) : [written], units);
  if (known !== undefined)
    return {
      id: known[0],
      name: known[1].name,
      notices: [{ kind: 'taken', zh: `单位 ${known[1].name}（${known[0]}）` }],
    };
  if (written === undefined) throw new IntakeError(`文件里没有写评价单位；${wording.addUnit}。没有写入任何文件`);
  const id = naming.slug(written);
  const zh = `单位“${written}”没有登记，${wording.renameUnit(id)}`;
  return { id, name: written, notices: [{ kind: 'doubtful', zh }] };
}

/** What the user says may be an id or a name. */
function asked(
  wanted: string,
  written: string | undefined,
  { units, naming }: Pick<KnownNames, 'units' | 'naming'>,
  wording: Wording,
): UnitChoice {
  const known = [...units].find(
    ([id, unit]) => id === wanted || [unit.name, ...unit.aliases].some((name) => bareName(name) === bareName(wanted)),
  );
  const isId = /^[a-z0-9]+(-[a-z0-9]+)*$/.test(wanted);
  const id = known?.[0] ?? (isId ? wanted : naming.slug(wanted));
  if (id === '')
    throw new IntakeError(
      `${wording.unit} “${wanted}” 不是单位编号（小写字母、数字和连字符），也不是单位名称。没有写入任何文件`,
    );
  const name = known?.[1].name ?? (isId ? (written ?? wanted) : wanted);
  return { id, name, notices: [{ kind: 'taken', zh: `单位 ${name}（${id}，${wording.unit}）` }] };
}

/** The known unit whose name stands earliest in the first lines and cells. */
function mentioned(texts: readonly string[], units: KnownNames['units']) {
  for (const text of texts) {
    const found = [...units].find(([, unit]) =>
      [unit.name, ...unit.aliases].some((name) => name.length >= 4 && text.replace(/\s+/g, '').includes(name)),
    );
    if (found !== undefined) return found;
  }
  return undefined;
}

function textsOf(documents: readonly SourceDocument[]): string[] {
  return documents.flatMap(({ name, items }) => [
    name,
    ...items
      .slice(0, 12)
      .flatMap((item) =>
        isGrid(item)
          ? [item.title, ...item.rows.slice(0, 6).flatMap((row) => row.map(({ text }) => text))]
          : [item.text],
      ),
  ]);
}

import type { Register, RegisteredUnit, ReportRecord } from '#derive/register.ts';

type Records = Pick<Register, 'units' | 'records'>;

/** Units before and after a unit that carried on the same tasks under another name. */
export interface UnitLine {
  predecessor: { id: string; name: string } | null;
  heirs: { id: string; name: string }[];
  /** Whole-unit reports of the unit and those before it, newest first. */
  reports: ReportRecord[];
}

/** What every line is found in; a site asks for one of each unit. */
interface UnitIndex {
  byId: ReadonlyMap<string, RegisteredUnit>;
  heirs: ReadonlyMap<string | null, RegisteredUnit[]>;
  /** With their place in the register. */
  reports: ReadonlyMap<string, { record: ReportRecord; place: number }[]>;
}

const indexes = new WeakMap<Records, UnitIndex>();

export function unitLine(register: Records, id: string): UnitLine {
  const { byId, heirs, reports } = indexOf(register);
  const line = new Set<string>();
  for (let next: string | null = id; next !== null && !line.has(next); next = byId.get(next)?.predecessor ?? null) {
    line.add(next);
  }
  const before = byId.get(byId.get(id)?.predecessor ?? '');
  const own = [...line].flatMap((unit) => reports.get(unit) ?? []);
  return {
    predecessor: before !== undefined && reports.has(before.id) ? { id: before.id, name: before.name } : null,
    heirs: (heirs.get(id) ?? [])
      .filter((unit) => reports.has(unit.id))
      .map((unit) => ({ id: unit.id, name: unit.name })),
    reports: own
      .filter(({ record }) => record.scope === 'whole-unit')
      .sort((a, b) => b.record.year - a.record.year || a.place - b.place)
      .map(({ record }) => record),
  };
}

/** Reports of a unit under its present name, in the order of the register. */
export function reportsOfUnit(register: Records, id: string): ReportRecord[] {
  return (indexOf(register).reports.get(id) ?? []).map(({ record }) => record);
}

function indexOf(register: Records): UnitIndex {
  const known = indexes.get(register);
  if (known !== undefined) return known;
  const { units, records } = register;
  const places = records.map((record, place) => ({ record, place }));
  const index = {
    byId: new Map(units.map((unit) => [unit.id, unit])),
    heirs: Map.groupBy(units, ({ predecessor }) => predecessor),
    reports: Map.groupBy(places, ({ record }) => record.unit.id),
  };
  indexes.set(register, index);
  return index;
}

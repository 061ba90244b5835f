import type { Register, ReportRecord } from '#derive/register.ts';

/** Units before and after a unit that carried on the same tasks under another name. */
export interface UnitLine {
  predecessor: { id: string; name: string } | null;
  heirs: { id: string; name: string }[];
  /** Whole-unit reports of the unit and those before it, newest first. */
  reports: ReportRecord[];
}

export function unitLine({ units, records }: Pick<Register, 'units' | 'records'>, id: string): UnitLine {
  const byId = new Map(units.map((unit) => [unit.id, unit]));
  const reporting = new Set(records.map(({ unit }) => unit.id));
  const line = new Set<string>();
  for (let next: string | null = id; next !== null && !line.has(next); next = byId.get(next)?.predecessor ?? null) {
    line.add(next);
  }
  const before = byId.get(byId.get(id)?.predecessor ?? '');
  const known = before !== undefined && reporting.has(before.id) ? { id: before.id, name: before.name } : null;
  return {
    predecessor: known,
    heirs: units
      .filter((unit) => unit.predecessor === id && reporting.has(unit.id))
      .map((unit) => ({ id: unit.id, name: unit.name })),
    reports: records
      .filter(({ unit, scope }) => scope === 'whole-unit' && line.has(unit.id))
      .sort((a, b) => b.year - a.year),
  };
}

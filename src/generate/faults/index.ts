import { COMPUTED } from '#generate/faults/computed.ts';
import { DOCUMENT_FAULTS } from '#generate/faults/documents.ts';
import { applyFault, type Fault, type FaultKind, type FaultPlace } from '#generate/faults/fault.ts';
import { SLIPS } from '#generate/faults/slips.ts';
import { seeded } from '#generate/random.ts';
import type { GeneratedReport } from '#generate/report.ts';

/** Every kind of mistake that can be planted. */
export const FAULT_KINDS: readonly FaultKind[] = [...SLIPS, ...COMPUTED, ...DOCUMENT_FAULTS];

/** Reports tried before a kind is given up at a place. */
const MOST_TRIES = 60;

/**
 * `count` faults, one at a time and each in a report of its own: every kind at every place where it can happen, in turn.
 * Numbers that nothing contradicts (written once, in no relation) get none: nobody could find those.
 */
export function* plantFaults(reports: readonly GeneratedReport[], count: number, seed: string): Generator<Fault> {
  let cells = FAULT_KINDS.flatMap((kind) => kind.places.map((place) => ({ kind, place })));
  let planted = 0;
  for (let round = 0; planted < count && cells.length > 0; round += 1) {
    const left: typeof cells = [];
    for (const cell of cells) {
      if (planted === count) return;
      const fault = plantOne(reports, cell.kind, cell.place, `${seed}/${round}`);
      if (fault === undefined) continue;
      left.push(cell);
      planted += 1;
      yield fault;
    }
    cells = left;
  }
}

function plantOne(
  reports: readonly GeneratedReport[],
  kind: FaultKind,
  place: FaultPlace,
  seed: string,
): Fault | undefined {
  const random = seeded(seed, kind.kind, place);
  for (let tries = 0; tries < MOST_TRIES; tries += 1) {
    const report = random.pick(reports);
    const planting = kind.plant(report, place, random);
    if (planting !== undefined) return applyFault(report, kind, place, planting);
  }
  return undefined;
}

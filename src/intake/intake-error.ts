/** A file, or the report in it, cannot be taken: one sentence that says why and what to do. Nothing is written. */
export class IntakeError extends Error {
  override name = 'IntakeError';
}

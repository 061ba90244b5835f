/** What the user asked for cannot be done; the message says why and what to do. */
export class OutputError extends Error {
  override name = 'OutputError';
}

/** What the page hands to the worker: files as they were dropped, or a pasted text as one file without a name. */
export interface CheckRequest {
  files: { name: string; bytes: ArrayBuffer }[];
}

/** What the worker found, ready to be shown; or why there is nothing to show, in one sentence. */
export type CheckAnswer =
  | { html: string; summary: string; passed: boolean; notes: readonly string[]; report: { name: string; text: string } }
  | { refused: string };

export interface HandedIn {
  /** Name of the file; empty for a pasted text. */
  name: string;
  bytes: ArrayBuffer;
}

/** What the page hands to the worker: the files of one report, and what they may not say themselves. */
export interface CheckRequest {
  files: HandedIn[];
  unit?: string | undefined;
  year?: number | undefined;
}

/** What the worker found, ready to be shown; or why there is nothing to show, in one sentence. */
export type CheckAnswer =
  | { html: string; summary: string; passed: boolean; notes: readonly string[]; report: { name: string; text: string } }
  | { refused: string };

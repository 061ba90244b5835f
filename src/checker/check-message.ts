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
  /** The text of the report is wanted, with ids spelt as `npm run import` spells them. */
  spelled?: boolean | undefined;
}

/** The checked text. Made of other files, it is `numbered`: its ids are for the check alone. */
export interface WrittenReport {
  name: string;
  text: string;
  numbered: boolean;
}

/** What the worker found, ready to be shown; or why there is nothing to show, in one sentence. */
export type CheckAnswer =
  | { html: string; summary: string; passed: boolean; notes: readonly string[]; report: WrittenReport }
  | { refused: string };

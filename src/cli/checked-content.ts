import { allFindings, openCount, resultOf } from '#format/result.ts';
import { formatText } from '#format/text.ts';
import { loadContent } from '#load/content.ts';
import { verify } from '#verify/verify.ts';

/** Verifies a content folder and prints the findings. False when an error stands unwaived: nothing is published then. */
export function checkContent(folder: string): boolean {
  const result = resultOf(verify(loadContent(folder)), 'zh');
  const passed = openCount(allFindings(result), 'error') === 0;
  const colour = process.stderr.isTTY === true && process.env['NO_COLOR'] === undefined;
  process.stderr.write(formatText(result, colour));
  return passed;
}

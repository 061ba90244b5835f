import type { Subject } from '#verify/subject.ts';

/**
 * `make`, done once for a report and given up with the next one: all rules look at one report before any looks at the
 * next, so the workings of a thousand reports need not be in memory together.
 */
export function oncePerReport<Result>(make: (subject: Subject) => Result): (subject: Subject) => Result {
  let last: { subject: Subject; result: Result } | undefined;
  return (subject) => {
    if (last?.subject !== subject) last = { subject, result: make(subject) };
    return last.result;
  };
}

import fc from 'fast-check';

const HOSTILE = [
  '\u0000',
  '\u001b[2J\u001b]0;x\u0007',
  '\u009b31m',
  '\r\n::error::x',
  '\n',
  '\n  ::stop-commands::x',
  '::add-mask::校验',
  '##[stop-commands]x',
  '##vso[task.complete result=Succeeded]x',
  '[点我](https://evil.example)',
  '\r',
  '\t',
  '\u2028',
  '\u202e',
  '\ud800',
  '\udc00',
  '\uffff',
  ']]>',
  '-->',
  '</script><script>alert(1)</script>',
  '"\'&<>',
  '%0A',
  '|',
  '](javascript:x)',
  '`',
  '𠮷',
  '👩‍👩‍👧',
];

/** Any text, half surrogate pairs and control characters included, with what breaks formats more often than by chance. */
export const anyText = fc
  .array(
    fc.oneof(
      fc.constantFrom(...HOSTILE),
      fc.string({ unit: 'grapheme', maxLength: 5 }),
      fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code)),
    ),
    { maxLength: 12 },
  )
  .map((pieces) => pieces.join(''));

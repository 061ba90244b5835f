import { verifyReports } from '../../verify/content-of.ts';
import { published } from './sample.ts';

/** Labels that break careless writers of files. */
export const HOSTILE = [
  '=cmd|"/C calc"!A0',
  '+SUM(A1:A9)',
  '-2+3',
  '@import',
  '＝1+1',
  '他说"好", 然后走了',
  '<script>alert(1)</script> & ]]>',
  '空 格',
  '😀𠮷',
];

/** A report whose figures carry these labels, and a line feed that the schema would have refused. */
export function hostileReport() {
  const figures = HOSTILE.map(
    (label, index) => `  own.x${index}: { label: ${JSON.stringify(label)}, value: ${index}件, kind: count }`,
  );
  const { views, register } = published(verifyReports([{ front: `figures:\n${figures.join('\n')}\nsample: true` }]));
  const labels = [...HOSTILE, '上一行\n下一行\r\n=1'];
  for (const { figures: list } of [...views, ...register.records]) {
    const [first] = list;
    if (first !== undefined) (list as (typeof first)[]).push({ ...first, id: 'own.lines', label: labels.at(-1) ?? '' });
  }
  return { views, register, labels };
}

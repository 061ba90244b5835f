import { describe, expect, it } from 'vitest';
import { generateContent } from '#generate/content.ts';
import { readContent } from '#load/content.ts';
import { folderInMemory } from '#load/source-folder.ts';
import { countOutcomes } from '#verify/verified-report.ts';
import { verify } from '#verify/verify.ts';
import { sliceOf } from '../depth.ts';

describe('generated content', () => {
  it('is the same for the same seed and another for another', () => {
    const once = generateContent({ reports: 12, seed: 'a' });
    expect(generateContent({ reports: 12, seed: 'a' }).files).toEqual(once.files);
    expect(generateContent({ reports: 12, seed: 'b' }).files).not.toEqual(once.files);
  });

  it.each([1, 2, 47])('has exactly %i reports', (reports) => {
    const { files, reports: made } = generateContent({ reports, seed: 'n' });
    expect(made).toHaveLength(reports);
    expect(Object.keys(files).filter((path) => path.startsWith('reports/'))).toHaveLength(reports);
  });

  it('says of every report, unit and site that it is a sample', () => {
    const { files } = generateContent({ reports: 30, seed: 's' });
    const unlabelled = Object.entries(files).filter(
      ([path, text]) => !path.startsWith('regimes/') && !/^sample: true$/m.test(text),
    );
    expect(unlabelled.map(([path]) => path)).toEqual([]);
  });

  it.each(sliceOf(['clean'], ['clean', '1', '2', '3']))('is consistent by construction (seed %s)', (seed) => {
    const { files } = generateContent({ reports: sliceOf(120, 1000), seed });
    const { reports, broken, findings } = verify(readContent(folderInMemory(files)));
    expect([...broken, ...findings]).toEqual([]);
    const errors = reports.flatMap((report) => report.findings).filter(({ severity }) => severity === 'error');
    expect(errors.map(({ path, line, rule, message }) => `${path}:${line} ${rule} ${message}`)).toEqual([]);
    expect(reports.filter(({ checks }) => countOutcomes(checks).failed > 0)).toEqual([]);
  });

  it('knows where it wrote what', () => {
    for (const { text, marks, figures } of generateContent({ reports: 20, seed: 'marks' }).reports) {
      const lines = text.split('\n');
      for (const { role, about, start, end, line } of marks) {
        expect(lines[line - 1]).toContain(text.slice(start, end).split('\n')[0]);
        if (role === 'value' && about !== '') expect(figures.has(about) || about.startsWith('budget.')).toBe(true);
      }
      expect(text).not.toMatch(/[\uE000-\uE002]/);
    }
  });
});

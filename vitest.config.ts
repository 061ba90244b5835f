import { defineConfig } from 'vitest/config';

/** Tests that start the command line build into the caches of one working tree, so they never run side by side. */
const WHOLE_PROGRAM = ['test/browser/**/*.test.ts', 'test/cli/**/*.test.ts', 'test/site/**/*.test.ts'];

export default defineConfig({
  test: {
    passWithNoTests: false,
    allowOnly: false,
    projects: [
      {
        test: {
          name: 'unit',
          include: ['test/**/*.test.ts'],
          exclude: WHOLE_PROGRAM,
          testTimeout: 20_000,
          sequence: { groupOrder: 0 },
        },
      },
      {
        test: {
          name: 'whole',
          include: WHOLE_PROGRAM.slice(1),
          testTimeout: 120_000,
          hookTimeout: 120_000,
          fileParallelism: false,
          sequence: { groupOrder: 1 },
        },
      },
      {
        test: {
          name: 'browser',
          include: WHOLE_PROGRAM.slice(0, 1),
          globalSetup: ['test/browser/published-site.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
          fileParallelism: false,
          sequence: { groupOrder: 2 },
        },
      },
    ],
  },
});

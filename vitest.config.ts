import { defineConfig } from 'vitest/config'

/** These need neither a database nor an engine, and start at once. */
const pure = ['test/domain/**/*.test.ts', 'test/architecture/**/*.test.ts', 'test/bench/**/*.test.ts']

export default defineConfig({
  test: {
    pool: 'forks',
    maxWorkers: 2,
    testTimeout: 60_000,
    hookTimeout: 120_000,
    teardownTimeout: 30_000,
    reporters: ['default'],
    projects: [
      { extends: true, test: { name: 'rules', include: pure } },
      {
        extends: true,
        test: {
          name: 'facility',
          include: ['test/**/*.test.ts'],
          exclude: pure,
          globalSetup: ['test/support/embedded-parts.ts'],
        },
      },
    ],
  },
})

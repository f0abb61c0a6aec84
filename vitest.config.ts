import { defineConfig } from 'vitest/config'

/** Pure rules need no database; everything else meets a real PostgreSQL. */
export default defineConfig({
  test: {
    pool: 'forks',
    testTimeout: 60_000,
    hookTimeout: 60_000,
    projects: [
      { extends: true, test: { name: 'unit', include: ['tests/unit/**/*.test.ts'] } },
      {
        extends: true,
        test: {
          name: 'postgres',
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/unit/**'],
          globalSetup: 'tests/support/global-setup.ts',
        },
      },
    ],
  },
})

import { availableParallelism } from 'node:os'
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

/** Pure rules need no database; everything else meets a real PostgreSQL. */
export default defineConfig({
  test: {
    pool: 'forks',
    // While some wait for PostgreSQL, a browser or a process they started, another runs.
    maxWorkers: availableParallelism() + 1,
    // Files share the modules of their process: loading the service anew for each took longer than testing it.
    isolate: false,
    execArgv: ['--import', fileURLToPath(new URL('src/drizzle-once.mjs', import.meta.url))],
    // A hang, not slowness: a service with its own database takes long to start on a busy machine.
    testTimeout: 180_000,
    hookTimeout: 180_000,
    expect: { poll: { timeout: 60_000 } },
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

import { defineConfig } from 'vitest/config'
import base from '../../vitest.config.ts'

/** No test: it writes what the tests of releases read. */
const { projects: _, ...test } = base.test!
export default defineConfig({
  test: { ...test, include: ['tests/releases/keep.ts'], globalSetup: 'tests/support/global-setup.ts' },
})

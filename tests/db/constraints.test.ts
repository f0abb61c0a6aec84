import { afterAll, beforeAll, expect, it } from 'vitest'
import { knownConstraints } from '../../src/db/errors.ts'
import { ownerRows } from '../support/agreements.ts'
import { startTestApp, type TestApp } from '../support/app.ts'
import '../support/tables.ts'

let t: TestApp
beforeAll(async () => void (t = await startTestApp()))
afterAll(() => t.close())

it('each constraint that has words of its own stands in the database', async () => {
  const names = [...knownConstraints.keys()]
  const found = await ownerRows<{ name: string }>(
    t,
    `select relname name from pg_class where relkind = 'i' and relname = any($1)`,
    [names],
  )
  expect(names.length).toBeGreaterThan(0)
  expect(names.filter((name) => !found.some((each) => each.name === name))).toEqual([])
})

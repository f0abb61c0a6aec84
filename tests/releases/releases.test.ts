import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { asOfFrom } from '../../src/agreements/as-of.ts'
import { verifyTrail } from '../../src/audit/verify.ts'
import { actForMaintenance } from '../../src/db/connect.ts'
import { loadExamples } from '../../src/demo/load-examples.ts'
import { prepareDatabase } from '../../src/start/prepare.ts'
import { asOwner } from '../support/agreements.ts'
import { startTestApp, type TestApp } from '../support/app.ts'
import { meantChanges } from './changes.ts'
import { differencesNow, isMeant, type Difference } from './compare.ts'
import { answersOf, databaseOf, releaseOf, releases, tablesOf } from './load.ts'

const migrations = new URL('../../migrations/', import.meta.url)
const journal = JSON.parse(readFileSync(new URL('meta/_journal.json', migrations), 'utf8')) as {
  entries: { tag: string; when: number }[]
}

describe.each(releases)('release %s', (version) => {
  const release = releaseOf(version)

  it.each(release.migrations)('left the migration $tag, which nobody edits', ({ tag, when, sha256 }) => {
    const content = readFileSync(new URL(`${tag}.sql`, migrations))
    expect(createHash('sha256').update(content).digest('hex')).toBe(sha256)
    expect(journal.entries.find((entry) => entry.tag === tag)?.when).toBe(when)
  })

  it('has its migrations before every other, in the order of their time', () => {
    const tags = journal.entries.map(({ tag }) => tag)
    expect(tags.slice(0, release.migrations.length)).toEqual(release.migrations.map(({ tag }) => tag))
    const times = journal.entries.map(({ when }) => when)
    expect(times).toEqual(times.toSorted((a, b) => a - b))
  })
})

describe.each(releases)('a database of release %s', (version) => {
  let t: TestApp
  beforeAll(async () => {
    const database = await databaseOf(version)
    await prepareDatabase(database.ownerConnection, { demo: true })
    const now = new Date(releaseOf(version).keptAt)
    t = await startTestApp({ database, clock: () => now })
  }, 120_000)
  afterAll(async () => {
    await t.close()
    await t.database.drop()
  })

  it('has rows in every table of that release', () => {
    expect(tablesOf(version).filter(({ rows }) => rows === 0)).toEqual([])
  })

  it('is answered from as it was, but for what is meant to change', async () => {
    const differences: Difference[] = []
    for (const answer of answersOf(version)) differences.push(...(await differencesNow(t, answer)))
    const meant = meantChanges[version] ?? []
    const covering = (difference: Difference) => meant.filter((change) => isMeant(difference, change))
    const unmeant = differences.filter((each) => covering(each).length === 0)
    expect(unmeant.slice(0, 40), `${unmeant.length} values are not as they were`).toEqual([])
    const used = new Set(differences.flatMap(covering))
    expect(meant.filter((each) => !used.has(each))).toEqual([])
  }, 120_000)

  it('keeps its trail whole', async () => {
    const verdict = await asOwner(t, async (owner) => {
      await actForMaintenance(owner)
      return verifyTrail(owner)
    })
    expect(verdict.broken).toBeUndefined()
    expect(verdict.links).toBeGreaterThan(500)
  })

  it('is started on again in demo mode, which changes nothing that was there', async () => {
    const before = await t.as('auditor').get('/v1/agreements?count=exact&limit=1')
    await loadExamples({ db: t.db, files: t.app.files, clock: t.app.clock, asOf: asOfFrom(t.app) })
    const after = await t.as('auditor').get('/v1/agreements?count=exact&limit=1')
    expect(after.body.page.total).toBeGreaterThanOrEqual(before.body.page.total)
  })
})

import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import fc from '../support/properties.ts'
import { asOfFrom } from '../../src/agreements/as-of.ts'
import { loadExamples } from '../../src/demo/load-examples.ts'
import { tellOfAgreement } from '../support/notifications.ts'
import { startTestApp, type AccountName, type TestApp } from '../support/app.ts'
import { expectStatus } from '../support/agreements.ts'
import { importFile, paper } from '../support/imports.ts'
import { lists } from '../support/lists.ts'
import { originalOf, resultOf } from '../support/papers.ts'
import { aboutOneself, accessReview, breach, destructionOf, longDisabled } from '../support/privacy.ts'
import { registerClient, registerUser } from './accounts/people.ts'
import { logMeeting, openCase, ppkukm } from './cases/examples.ts'

let t: TestApp
let owner: pg.Client
beforeAll(async () => {
  t = await startTestApp()
  const { app, db } = t
  await loadExamples({ db, files: app.files, clock: app.clock, asOf: asOfFrom(app) })
  const officer = t.as('officer-ppkukm')
  const { body: opened } = await openCase(officer)
  const dueOn = (day: number) => ({
    description: 'Kirim data',
    ownerOrganizationId: ppkukm,
    dueOn: `2026-04-${10 + day}`,
  })
  await logMeeting(officer, opened.id, { actionItems: Array.from({ length: 12 }, (_, day) => dueOn(day)) })
  for (let made = 0; made < 5; made += 1) {
    await registerClient(t)
    await t.as('admin').post('/v1/calendar-feeds', { name: `Kalender ${made}` })
    await t.as('admin').post('/v1/webhooks', { name: `Salinan ${made}`, url: 'https://data.contoh.id/masuk' })
    await tellOfAgreement(t, 'admin')
  }
  const led = `/v1/agreements?leadAgencyId=${ppkukm}&status=signed&limit=1`
  const agreement = expectStatus(await officer.get(led), 200).body.data[0]
  const signed = expectStatus(await officer.get(`/v1/agreements/${agreement.id}`), 200)
  for (let made = 1; made <= 5; made += 1) {
    await originalOf(t, signed)
    await resultOf(t, signed, { receivedOn: `2026-06-0${made}` })
    await importFile(t, 'officer-ppkukm-2', [paper(`${made}/PKS/ARSIP`)])
  }
  for (let made = 1; made <= 5; made += 1) await keepPrivacy(made)
  owner = new pg.Client(t.database.ownerConnection)
  await owner.connect()
}, 120_000)
afterAll(async () => {
  await owner.end()
  await t.close()
})

/** A record of each kind that the protection of personal data keeps, on a day or in a half year of its own. */
async function keepPrivacy(made: number): Promise<void> {
  const admin = t.as('admin')
  const at = `2026-03-0${made}T09:15:00+07:00`
  expectStatus(await admin.post('/v1/privacy-requests', { ...aboutOneself, receivedAt: at }), 201)
  expectStatus(await admin.post('/v1/data-breaches', { ...breach, discoveredAt: at }), 201)
  const review = { ...accessReview, halfYear: `202${made}-H1` }
  expectStatus(await t.as('auditor').post('/v1/access-reviews', review), 201)
  await longDisabled(t, (await registerUser(t)).body.id)
  const destruction = { ...(await destructionOf(t)), minutesOn: `2026-06-0${made}` }
  expectStatus(await admin.post('/v1/retention-destructions', destruction), 201)
}

/** Whose rows a list gives, where its address does not say it. */
const tableNames: Record<string, string> = {
  '/v1/users': 'accounts',
  '/v1/clients': 'accounts',
  '/v1/agencies': 'organizations',
  '/v1/collaborators': 'organizations',
  '/v1/outcomes': 'outcome_measurements',
  '/v1/public/agreements': 'agreements',
  '/v1/public/collaborators': 'organizations',
}
const tableOf = (path: string): string => tableNames[path] ?? path.split('/').at(-1)!.replaceAll('-', '_')
const columnOf = (sort: string): string =>
  sort.replace(/^-/, '').replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)

/** By column, where no two records may have the same. */
const ownPlaces: Record<string, string> = {
  name: 'md5(random()::text)',
  code: 'md5(random()::text)',
  short_name: 'md5(random()::text)',
  half_year: `'20' || 10 + floor(random() * 80)::int || '-H1'`,
}

/** Another writer gives one record the place of another, or a place of its own where names are unique. Returns what moved. */
async function move(path: string, sort: string, victim: string, goal: string): Promise<string[]> {
  const [table, column] = [tableOf(path), columnOf(sort)]
  const own = ownPlaces[column]
  const place = own ?? `(select ${column} from ${table} where id = $2)`
  // The day of an offer or need is that of its meeting.
  if (table === 'meeting_items') {
    const ofVictim = `select meeting_id from meeting_items where id = $1`
    const ofGoal = `select starts_at from meetings join meeting_items i on i.meeting_id = meetings.id where i.id = $2`
    await owner.query(
      `update meetings set starts_at = (${ofGoal}), ends_at = (${ofGoal}) + interval '1 hour' where id = (${ofVictim})`,
      [victim, goal],
    )
    const moved = await owner.query<{ id: string }>(
      `select id from meeting_items where meeting_id = (${ofVictim})`,
      [victim],
    )
    return moved.rows.map(({ id }) => id)
  }
  // Rights stand by the names of their accounts.
  if (table === 'access_rights') {
    const moved = await owner.query<{ id: string }>(
      `with named as (update accounts set name = md5(random()::text)
         where id = (select account_id from memberships where id = $1) returning id)
       select m.id from memberships m join named on m.account_id = named.id`,
      [victim],
    )
    return moved.rows.map(({ id }) => id)
  }
  if (table === 'tasks') return moveTask(sort.replace(/^-/, '') as 'since' | 'due', victim, goal)
  const text = `update ${table} set ${column} = ${place} where id = $1`
  // A period that would end before it begins stays as it is.
  await owner.query(text, own ? [victim] : [victim, goal]).catch(isRefused)
  return [victim]
}

/** Where the place of a task is kept: with the record that it is about. */
const placesOfTasks: Record<string, { table: string; since: string; due?: string }> = {
  privacy_request: { table: 'privacy_requests', since: 'received_at', due: 'due_at' },
  import: { table: 'imports', since: 'created_at' },
  feedback: { table: 'feedback', since: 'received_at' },
}
async function moveTask(sort: 'since' | 'due', victim: string, goal: string): Promise<string[]> {
  const { data } = expectStatus(await t.as('admin').get('/v1/me/tasks?limit=200'), 200).body
  const [moved, place] = [victim, goal].map((id) => data.find((each: { id: string }) => each.id === id))
  const kept = moved && placesOfTasks[moved.record.type]
  if (!kept?.[sort] || !place?.[sort]) return []
  const text = `update ${kept.table} set ${kept[sort]} = $2 where id = $1`
  await owner.query(text, [moved.record.id, place[sort]]).catch(isRefused)
  return [victim]
}

function isRefused(error: Error): void {
  if (!(error instanceof pg.DatabaseError && error.code?.startsWith('23'))) throw error
}

type Steps = readonly (readonly [victim: number, goal: number])[]

/** Walks the list in pages, while another writer moves records: what was met, in order, and what was moved. */
async function walkAmidWrites(
  list: string,
  path: string,
  sort: string,
  limit: number,
  steps: Steps,
  all: string[],
) {
  const client = t.as(accountOf(path))
  const met: string[] = []
  const moved = new Set<string>()
  let cursor = ''
  for (let page = 0; ; page += 1) {
    const [victim, goal] = steps[page % steps.length]!
    const [{ status, body }, ids] = await Promise.all([
      client.get(`${list}&limit=${limit}${cursor && `&cursor=${cursor}`}`),
      move(path, sort, all[victim % all.length]!, all[goal % all.length]!),
    ])
    expect(status).toBe(200)
    met.push(...body.data.map(({ id }: { id: string }) => id))
    for (const id of ids) moved.add(id)
    if (!body.page.hasMore || page > 200) return { met, moved }
    cursor = body.page.nextCursor
  }
}

const accountOf = (path: string): AccountName | undefined =>
  path.startsWith('/v1/public') ? undefined : 'admin'

describe('a walk through a list that others write to meets what stood throughout once', () => {
  // The trail is only added to, rules keep their codes, releases are the public list in another shape; lists below a record
  // work as those of all records do.
  const still = new Set(['/v1/audit-events', '/v1/warning-rules', '/v1/public/releases'])
  const walks = lists
    .filter(({ path }) => !still.has(path) && !path.includes('{'))
    .flatMap(({ path, sorts }) => sorts.map((sort) => ({ path, sort })))
    // A place among the hits of words, not a column's: tests/search walks through those.
    .filter(({ sort }) => sort !== 'relevance')

  it.each(walks)('$path by $sort', async ({ path, sort }) => {
    const list = `${path}?sort=${sort}`
    const { body } = await t.as(accountOf(path)).get(`${list}&limit=200`)
    const all: string[] = body.data.map(({ id }: { id: string }) => id)
    expect(all.length).toBeGreaterThan(1)
    const step = fc.tuple(fc.nat(), fc.nat())
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: Math.max(1, Math.ceil(all.length / 5)) }),
        fc.array(step, { minLength: 1, maxLength: 12 }),
        async (limit, steps) => {
          const { met, moved } = await walkAmidWrites(list, path, sort, limit, steps, all)
          const stood = (id: string) => !moved.has(id)
          expect(met.filter(stood).toSorted()).toEqual(all.filter(stood).toSorted())
        },
      ),
      { numRuns: 3 },
    )
  })
})

describe('a walk through the trail while more is done', () => {
  it.each(['at', '-at'])('by %s', async (sort) => {
    const list = `/v1/audit-events?sort=${sort}`
    const before = (await t.as('auditor').get(`${list}&limit=200&count=exact`)).body
    const due: string[] = before.data.map(({ id }: { id: string }) => id)
    const met: string[] = []
    let cursor = ''
    for (;;) {
      const [{ body }] = await Promise.all([
        t.as('auditor').get(`${list}&limit=40${cursor && `&cursor=${cursor}`}`),
        t.as('officer-ppkukm').post('/v1/cases', { title: 'Kelas', stages: ['P2'], collaboratorIds: [] }),
      ])
      met.push(...body.data.map(({ id }: { id: string }) => id))
      if (!body.page.hasMore) break
      cursor = body.page.nextCursor
    }
    expect(met.filter((id) => due.includes(id))).toEqual(due)
    expect(new Set(met).size).toBe(met.length)
  })
})

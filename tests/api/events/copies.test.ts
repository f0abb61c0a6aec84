import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import { afterAll, beforeAll, expect, it } from 'vitest'
import {
  copiedKinds,
  memoryStore,
  updateCopy,
  type CopiedKind,
  type Following,
} from '../../../openapi/client/copy.ts'
import { agreementIn, expectStatus, ownerRows, signedAgreement } from '../../support/agreements.ts'
import { startTestApp, type AccountName, type TestApp } from '../../support/app.ts'
import { askFor, decideOn } from '../../support/corrections.ts'
import { decide, originalOf, resultOf, step, withheld } from '../../support/papers.ts'
import { feedBegins } from '../../support/feed.ts'
import { movingClock } from '../../support/partnership.ts'
import fc from '../../support/properties.ts'
import { makePair, merge, signAndJoin, unmerge } from '../organizations/named.ts'
import { anyHistory, play } from '../../security/any-history.ts'
import { History } from '../../security/history.ts'

const readers = [
  'admin',
  'auditor',
  'reviewer',
  'officer-ppkukm',
  'officer-parekraf',
  'partner-shopee',
  'partner-gojek',
  'integrator',
] as const satisfies readonly AccountName[]

const { clock, setDay } = movingClock('2026-06-15')
let t: TestApp
let baseUrl: string
beforeAll(async () => {
  t = await startTestApp({ clock })
  await feedBegins(t, '2026-06-15')
  baseUrl = await t.app.listen({ host: '127.0.0.1', port: 0 })
})
afterAll(() => t.close())

const following = (account: AccountName): Following => ({ baseUrl, token: () => t.token(account), wait: 1 })

/** What a reader keeps by the documented loop alone, over a real socket. */
class Keeper {
  readonly account: AccountName
  readonly store = memoryStore()
  #isEnding = false
  constructor(account: AccountName) {
    this.account = account
  }

  /** Follows at moments of its own until it is told to end, and then to the end of the feed. */
  async follow(): Promise<void> {
    while (!this.#isEnding) {
      await updateCopy(following(this.account), this.store)
      await pause(Math.random() * 60)
    }
    await this.catchUp()
  }

  async catchUp(): Promise<void> {
    while (await updateCopy(following(this.account), this.store));
  }

  end(): void {
    this.#isEnding = true
  }
}

/** What is worked out when a record is read, of the day and of other records, and so has no event of its own. */
const workedOut = new Set(['ageDays', 'allowedActions', 'warnings'])
const stored = (value: unknown): unknown =>
  JSON.parse(JSON.stringify(value, (field, inner) => (workedOut.has(field) ? undefined : inner)))

type Copy = ReturnType<typeof memoryStore>
const contentOf = (copy: Copy, kind: CopiedKind) =>
  stored(Object.fromEntries([...copy.records(kind)].toSorted(([a], [b]) => (a < b ? -1 : 1)))) as object

/** The lists, walked anew by the same reader. */
async function registryOf(account: AccountName): Promise<Copy> {
  const store = memoryStore()
  await updateCopy(following(account), store)
  return store
}

async function expectToEqualTheRegistry({ account, store }: Keeper): Promise<void> {
  const registry = await registryOf(account)
  for (const kind of copiedKinds) {
    const [kept, listed] = [contentOf(store, kind), contentOf(registry, kind)]
    expect(Object.keys(kept), `${kind}s that ${account} keeps`).toEqual(Object.keys(listed))
    expect(kept, `${kind}s as ${account} keeps them`).toEqual(listed)
  }
}

/** Changes records in transactions that stay open for random times, so that they commit in another order than they wrote. */
async function writeSlowly(agreementIds: readonly string[], isOver: () => boolean): Promise<void> {
  const owner = new pg.Client(t.database.ownerConnection)
  await owner.connect()
  while (!isOver()) {
    await owner.query('begin; set local role registry_maintenance')
    await owner.query(
      `update agreements set version = version + 1, updated_at = now(), label = 'zq' || version
       where id = (select id from agreements where id = any($1) order by random() limit 1 for update skip locked)`,
      [agreementIds],
    )
    await pause(Math.random() * 120)
    await owner.query(`update targets set version = version + 1, updated_at = now(), value = value + 1
      where id = (select id from targets order by random() limit 1 for update skip locked)`)
    await owner.query('commit')
    await pause(Math.random() * 20)
  }
  await owner.end()
}

type Then = () => Promise<unknown>

/** An organization that is named everywhere becomes another one, perhaps stands by itself again, and its people are erased. */
async function mergeAndErase(staysMerged: boolean, then: Then): Promise<void> {
  const pair = await makePair(t)
  await signAndJoin(t, pair.l)
  await ownerRows(t, `update accounts set status = 'disabled' where name = $1`, [`mitra-${pair.l}`])
  await then()
  expectStatus(await merge(t, pair.l, pair.w), 200)
  await then()
  if (!staysMerged) expectStatus(await unmerge(t, pair.l), 200)
  await then()
  const admin = t.as('admin')
  for (const name of ['Contoh Peserta', 'Contoh Kontak', 'Kontak Pemenang', `mitra-${pair.l}`]) {
    const { people } = expectStatus(await admin.post('/v1/personal-data/export', { name }), 200).body
    const erasable: { kind: string; id: string }[] = people.filter(
      (each: { erasable: boolean }) => each.erasable,
    )
    if (erasable.length === 0) continue
    const items = erasable.map(({ kind, id }) => ({ kind, id }))
    const reason = 'Permintaan subjek data'
    expectStatus(await admin.post('/v1/personal-data/erase', { reason, items }), 200)
    await then()
  }
}

/** What an office keeps of a signed agreement beside its text; and a holiday that is taken back. */
async function keepPapers(day: string, then: Then): Promise<void> {
  const signed = await signedAgreement(t, { title: 'Kelas anyaman' })
  const asked = expectStatus(await askFor(t, signed, { title: 'Kelas anyaman pandan' }), 201)
  await then()
  expectStatus(await decideOn(t, asked, 'decline', { reason: 'Sesuai naskah.' }), 200)
  const lent = await originalOf(t, signed, 'lend')
  const removed = await resultOf(t, signed, { value: 7_000_000 })
  await resultOf(t, signed)
  const holiday = { day, name: 'Libur contoh', kind: 'national', source: 'Keppres contoh' }
  const entered = expectStatus(await t.as('admin').post('/v1/holidays', holiday), 201)
  await then()
  expectStatus(await step(t, lent, 'return'), 200)
  const officer = t.as('officer-ppkukm')
  expectStatus(await officer.delete(`/v1/results/${removed.body.id}`, undefined, { etag: removed.etag }), 204)
  const gone = await t
    .as('admin')
    .delete(`/v1/holidays/${entered.body.id}`, undefined, { etag: entered.etag })
  expectStatus(gone, 204)
  await then()
}

it(
  'a copy that is kept by following equals the registry, for every reader, whatever happens',
  { timeout: 300_000 },
  async () => {
    const keepers = readers.map((account) => new Keeper(account))
    const followed = Promise.all(keepers.map((keeper) => keeper.follow()))
    let isOver = false
    const drafts = await Promise.all(
      [1, 2, 3, 4, 5].map(async () => (await agreementIn(t, 'in_review')).body.id as string),
    )
    const written = Promise.all([1, 2].map(() => writeSlowly(drafts, () => isOver)))
    let day = 15
    const lived = fc.assert(
      fc.asyncProperty(anyHistory, async (steps) => {
        const history = new History(t)
        await play(history, steps)
        const signed = history.agreements.find(({ status }) => status === 'signed')
        if (signed) await decide(t, signed.id, day % 2 ? withheld : { disclosure: 'open' })
        await mergeAndErase(day % 2 === 0, async () => {})
        await keepPapers(`2026-07-${day}`, async () => {})
        setDay(`2026-06-${(day += 1)}`)
      }),
      { numRuns: 4, endOnFailure: true },
    )
    await lived.finally(async () => {
      isOver = true
      await written
      for (const keeper of keepers) keeper.end()
      await followed
    })
    // One change after another, each taken before the next: whatever has no event of its own is not hidden by a later one.
    const caughtUp = () => Promise.all(keepers.map((keeper) => keeper.catchUp()))
    await mergeAndErase(false, caughtUp)
    await keepPapers('2026-08-18', caughtUp)
    for (const keeper of keepers) await expectToEqualTheRegistry(keeper)
  },
)

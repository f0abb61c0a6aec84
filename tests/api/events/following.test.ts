import { getEventListeners } from 'node:events'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  followEvents,
  headOfFeed,
  keepCopy,
  memoryStore,
  updateCopy,
  type FeedEvent,
  type Following,
} from '../../../openapi/client/copy.ts'
import { agreementIn, clock } from '../../support/agreements.ts'
import { startTestApp, type TestApp } from '../../support/app.ts'

let t: TestApp
let baseUrl: string
beforeAll(async () => {
  t = await startTestApp({ clock })
  baseUrl = await t.app.listen({ host: '127.0.0.1', port: 0 })
})
afterAll(() => t.close())

const asOfficer = (more: Partial<Following> = {}): Following => ({
  baseUrl,
  token: () => t.token('officer-ppkukm'),
  wait: 1,
  ...more,
})

/** A store in memory that counts how often it was begun anew. */
function countedStore() {
  const store = memoryStore()
  const begun = { times: 0 }
  const clear = async () => {
    begun.times += 1
    await store.clear()
  }
  return { ...store, clear, begun }
}

const until = async (isSo: () => boolean) => {
  while (!isSo()) await sleep(5)
}

describe('keepCopy', () => {
  it('begins a copy, keeps it until it is told to stop, and goes on from there another time', async () => {
    const store = countedStore()
    const first = await agreementIn(t, 'draft', { title: 'Kelas sablon' })
    const stopping = new AbortController()
    // What the platform's own `fetch` keeps at a signal is its affair.
    const unheard: typeof fetch = (url, init) => fetch(url, { ...init, signal: null })
    const following = asOfficer({ signal: stopping.signal, fetch: unheard })
    const kept = keepCopy(following, store).catch((error: unknown) => error)
    await until(() => store.records('agreement').has(first.body.id))
    const second = await agreementIn(t, 'draft', { title: 'Kelas ukir' })
    await until(() => store.records('agreement').has(second.body.id))
    // Waiting leaves nothing behind at the signal, however often it waited.
    await sleep(200)
    expect(getEventListeners(stopping.signal, 'abort').length).toBeLessThan(2)
    stopping.abort('enough')
    expect(await kept).toBe('enough')
    expect(store.begun.times).toBe(1)

    const third = await agreementIn(t, 'draft', { title: 'Kelas anyam' })
    expect(store.records('agreement').has(third.body.id)).toBe(false)
    while (await updateCopy(asOfficer(), store));
    expect(store.records('agreement').get(third.body.id)).toMatchObject({ title: 'Kelas anyam' })
    expect(store.begun.times).toBe(1)
  })

  it('begins anew where its place is that of another reader', async () => {
    const store = countedStore()
    await store.put('agreement', { id: 'what-is-no-more' })
    await store.moveTo(await headOfFeed({ ...asOfficer(), token: () => t.token('partner-shopee') }))
    while (await updateCopy(asOfficer(), store));
    expect(store.begun.times).toBe(1)
    expect(store.records('agreement').has('what-is-no-more')).toBe(false)
    expect(store.records('agreement').size).toBeGreaterThan(0)
  })

  it('asks again where the registry is busy, and once more with a new token', async () => {
    const answers = [
      new Response(null, { status: 503, headers: { 'retry-after': '0' } }),
      new Response(null, { status: 429, headers: { 'retry-after': '0' } }),
      new Response(null, { status: 401 }),
    ]
    let tokens = 0
    const troubled = asOfficer({
      token: () => {
        tokens += 1
        return t.token('officer-ppkukm')
      },
      fetch: async (...request) => answers.shift() ?? fetch(...request),
    })
    expect(await headOfFeed(troubled)).toBe(await headOfFeed(asOfficer()))
    expect([answers.length, tokens]).toEqual([0, 4])
    const refused = asOfficer({ fetch: async () => new Response(null, { status: 401 }) })
    await expect(headOfFeed(refused)).rejects.toMatchObject({ status: 401 })
  })
})

describe('followEvents', () => {
  it('gives what comes, page by page, and ends where a place cannot be gone on from', async () => {
    const told: FeedEvent[] = []
    const { body } = await agreementIn(t, 'draft', { title: 'Kelas tenun' })
    const place = await headOfFeed(asOfficer())
    const later = await agreementIn(t, 'in_review', { title: 'Kelas lurik' })
    for await (const { events } of followEvents(asOfficer(), place)) {
      told.push(...events)
      if (told.some(({ type }) => type === 'agreement.in_review')) break
    }
    const subjects = told.map(({ subject }) => subject)
    expect(subjects).toContain(`agreement/${later.body.id}`)
    expect(subjects).not.toContain(`agreement/${body.id}`)
    const strange = followEvents(asOfficer({ token: () => t.token('admin') }), place)
    expect(await strange.next()).toEqual({ done: true, value: undefined })
  })
})

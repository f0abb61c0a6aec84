import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  attach,
  clock,
  expectStatus,
  ids,
  ownerRows,
  signedAgreement,
  today,
} from '../../support/agreements.ts'
import { amend, readyAmendment } from '../../support/amendments.ts'
import { startTestApp, type AccountName, type TestApp, type TestResponse } from '../../support/app.ts'
import { withoutQueryVisibility } from '../../support/query-visibility.ts'

/** A party that left reads what held while it was one, and what is its own. */
let t: TestApp
let alone: TestApp
let agreement: TestResponse
const made: Record<
  'kept' | 'own' | 'ownActivity' | 'laterActivity' | 'outcome' | 'judged' | 'later',
  string
> = {
  kept: '',
  own: '',
  ownActivity: '',
  laterActivity: '',
  outcome: '',
  judged: '',
  later: '',
}
const url = () => `/v1/agreements/${agreement.body.id}`
const post = async (by: AccountName, path: string, body: object) =>
  expectStatus(await t.as(by).post(path, body), 201).body
const submit = async (by: AccountName, id: string): Promise<void> => {
  const { etag } = await t.as(by).get(`/v1/activities/${id}`)
  expectStatus(await t.as(by).post(`/v1/activities/${id}/submit`, undefined, { etag }), 200)
}
const reread = async () => expectStatus(await t.as('officer-ppkukm').get(url()), 200)

beforeAll(async () => {
  t = await startTestApp({ clock })
  alone = await withoutQueryVisibility(t)
  agreement = await signedAgreement(t, {
    parties: [ids.ppkukm, ids.shopee, ids.gojek],
    title: 'Pemasaran bertiga',
    effectiveFrom: '2026-02-01',
  })
  const promised = (description: string, responsibleOrganizationId: string) => ({
    description,
    responsibleOrganizationId,
    targetValue: 17,
    unit: 'kelas',
  })
  const added = await amend(t, agreement, '2026-03-01', {
    background: 'Lapak sepi pengunjung',
    location: ['Tebet'],
    legalBasis: ['Peraturan Gubernur Nomor 2'],
    commitments: { add: [promised('Kelas Shopee', ids.shopee), promised('Kurir Gojek', ids.gojek)] },
  })
  ;[made.kept, made.own] = added.body.changes.commitments.add.map((each: { id: string }) => each.id)
  const delivered = { heldOn: '2026-05-11', value: 5 }
  made.ownActivity = (await post('partner-gojek', `/v1/commitments/${made.own}/activities`, delivered)).id
  await submit('partner-gojek', made.ownActivity)
  made.judged = (
    await post('officer-ppkukm', `${url()}/evaluations`, {
      evaluatedOrganizationId: ids.gojek,
      periodFrom: '2026-03-01',
      periodUntil: '2026-05-31',
      rating: 2,
      recommendation: 'stop',
    })
  ).id
  const present = await reread()
  const [first, second, gojek] = present.body.parties
  // Those there will be sign it.
  const staying = { ...present, body: { ...present.body, parties: [first, second] } }
  await amend(t, staying, '2026-06-01', {
    title: 'Pemasaran berdua',
    parties: { leave: [gojek.id] },
    commitments: { drop: [made.own] },
  })
  await amend(t, await reread(), '2026-06-10', {
    title: 'Rahasia sesudah keluar',
    background: 'Gerai ramai',
    location: ['Menteng'],
    legalBasis: ['Peraturan Gubernur Nomor 2'],
    commitments: { add: [promised('Kelas tambahan', ids.shopee)] },
  })
  const later = await post('partner-shopee', `/v1/commitments/${made.kept}/activities`, {
    heldOn: '2026-06-12',
    value: 3,
  })
  made.laterActivity = later.id
  await submit('partner-shopee', later.id)
  made.outcome = (
    await post('officer-ppkukm', `${url()}/outcomes`, {
      periodFrom: '2026-06-01',
      periodUntil: '2026-06-14',
      sampleSize: 12,
      workers: 41,
    })
  ).id
  await readyAmendment(t, await reread(), today, { title: 'Masih konsep' })
})
afterAll(async () => {
  await alone.close()
  await t.close()
})

const numbers = async (path: string, account: AccountName, from = t) =>
  expectStatus(await from.as(account).get(`${url()}/${path}`), 200).body.data.map(
    (each: { number: number }) => each.number,
  )
const idsOf = async (path: string, account: AccountName, from = t) =>
  expectStatus(await from.as(account).get(path), 200).body.data.map((each: { id: string }) => each.id)

describe.each([
  ['the interface', () => t],
  ['row-level security alone', () => alone],
] as const)('a party that left, by %s', (_, service) => {
  it('reads the text as it was while it was a party, on any day since', async () => {
    for (const day of ['', '?asOf=2026-06-14', '?asOf=2027-03-01']) {
      const { body } = await service()
        .as('partner-gojek')
        .get(url() + day)
      expect(body.title, day).toBe('Pemasaran bertiga')
      expect(
        body.parties.map(({ organization }: { organization: { id: string } }) => organization.id),
        day,
      ).toEqual([ids.ppkukm, ids.shopee, ids.gojek])
    }
    const { data } = (await service().as('partner-gojek').get('/v1/agreements?limit=200')).body
    expect(data.map(({ title }: { title: string }) => title)).toEqual(['Pemasaran bertiga'])
  })

  it('reads its versions, and the amendments up to the one by which it left', async () => {
    expect((await numbers('versions', 'partner-gojek', service())).toSorted()).toEqual([0, 1])
    expect((await numbers('amendments', 'partner-gojek', service())).toSorted()).toEqual([1, 2])
    expect((await service().as('partner-gojek').get(`${url()}/amendments/3`)).status).toBe(404)
    expect((await service().as('partner-gojek').get(`${url()}/amendments/4`)).status).toBe(404)
  })

  it('reads what it answered for and delivered, and how it was judged; nothing that came after', async () => {
    const partner = service().as('partner-gojek')
    expect(await idsOf(`${url()}/activities`, 'partner-gojek', service())).toEqual([made.ownActivity])
    expect(await idsOf(`${url()}/evaluations`, 'partner-gojek', service())).toEqual([made.judged])
    expect(await idsOf(`${url()}/outcomes`, 'partner-gojek', service())).toEqual([])
    expect((await partner.get(`/v1/commitments/${made.own}`)).status).toBe(200)
    for (const path of [
      `commitments/${made.kept}`,
      `activities/${made.laterActivity}`,
      `outcomes/${made.outcome}`,
    ])
      expect((await partner.get(`/v1/${path}`)).status, path).toBe(404)
    expect((await partner.get(`${url()}/checklist`)).body.items).toEqual([])
  })
})

it('a party that stays reads on', async () => {
  expect((await t.as('partner-shopee').get(url())).body.title).toBe('Rahasia sesudah keluar')
  expect((await numbers('versions', 'partner-shopee')).toSorted()).toEqual([0, 1, 2, 3])
  expect(await idsOf(`${url()}/activities`, 'partner-shopee')).toContain(made.laterActivity)
  expect(await idsOf(`${url()}/outcomes`, 'partner-shopee')).toEqual([made.outcome])
})

it.each([
  ['its last own words', 'Pemasaran bertiga', [true, false]],
  ['words of later', 'Rahasia sesudah keluar', [false, true]],
  ['a party of then', 'Gojek', [true, true]],
  ['its background of then', 'sepi pengunjung', [true, false]],
  ['a background of later', 'gerai ramai', [false, true]],
  ['its places of then', 'Tebet', [true, false]],
  ['its legal basis', 'Peraturan Gubernur', [true, true]],
  ['a further number', '1/PKS/2026/BKS', [true, true]],
] as const)('who left finds it by %s, who stays by the present ones', async (_, words, expected) => {
  const finds = async (account: AccountName): Promise<boolean> => {
    const path = `/v1/agreements?q=${encodeURIComponent(words)}&snippets=true`
    return (await idsOf(path, account)).includes(agreement.body.id)
  }
  expect([await finds('partner-gojek'), await finds('partner-shopee')]).toEqual(expected)
})

it('its end stands in the calendars of those who stay, and in none of who left', async () => {
  const shows = async (account: AccountName): Promise<boolean> => {
    const feed = expectStatus(await t.as(account).post('/v1/calendar-feeds', { name: 'Ponsel' }), 201)
    const { raw } = expectStatus(await t.as().get(feed.body.url), 200)
    return raw.body.replaceAll(/\r\n[ \t]/g, '').includes(`agreement-end-${agreement.body.id}`)
  }
  expect([await shows('partner-shopee'), await shows('partner-gojek')]).toEqual([true, false])
})

describe('files meant for the parties', () => {
  const filesOf = (account: AccountName, from = t) =>
    idsOf(`/v1/documents?agreementId=${agreement.body.id}&kind=other`, account, from)
  let before: string
  let since: string
  beforeAll(async () => {
    before = await attach(t, agreement.body.id, 'other')
    await ownerRows(t, `update documents set created_at = '2026-05-31T16:59:59Z' where id = $1`, [before])
    since = await attach(t, agreement.body.id, 'other')
    await ownerRows(t, `update documents set created_at = '2026-05-31T17:00:00Z' where id = $1`, [since])
  })

  it('are read by a party that left from before the day it did', async () => {
    for (const service of [t, alone]) expect(await filesOf('partner-gojek', service)).toEqual([before])
    const partner = t.as('partner-gojek')
    expect((await partner.get(`/v1/documents/${since}`)).status).toBe(404)
    expect((await partner.get(`/v1/documents/${since}/content`)).status).toBe(404)
  })

  it('are read by a party that stays', async () => {
    expect((await filesOf('partner-shopee')).toSorted()).toEqual([before, since].toSorted())
  })
})

it('a party that leaves on a later day reads on until then', async () => {
  const long = await signedAgreement(t, {
    parties: [ids.ppkukm, ids.shopee, ids.gojek],
    effectiveFrom: '2026-02-01',
    effectiveUntil: '2099-12-31',
  })
  const path = `/v1/agreements/${long.body.id}`
  const [first, second, gojek] = long.body.parties
  const promised = {
    description: 'Kelas Shopee',
    responsibleOrganizationId: ids.shopee,
    targetValue: 3,
    unit: 'kelas',
  }
  const added = await amend(t, long, '2026-03-01', { commitments: { add: [promised] } })
  const present = expectStatus(await t.as('officer-ppkukm').get(path), 200)
  const staying = { ...present, body: { ...present.body, parties: [first, second] } }
  await amend(t, staying, '2099-01-01', { parties: { leave: [gojek.id] } })
  const file = await attach(t, long.body.id, 'other')
  for (const service of [t, alone]) {
    const partner = service.as('partner-gojek')
    expect(await idsOf(`${path}/commitments`, 'partner-gojek', service)).toEqual([
      added.body.changes.commitments.add[0].id,
    ])
    expect((await partner.get(`${path}/checklist`)).body.items.length).toBeGreaterThan(0)
    expect((await partner.get(`/v1/documents/${file}`)).status).toBe(200)
  }
})

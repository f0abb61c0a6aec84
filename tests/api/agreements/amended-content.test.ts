import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  attach,
  expectStatus,
  ids,
  newAgreement,
  noon,
  readyToSign,
  renewedAgreement,
  signedAgreement,
  today,
  reasonCodes,
  signing,
} from '../../support/agreements.ts'
import {
  actOn,
  amend,
  draftAmendment,
  readyAmendment,
  signAmendment,
  signatureOf,
} from '../../support/amendments.ts'
import { heldByEach } from '../../support/query-visibility.ts'
import { startTestApp, type AccountName, type TestApp, type TestResponse } from '../../support/app.ts'

let t: TestApp
let now = noon(today)
beforeAll(async () => void (t = await startTestApp({ clock: () => now })))
afterAll(() => t.close())

const read = async ({ body }: TestResponse, query = '', account: AccountName = 'auditor') =>
  expectStatus(await t.as(account).get(`/v1/agreements/${body.id}${query}`), 200).body
const members = ({ parties }: { parties: { organization: { id: string } }[] }) =>
  parties.map(({ organization }) => organization.id)
const codes = ({ body }: TestResponse) =>
  body.errors.map((each: { pointer: string; code: string }) => [each.pointer, each.code])

/** A signed agreement of three, in which Shopee has a right and a commitment. */
async function ofThree() {
  const parties = [ids.ppkukm, ids.shopee, ids.gojek]
  const provisions = [{ organizationId: ids.shopee, kind: 'right', text: 'Memakai lambang' }]
  const draft = expectStatus(
    await t.as('officer-ppkukm').post('/v1/agreements', { ...newAgreement({ parties }), provisions }),
    201,
  )
  const commitment = { description: 'Kelas', responsibleOrganizationId: ids.shopee }
  expectStatus(
    await t.as('officer-ppkukm').post(`/v1/agreements/${draft.body.id}/commitments`, commitment),
    201,
  )
  const ready = await readyToSign(t, draft)
  const signUrl = `/v1/agreements/${ready.body.id}/sign`
  return expectStatus(await t.as('officer-ppkukm').post(signUrl, undefined, { etag: ready.etag }), 200)
}
/** What the trail says that the amendment of an agreement changed. */
const amendedInTrail = async ({ body }: TestResponse) => {
  const { data } = (await t.as('auditor').get(`/v1/audit-events?resourceId=${body.id}&action=amend`)).body
  return Object.fromEntries(
    data[0].changes.map(({ field, before, after }: { field: string; before: unknown; after: unknown }) => [
      field,
      [before, after],
    ]),
  )
}
const partyOf = ({ body }: TestResponse, organizationId: string): string =>
  body.parties.find((each: { organization: { id: string } }) => each.organization.id === organizationId).id

/** Signs an amendment by these parties today. */
const warned = ({ body }: TestResponse) => body.warnings.map((each: { code: string }) => each.code)

async function signBy(drafted: TestResponse, partyIds: readonly string[], signedOn = today) {
  const { agreementId, number } = drafted.body
  const signatures = partyIds.map((partyId, index) => signatureOf(partyId, `ADD/${index}`, signedOn))
  const url = `/v1/agreements/${agreementId}/amendments/${number}/sign`
  return t.as('admin').post(url, { signatures }, { etag: drafted.etag })
}

describe('an amendment of parties', () => {
  it('gives the place of a party to its successor, with its provisions and commitments, from its first day on', async () => {
    const agreement = await ofThree()
    const partyId = partyOf(agreement, ids.shopee)
    const drafted = await readyAmendment(t, agreement, '2026-09-01', {
      parties: { replace: [{ partyId, organizationId: ids.bankDki }] },
    })
    expectStatus(
      await signBy(
        drafted,
        agreement.body.parties.map((each: { id: string }) => each.id),
      ),
      200,
    )
    for (const account of ['auditor', 'integrator'] as const) {
      expect(members(await read(agreement, '?asOf=2026-08-31', account))).toEqual([
        ids.ppkukm,
        ids.shopee,
        ids.gojek,
      ])
      expect(members(await read(agreement, '?asOf=2026-09-01', account))).toEqual([
        ids.ppkukm,
        ids.bankDki,
        ids.gojek,
      ])
    }
    const publicUrl = `/v1/public/agreements/${agreement.body.id}?asOf=`
    expect(members((await t.as().get(`${publicUrl}2026-08-31`)).body)).toContain(ids.shopee)
    expect(members((await t.as().get(`${publicUrl}2026-09-01`)).body)).toContain(ids.bankDki)
    const before = await read(agreement, '?asOf=2026-08-31')
    const after = await read(agreement, '?asOf=2026-09-01')
    expect(before.provisions).toMatchObject([{ organization: { id: ids.shopee, nameAsSigned: 'Shopee' } }])
    expect(after.provisions).toMatchObject([{ organization: { id: ids.bankDki } }])
    expect(after.parties[1]).toMatchObject({ id: partyId, ...signing('ADD/1') })
    for (const [day, id] of [
      ['2026-08-31', ids.shopee],
      ['2026-09-01', ids.bankDki],
    ]) {
      const { data } = await read(agreement, `/commitments?asOf=${day}`)
      expect(data).toMatchObject([{ responsibleOrganization: { id } }])
    }
    // Whoever was a party goes on reading what it signed; whoever takes its place does too.
    await read(agreement, '', 'partner-shopee')
    await read(agreement, '', 'partner-bankdki')
  })

  it.each([
    ['joins', (_: TestResponse) => ({ join: [{ organizationId: ids.bankDki }] })],
    [
      'takes a place',
      (agreement: TestResponse) => ({
        replace: [{ partyId: partyOf(agreement, ids.shopee), organizationId: ids.bankDki }],
      }),
    ],
  ])(
    'who %s reads it and its files from its first submission on, also after a return; others never',
    async (_, partiesOf) => {
      const agreement = await ofThree()
      const draft = await draftAmendment(t, agreement, '2026-09-01', { parties: partiesOf(agreement) })
      const url = `/v1/agreements/${agreement.body.id}`
      // A file of the agreement itself is not one of the amendment.
      const whole = await attach(t, agreement.body.id, 'signed_agreement')
      const files = async (service: TestApp) => {
        const as = service.as('partner-bankdki')
        const { data } = expectStatus(
          await as.get(`/v1/documents?agreementId=${agreement.body.id}`),
          200,
        ).body
        for (const { id } of data) expectStatus(await as.get(`/v1/documents/${id}`), 200)
        expectStatus(await as.get(`/v1/documents/${whole}`), 404)
        return data.map(({ kind }: { kind: string }) => kind).toSorted()
      }
      const ofIt = ['dprd_approval', 'signed_amendment']
      const by = async (account: AccountName) => {
        const [one, all, whole] = [`${url}/amendments/1`, `${url}/amendments`, url].map((each) =>
          t.as(account).get(each),
        )
        return {
          one: await one!,
          all: await all!,
          statuses: [(await one!).status, (await all!).status, (await whole!).status],
        }
      }
      expect((await by('partner-bankdki')).statuses).toEqual([404, 404, 404])
      await heldByEach(t, async (service) => expect(await files(service)).toEqual([]))
      const submitted = expectStatus(await actOn(t, draft, 'submit'), 200)
      const { one, all, statuses } = await by('partner-bankdki')
      expect(statuses).toEqual([200, 200, 404])
      expect(one.body).toMatchObject({ changes: draft.body.changes, status: 'in_review', allowedActions: [] })
      expect(all.body.data).toEqual([one.body])
      expect(one.body).not.toHaveProperty('warnings')
      await heldByEach(t, async (service) => expect(await files(service)).toEqual(ofIt))
      expect((await by('partner-contoh-antar')).statuses).toEqual([404, 404, 404])
      const returned = await actOn(t, submitted, 'return', 'reviewer', { reason: 'Lengkapi' })
      expect((await by('partner-bankdki')).statuses).toEqual([200, 200, 404])
      const other = { changes: { title: 'Tanpa pihak baru' } }
      expectStatus(await t.as('admin').patch(`${url}/amendments/1`, other, { etag: returned.etag }), 200)
      expect((await by('partner-bankdki')).statuses).toEqual([404, 404, 404])
      await heldByEach(t, async (service) => expect(await files(service)).toEqual([]))
    },
  )

  it('lets parties join and leave; those there will be sign', async () => {
    const agreement = await signedAgreement(t, { parties: [ids.ppkukm, ids.shopee, ids.gojek] })
    const drafted = await readyAmendment(t, agreement, today, {
      parties: { join: [{ organizationId: ids.bankDki }], leave: [partyOf(agreement, ids.gojek)] },
    })
    const joined: string = drafted.body.changes.parties.join[0].id
    const staying = [ids.ppkukm, ids.shopee].map((id) => partyOf(agreement, id))
    expect(reasonCodes(await signBy(drafted, staying))).toEqual([
      'no_document_number',
      'no_signatory',
      'no_authority',
      'not_signed_by_party',
    ])
    expectStatus(await signBy(drafted, [...staying, joined]), 200)
    const { parties } = await read(agreement)
    expect(members({ parties })).toEqual([ids.ppkukm, ids.shopee, ids.bankDki])
    expect(parties[2]).toMatchObject({
      id: joined,
      side: 'collaborator',
      ...signing('ADD/2'),
    })
    expect(parties[2].organization.nameAsSigned).toBe('Bank DKI')
    expect(members(await read(agreement, '?asOf=2026-06-14'))).toEqual([ids.ppkukm, ids.shopee, ids.gojek])
  })

  it('leaves what names nobody, added or changed, to the only collaborator there will be', async () => {
    const agreement = await ofThree()
    const url = `/v1/agreements/${agreement.body.id}`
    const [classes] = (await read(agreement, '/commitments')).data
    const drafted = await readyAmendment(t, agreement, today, {
      parties: { leave: [partyOf(agreement, ids.gojek)] },
      commitments: {
        change: [{ id: classes.id, responsibleOrganizationId: null }],
        add: [{ description: 'Etalase' }],
      },
    })
    const staying = [ids.ppkukm, ids.shopee].map((id) => partyOf(agreement, id))
    expectStatus(await signBy(drafted, staying), 200)
    expect((await t.as('partner-shopee').get(`${url}/commitments`)).body.data).toMatchObject([
      { description: 'Kelas', responsibleOrganization: { id: ids.shopee, nameAsSigned: 'Shopee' } },
      { description: 'Etalase', responsibleOrganization: { id: ids.shopee, nameAsSigned: 'Shopee' } },
    ])
  })

  it('422: what does not fit', async () => {
    const agreement = await ofThree()
    const shopee = partyOf(agreement, ids.shopee)
    const draft = (parties: object, more: object = {}) =>
      t.as('admin').post(`/v1/agreements/${agreement.body.id}/amendments`, {
        reason: 'Uji',
        effectiveFrom: '2026-09-01',
        changes: { parties, ...more },
      })
    expect(codes(await draft({ leave: [ids.unknown] }))).toEqual([
      ['/changes/parties/leave/0', 'unknown_party'],
    ])
    expect(codes(await draft({ leave: [partyOf(agreement, ids.ppkukm)] }))).toEqual([
      ['/changes/parties/leave/0', 'lead_agency_stays'],
    ])
    expect(codes(await draft({ join: [{ organizationId: ids.gojek }] }))).toEqual([
      ['/changes/parties/join/0/organizationId', 'duplicate_party'],
    ])
    expect(codes(await draft({ join: [{ organizationId: ids.unknown }] }))).toEqual([
      ['/changes/parties/join/0/organizationId', 'unknown_organization'],
    ])
    expect(codes(await draft({ leave: [shopee] }))).toEqual([['/changes/parties', 'provision_without_party']])
    expect(codes(await draft({ leave: [shopee] }, { provisions: [] }))).toEqual([
      ['/changes/parties', 'commitment_without_party'],
    ])
  })
})

describe('an amendment of the rest', () => {
  it('changes provisions as a whole, the parent and the burdens, from its first day on', async () => {
    const agreement = await ofThree()
    const mou = await signedAgreement(t, { type: 'mou' })
    const provisions = [{ organizationId: ids.gojek, kind: 'obligation', text: 'Mengantar', stage: 'P5' }]
    const changes = { provisions, parentId: mou.body.id, burdensPublic: true, unbudgeted: true }
    const drafted = await readyAmendment(t, agreement, '2026-09-01', changes)
    expect(drafted.body.changes).toEqual(changes)
    expectStatus(await signAmendment(t, agreement, drafted), 200)
    expect(await read(agreement, '?asOf=2026-08-31')).toMatchObject({
      parentId: null,
      burdensPublic: false,
      unbudgeted: false,
      provisions: [{ text: 'Memakai lambang' }],
    })
    expect(await read(agreement, '?asOf=2026-09-01')).toMatchObject({
      parentId: mou.body.id,
      burdensPublic: true,
      unbudgeted: true,
      provisions: [{ text: 'Mengantar', kind: 'obligation', stage: 'P5', organization: { id: ids.gojek } }],
    })
    expect((await amendedInTrail(agreement))['parentId']).toEqual([null, mou.body.id])
    const versions = (await read(agreement, '/versions')).data
    expect(versions.map((each: { provisions: { text: string }[] }) => each.provisions[0]!.text)).toEqual([
      'Memakai lambang',
      'Mengantar',
    ])
  })

  it('422: a parent of another type', async () => {
    const agreement = await ofThree()
    const response = await t.as('admin').post(`/v1/agreements/${agreement.body.id}/amendments`, {
      reason: 'Uji',
      effectiveFrom: '2026-09-01',
      changes: { parentId: agreement.body.id },
    })
    expect(codes(response)).toEqual([['/changes/parentId', 'wrong_parent_type']])
  })
})

describe('an extension that begins on the day after the end', () => {
  const changes = { effectiveUntil: '2027-12-31' }

  it('signed by the last day it is continuous', async () => {
    const agreement = await signedAgreement(t)
    const signed = await signAmendment(
      t,
      agreement,
      await readyAmendment(t, agreement, '2027-01-01', changes),
    )
    expect(signed.body.holdsFrom).toBe('2027-01-01')
    expect(warned(signed)).not.toContain('extended_after_end')
    for (const day of ['2026-12-31', '2027-01-01']) {
      expect((await read(agreement, `?asOf=${day}`)).validity).not.toBe('expired')
    }
  })

  it('signed later it is recorded with a warning, and the days between stay expired', async () => {
    const agreement = await signedAgreement(t)
    now = noon('2027-01-15')
    const drafted = await readyAmendment(t, agreement, '2027-01-01', changes)
    await attach(t, agreement.body.id, 'signed_amendment', drafted.body.id)
    const signed = await signBy(
      drafted,
      agreement.body.parties.map((each: { id: string }) => each.id),
      '2027-01-10',
    )
    expect(signed.body.holdsFrom).toBe('2027-01-10')
    expect(warned(signed)).toContain('extended_after_end')
    const between = { status: 'signed', validity: 'expired', endsOn: '2027-12-31', endsBecause: 'term' }
    for (const day of ['2027-01-01', '2027-01-09'])
      expect(await read(agreement, `?asOf=${day}`)).toMatchObject({
        ...between,
        effectiveUntil: '2026-12-31',
      })
    expect(await read(agreement, '?asOf=2027-01-10')).toMatchObject({ ...between, validity: 'in_force' })
    const { id } = agreement.body
    const found = async (day: string, filter: string) => {
      const { body } = await t.as('auditor').get(`/v1/agreements?asOf=${day}&${filter}&limit=200`)
      return body.data.some((each: { id: string }) => each.id === id)
    }
    expect(await found('2027-01-09', 'validity=expired')).toBe(true)
    expect(await found('2027-01-09', 'validity=in_force,expiring')).toBe(false)
    expect(await found('2027-01-09', 'endsOn[gte]=2027-12-31')).toBe(true)
    expect(await found('2027-01-10', 'validity=expired')).toBe(false)
    now = noon(today)
  })
})

describe('the first day, of what has not begun', () => {
  it('is moved, and what it renews goes on until then', async () => {
    const term = { effectiveFrom: '2025-07-01', effectiveUntil: '2026-09-30' }
    const { old, renewal } = await renewedAgreement(t, term, '2026-09-01')
    const on = (agreement: TestResponse, day: string) => read(agreement, `?asOf=${day}`)
    expect((await on(old, '2026-09-10')).status).toBe('superseded')
    await amend(t, renewal, '2026-07-01', { effectiveFrom: '2026-09-15', effectiveUntil: '2027-09-14' })
    const moved = await on(renewal, '2026-09-14')
    expect([moved.effectiveFrom, moved.validity, moved.endsOn]).toEqual([
      '2026-09-15',
      'not_yet_effective',
      '2027-09-14',
    ])
    expect((await on(renewal, '2026-06-30')).effectiveFrom).toBe('2026-09-01')
    const told = await t.as().get(`/v1/public/agreements/${renewal.body.id}?asOf=2026-06-30`)
    expect(expectStatus(told, 200).body.effectiveFrom).toBe('2026-09-01')
    expect((await amendedInTrail(renewal))['effectiveFrom']).toEqual(['2026-09-01', '2026-09-15'])
    const before = await on(old, '2026-09-14')
    expect([before.status, before.endsOn]).toEqual(['signed', '2026-09-14'])
    expect((await on(old, '2026-09-15')).status).toBe('superseded')
  })

  it('422 once it has begun, before the amendment holds, and after the end', async () => {
    const agreement = await signedAgreement(t, { effectiveFrom: '2026-07-01', effectiveUntil: '2026-12-31' })
    const drafted = (effectiveFrom: string, begins: string) =>
      t.as('officer-ppkukm').post(`/v1/agreements/${agreement.body.id}/amendments`, {
        reason: 'Pergeseran jadwal',
        effectiveFrom,
        changes: { effectiveFrom: begins },
      })
    for (const [from, begins, code] of [
      ['2026-07-02', '2026-08-01', 'already_begun'],
      ['2026-06-20', '2026-06-19', 'before_amendment'],
      ['2026-06-20', '2027-01-01', 'end_before_start'],
    ] as const) {
      const { body } = expectStatus(await drafted(from, begins), 422)
      expect(body.errors).toMatchObject([{ pointer: '/changes/effectiveFrom', code }])
    }
  })
})

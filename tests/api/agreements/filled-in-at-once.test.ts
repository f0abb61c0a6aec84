import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  agreementIn,
  attach,
  clock,
  draftAgreement,
  expectStatus,
  ids,
  noon,
  ownerRows,
  pointers,
  reasonCodes,
  signing,
  today,
} from '../../support/agreements.ts'
import { startTestApp, type AccountName, type TestApp, type TestResponse } from '../../support/app.ts'
import { expectUnchanged, itRefusesLikeEveryChange } from '../../support/refusals.ts'

let t: TestApp
beforeAll(async () => void (t = await startTestApp({ clock })))
afterAll(() => t.close())

const waived = { status: 'waived', reason: 'Sudah dikaji pada kerja sama sebelumnya.' }
const eventsOf = (id: string, action: string) =>
  ownerRows(t, 'select changes from audit_events where resource_id = $1 and action = $2 order by id', [
    id,
    action,
  ])

describe('PATCH /v1/agreements/{id}/checklist', () => {
  const decide = (
    { body, etag }: TestResponse,
    items: readonly object[],
    by: AccountName = 'officer-ppkukm',
  ) => t.as(by).patch(`/v1/agreements/${body.id}/checklist`, { items }, { etag })
  const checklistOf = async ({ body }: TestResponse) =>
    expectStatus(await t.as('officer-ppkukm').get(`/v1/agreements/${body.id}/checklist`), 200)
  const itemOf = ({ body }: TestResponse, code: string) =>
    body.items.find((each: { code: string }) => each.code === code)

  it('200: meets, waives and reopens several items in one version, each with its event', async () => {
    const draft = await draftAgreement(t)
    const first = expectStatus(await decide(draft, [{ code: 'feasibility_study', ...waived }]), 200)
    const documentId = await attach(t, draft.body.id, 'offer_letter')
    const after = expectStatus(
      await decide({ ...first, body: draft.body }, [
        { code: 'offer_letter', status: 'met', documentId },
        { code: 'legality', ...waived },
        { code: 'feasibility_study', status: 'open' },
      ]),
      200,
    )
    expect(after.body).toMatchObject({
      version: draft.body.version + 2,
      blocking: ['terms_of_reference', 'feasibility_study', 'draft_agreement'],
    })
    expect(itemOf(after, 'offer_letter')).toMatchObject({
      status: 'met',
      documentId,
      decidedAt: noon(today).toISOString(),
    })
    expect(itemOf(after, 'legality')).toMatchObject(waived)
    expect(itemOf(after, 'feasibility_study')).toMatchObject({
      status: 'open',
      reason: null,
      decidedBy: null,
    })
    const events = await eventsOf(draft.body.id, 'patch_checklist')
    expect(events.map(({ changes }) => (changes as { code: string[] }).code[1])).toEqual([
      'feasibility_study',
      'offer_letter',
      'legality',
      'feasibility_study',
    ])
  })

  it('422: points at every item that does not fit, and decides none', async () => {
    const [draft, other] = [await draftAgreement(t), await draftAgreement(t)]
    const unknown = await decide(draft, [
      { code: 'legality', ...waived },
      { code: 'horoscope', ...waived },
      { code: 'palm_reading', status: 'open' },
    ])
    expect(unknown).toMatchObject({ status: 422, body: { code: 'rule_violated' } })
    expect(pointers(unknown)).toEqual(['/items/1/code', '/items/2/code'])
    const documents = [ids.unknown, await attach(t, other.body.id, 'legality')]
    const foreign = await decide(draft, [
      { code: 'terms_of_reference', ...waived },
      ...documents.map((documentId, at) => ({
        code: ['legality', 'offer_letter'][at],
        status: 'met',
        documentId,
      })),
    ])
    expect(foreign.status).toBe(422)
    expect(pointers(foreign)).toEqual(['/items/1/documentId', '/items/2/documentId'])
    await expectUnchanged(t, draft)
    const { body } = await checklistOf(draft)
    expect(body.items.every((each: { status: string }) => each.status === 'open')).toBe(true)
    expect(await eventsOf(draft.body.id, 'patch_checklist')).toEqual([])
  })

  it('409: names every item that is part of the approval', async () => {
    const ready = await agreementIn(t, 'ready_to_sign')
    const refused = await decide(ready, [
      { code: 'legality', status: 'open' },
      { code: 'offer_letter', status: 'open' },
    ])
    expect(refused).toMatchObject({ status: 409, body: { code: 'guard_not_met' } })
    expect(reasonCodes(refused)).toEqual(['checklist_approved', 'checklist_approved'])
    expect(refused.body.reasons[0].message).toContain('Legalitas mitra')
    await expectUnchanged(t, ready)
  })

  it.each([
    [[], '/items'],
    [
      [
        { code: 'legality', status: 'open' },
        { code: 'legality', ...waived },
      ],
      '/items',
    ],
    [[{ code: 'legality', status: 'waived' }], '/items/0/reason'],
    [
      [
        { code: 'legality', status: 'open' },
        { code: 'offer_letter', status: 'met' },
      ],
      '/items/1/documentId',
    ],
    [[{ status: 'open' }], '/items/0/code'],
  ])('refuses %j', async (items, pointer) => {
    const draft = await draftAgreement(t)
    const response = await decide(draft, items)
    expect([400, 422]).toContain(response.status)
    expect(pointers(response)).toEqual([pointer])
    await expectUnchanged(t, draft)
  })

  itRefusesLikeEveryChange(() => t, {
    status: 'in_review',
    allowed: ['officer-ppkukm', 'admin', 'reviewer'],
    unseenBy: ['partner-gojek', 'partner-bankdki'],
    send: (client, { body }, call) =>
      client.patch(`/v1/agreements/${body.id}/checklist`, { items: [{ code: 'legality', ...waived }] }, call),
  })
})

describe('PATCH /v1/agreements/{id}/parties', () => {
  const fillIn = (
    { body, etag }: TestResponse,
    parties: readonly object[],
    by: AccountName = 'officer-ppkukm',
  ) => t.as(by).patch(`/v1/agreements/${body.id}/parties`, { parties }, { etag })
  const shared = { parties: [ids.ppkukm, ids.parekraf, ids.shopee] }
  const idOf = ({ body }: TestResponse, at: number): string => body.parties[at].id

  it.each(['draft', 'ready_to_sign'] as const)(
    '200: several parties in one version, each with its event, %s',
    async (status) => {
      const before = await agreementIn(t, status, shared)
      const [lead, partner] = [
        { ...signing('LEAD/1', '2026-06-14'), authorityBasis: 'acting' },
        { documentNumber: 'SHP/9', signatoryName: 'Wakil Mitra' },
      ]
      const after = expectStatus(
        await fillIn(before, [
          { id: idOf(before, 2), ...partner },
          { id: idOf(before, 0), ...lead },
        ]),
        200,
      )
      expect(after.body).toMatchObject({ version: before.body.version + 1, status })
      expect(after.body.parties).toEqual([
        { ...before.body.parties[0], ...lead },
        before.body.parties[1],
        { ...before.body.parties[2], ...partner },
      ])
      const events = await eventsOf(before.body.id, 'patch_party')
      expect(events.map(({ changes }) => (changes as { partyId: string[] }).partyId[1])).toEqual([
        idOf(before, 2),
        idOf(before, 0),
      ])
      expect(events[0]!['changes']).toMatchObject({ signatoryName: ['•••', '•••'] })
    },
  )

  it('422: points at each that is no party, and fills in none', async () => {
    const [before, other] = [await draftAgreement(t), await draftAgreement(t)]
    const refused = await fillIn(before, [
      { id: idOf(before, 0), documentNumber: '77' },
      { id: idOf(other, 0), documentNumber: '78' },
      { id: ids.unknown, documentNumber: '79' },
    ])
    expect(refused).toMatchObject({ status: 422, body: { code: 'rule_violated' } })
    expect(pointers(refused)).toEqual(['/parties/1/id', '/parties/2/id'])
    await expectUnchanged(t, before)
    await expectUnchanged(t, other)
  })

  it('403: rows of others beside its own; 200: its own', async () => {
    const before = await draftAgreement(t, shared)
    const own = { id: idOf(before, 1), documentNumber: 'PRK/1' }
    const others = { id: idOf(before, 2), documentNumber: 'SHP/1' }
    expect(await fillIn(before, [own, others], 'officer-parekraf')).toMatchObject({ status: 403 })
    await expectUnchanged(t, before)
    const after = expectStatus(await fillIn(before, [own], 'officer-parekraf'), 200)
    expect(after.body.parties[1].documentNumber).toBe('PRK/1')
  })

  it('409: in review', async () => {
    const before = await agreementIn(t, 'in_review')
    expect(await fillIn(before, [{ id: idOf(before, 0), documentNumber: '2' }])).toMatchObject({
      status: 409,
      body: { code: 'not_editable' },
    })
    await expectUnchanged(t, before)
  })

  it('400: none, the same twice, or what no party signs with', async () => {
    const before = await draftAgreement(t)
    const id = idOf(before, 0)
    for (const [parties, pointer] of [
      [[], '/parties'],
      [[{ id }, { id, documentNumber: '2' }], '/parties'],
      [[{ id, side: 'region' }], '/parties/0/side'],
      [[{ id }, { id: idOf(before, 1), authorityBasis: 'heredity' }], '/parties/1/authorityBasis'],
    ] as const) {
      const response = await fillIn(before, parties)
      expect([400, 422]).toContain(response.status)
      expect(pointers(response)).toEqual([pointer])
    }
    await expectUnchanged(t, before)
  })

  itRefusesLikeEveryChange(() => t, {
    status: 'ready_to_sign',
    allowed: ['officer-ppkukm', 'admin'],
    unseenBy: ['partner-gojek', 'partner-bankdki'],
    send: (client, { body }, call) =>
      client.patch(
        `/v1/agreements/${body.id}/parties`,
        { parties: [{ id: body.parties[0].id, documentNumber: '2' }] },
        call,
      ),
  })
})

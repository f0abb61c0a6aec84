import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { heldByEach } from '../support/query-visibility.ts'
import { agreedCase, clock, expectStatus, ids, ownerRows, promote } from '../support/agreements.ts'
import { startTestApp, type AccountName, type TestApp, type TestResponse } from '../support/app.ts'
import { activityIn, draft, putInStatus, signedWithCommitment } from './commitments/examples.ts'
import { decide, recorded } from './recorded/examples.ts'

let t: TestApp
beforeAll(async () => void (t = await startTestApp({ clock })))
afterAll(() => t.close())

const items = [
  {
    side: 'collaborator',
    type: 'offer',
    stage: 'P2',
    description: 'Kelas daring',
    quantity: 12,
    unit: 'kelas',
    agreed: true,
  },
  { side: 'region', type: 'need', description: 'Belum disepakati' },
]
const idOf = (each: { id: string }) => each.id
const lineage = async (account: AccountName, of: string, service = t) =>
  expectStatus(await service.as(account).get(`${of}/lineage`), 200).body

/** An agreement that came from a case, with one activity verified and one reported. */
async function grown() {
  const opened = await agreedCase(t, { items })
  const agreement = expectStatus(await promote(t, opened), 201)
  await ownerRows(
    t,
    `update agreements set effective_from = '2026-01-01', effective_until = '2026-12-31' where id = $1`,
    [agreement.body.id],
  )
  await putInStatus(t, agreement, 'signed')
  const url = `/v1/agreements/${agreement.body.id}`
  const [commitment] = (await t.as('officer-ppkukm').get(`${url}/commitments`)).body.data
  const verified = await activityIn(t, `/v1/commitments/${commitment.id}`, 'verified', {
    heldOn: '2026-05-01',
  })
  // A draft is read by whoever answers for it alone.
  const reported = await activityIn(t, `/v1/commitments/${commitment.id}`, 'submitted', {
    heldOn: '2026-05-02',
  })
  return {
    caseId: opened.body.id,
    agreement,
    url,
    commitment,
    activities: [reported.body.id, verified.body.id],
  }
}

describe('GET /v1/agreements/{id}/lineage and /v1/meetings/{id}/lineage', () => {
  it('marks what was entered from paper, until it is confirmed', async () => {
    const mou = await recorded(t, { type: 'mou', provisions: [] })
    const pks = await recorded(t, { parentId: mou.body.id })
    const marks = async () => {
      const { agreements } = await lineage('officer-ppkukm', `/v1/agreements/${pks.body.id}`)
      return agreements.map((each: { confirmation: string | null }) => each.confirmation)
    }
    expect(await marks()).toEqual(['unconfirmed', 'unconfirmed'])
    expectStatus(await decide(t, 'officer-ppkukm-2', mou, 'confirm'), 200)
    expect(await marks()).toEqual(['confirmed', 'unconfirmed'])
  })

  it('leads from the item of the minutes to the activity, from both ends', async () => {
    const { caseId, agreement, url, commitment, activities } = await grown()
    const fromAgreement = await lineage('officer-ppkukm', url)
    expect(fromAgreement).toMatchObject({
      case: { id: caseId, title: 'Pemasaran digital', status: 'promoted' },
      meetings: [
        {
          id: commitment.meetingId,
          kind: 'negotiation',
          items: [{ id: commitment.meetingItemId, description: 'Kelas daring', agreed: true }],
        },
      ],
      commitments: [
        {
          id: commitment.id,
          agreementId: agreement.body.id,
          meetingItemId: commitment.meetingItemId,
          activities: [
            { id: activities[0], status: 'submitted', heldOn: '2026-05-02' },
            { id: activities[1], status: 'verified', heldOn: '2026-05-01', value: 3 },
          ],
        },
      ],
      agreements: [{ id: agreement.body.id, parentId: null, renewsId: null, amendments: [] }],
      truncated: false,
    })
    const fromMeeting = await lineage('officer-ppkukm', `/v1/meetings/${commitment.meetingId}`)
    expect(fromMeeting.meetings[0].items.map((each: { description: string }) => each.description)).toEqual([
      'Kelas daring',
      'Belum disepakati',
    ])
    expect({ ...fromMeeting, meetings: [] }).toEqual({ ...fromAgreement, meetings: [] })
    const activity = await t.as('officer-ppkukm').get(`/v1/activities/${activities[1]}`)
    expect(activity.body).toMatchObject({ commitmentId: commitment.id, agreementId: agreement.body.id })
  })

  it.each(['admin', 'officer-parekraf', 'reviewer', 'auditor', 'partner-shopee'] as const)(
    'is the same to %s, who sees all of it',
    async (account) => {
      const { url, commitment } = await grown()
      for (const of of [url, `/v1/meetings/${commitment.meetingId}`])
        expect(await lineage(account, of)).toEqual(await lineage('officer-ppkukm', of))
    },
  )

  it('leaves out minutes and case that the caller may not see, and stays whole otherwise', async () => {
    const { caseId, url, commitment } = await grown()
    await ownerRows(t, `update meetings set kind = 'internal' where id = $1`, [commitment.meetingId])
    await ownerRows(t, 'update cases set disclosed_at = null where id = $1', [caseId])
    await heldByEach(t, async (service) => {
      const body = await lineage('partner-shopee', url, service)
      expect(body).toMatchObject({
        case: null,
        meetings: [],
        commitments: [{ id: commitment.id, meetingItemId: null }],
      })
      expect(body.commitments[0].activities).toHaveLength(2)
      const { status } = await service
        .as('partner-shopee')
        .get(`/v1/meetings/${commitment.meetingId}/lineage`)
      expect(status).toBe(404)
    })
  })

  it('404 to other partners and for none, 403 to integrators, 401 without a token, 400 for parameters', async () => {
    const { url, commitment } = await grown()
    for (const of of [url, `/v1/meetings/${commitment.meetingId}`]) {
      expect((await t.as('partner-gojek').get(`${of}/lineage`)).status).toBe(404)
      expect((await t.as('integrator').get(`${of}/lineage`)).status).toBe(403)
      expect((await t.as().get(`${of}/lineage`)).status).toBe(401)
      expect((await t.as('auditor').get(`${of}/lineage?depth=2`)).status).toBe(400)
    }
    for (const kind of ['agreements', 'meetings'])
      expect((await t.as('auditor').get(`/v1/${kind}/${ids.unknown}/lineage`)).status).toBe(404)
  })

  it('a meeting of which nothing came is told alone', async () => {
    const opened = await t
      .as('officer-ppkukm')
      .post('/v1/cases', { title: 'Baru', stages: ['P2'], collaboratorIds: [ids.shopee] })
    const meeting = expectStatus(
      await t.as('officer-ppkukm').post(`/v1/cases/${opened.body.id}/meetings`, {
        kind: 'exploratory',
        mode: 'online',
        agenda: 'Perkenalan',
        startsAt: '2026-03-03T09:00:00+07:00',
        endsAt: '2026-03-03T11:00:00+07:00',
      }),
      201,
    )
    expect(await lineage('officer-ppkukm', `/v1/meetings/${meeting.body.id}`)).toMatchObject({
      case: { id: opened.body.id },
      meetings: [{ id: meeting.body.id, items: [] }],
      commitments: [],
      agreements: [],
    })
  })
})

describe('the agreements of a lineage', () => {
  const link = (child: TestResponse, parent: TestResponse, as: 'parent_id' | 'renews_id') =>
    ownerRows(t, `update agreements set ${as} = $2 where id = $1`, [child.body.id, parent.body.id])
  const amend = (of: TestResponse, number: number, status: string) =>
    ownerRows(
      t,
      `insert into amendments (id, agreement_id, number, reason, changes, effective_from, status) values (gen_random_uuid(), $1, $2, 'x', '{}', '2026-06-01', $3)`,
      [of.body.id, number, status],
    )

  /** MoU → PKS, which was amended twice, → its renewal, → the renewal of that; beside it another PKS under the MoU. */
  async function family() {
    const mou = await draft(t, { type: 'mou', title: 'MoU' })
    const [pks, sibling, renewal, latest] = [
      await draft(t, { title: 'PKS' }),
      await draft(t, { title: 'PKS lain' }),
      await draft(t, { title: 'Perpanjangan' }),
      await draft(t, { title: 'Perpanjangan kedua' }),
    ]
    await link(pks, mou, 'parent_id')
    await link(sibling, mou, 'parent_id')
    await link(renewal, pks, 'renews_id')
    await link(latest, renewal, 'renews_id')
    await amend(pks, 1, 'signed')
    await amend(pks, 2, 'draft')
    for (const each of [mou, sibling, renewal, latest]) await putInStatus(t, each, 'signed')
    await putInStatus(t, pks, 'superseded')
    return { mou, pks, sibling, renewal, latest }
  }
  const of = async (
    account: AccountName,
    agreement: TestResponse,
    service = t,
  ): Promise<{ id: string; parentId: string | null; renewsId: string | null; amendments: object[] }[]> =>
    (await lineage(account, `/v1/agreements/${agreement.body.id}`, service)).agreements

  it('go up and down: MoU, PKS, amendments, renewals; not to siblings', async () => {
    const { mou, pks, sibling, renewal, latest } = await family()
    const chain = [mou, pks, renewal, latest].map((each) => each.body.id)
    for (const each of [pks, renewal, latest]) expect((await of('auditor', each)).map(idOf)).toEqual(chain)
    expect((await of('auditor', mou)).map(idOf)).toEqual(
      [mou, pks, sibling, renewal, latest].map((each) => each.body.id),
    )
    expect((await of('auditor', sibling)).map(idOf)).toEqual([mou, sibling].map((each) => each.body.id))
    const shown = await of('auditor', pks)
    expect(shown).toMatchObject([
      { parentId: null, renewsId: null, amendments: [] },
      {
        parentId: mou.body.id,
        amendments: [
          { number: 1, status: 'signed', effectiveFrom: '2026-06-01' },
          { number: 2, status: 'draft' },
        ],
      },
      { renewsId: pks.body.id },
      { renewsId: renewal.body.id },
    ])
  })

  it('end at one the caller does not see, whose id is not told', async () => {
    const { pks, renewal, latest } = await family()
    await putInStatus(t, renewal, 'draft')
    await heldByEach(t, async (service) => {
      const seen = await of('partner-shopee', latest, service)
      expect(seen).toMatchObject([{ id: latest.body.id, renewsId: null }])
      expect((await of('partner-shopee', pks, service)).map(idOf)).not.toContain(latest.body.id)
    })
    expect((await of('auditor', latest)).map(idOf)).toContain(renewal.body.id)
  })

  it('end, too, where the data go in a circle', async () => {
    const [first, second] = [
      (await signedWithCommitment(t)).agreement,
      (await signedWithCommitment(t)).agreement,
    ]
    await link(first, second, 'renews_id')
    await link(second, first, 'parent_id')
    expect(new Set((await of('auditor', first)).map(idOf))).toEqual(new Set([first.body.id, second.body.id]))
  })
})

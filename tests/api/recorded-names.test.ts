import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Meeting } from '../../src/meetings/schemas/meeting.ts'
import { expectStatus, ids, ownerRows } from '../support/agreements.ts'
import { startTestApp, type AccountName, type Client, type TestApp } from '../support/app.ts'
import { act, exampleMeeting, finds, logMeeting, openCase } from './cases/examples.ts'
import { activityIn, signedWithCommitment } from './commitments/examples.ts'

/** What is final keeps the names of its day, beside the present ones, through a rename and a merge. */
let t: TestApp
let officer: Client
let minutes: Meeting
const made: Record<
  'case' | 'draft' | 'verified' | 'submitted' | 'byAgency' | 'byPartner' | 'action',
  string
> = {
  case: '',
  draft: '',
  verified: '',
  submitted: '',
  byAgency: '',
  byPartner: '',
  action: '',
}
const read = async (url: string, account: AccountName = 'auditor') =>
  expectStatus(await t.as(account).get(url), 200).body

async function rename(register: string, id: string, shortName: string): Promise<void> {
  const url = `/v1/${register}/${id}`
  const { etag } = await t.as('admin').get(url)
  expectStatus(await t.as('admin').patch(url, { shortName }, { etag }), 200)
}

const evaluate = async (by: AccountName, agreement: string) =>
  expectStatus(
    await t.as(by).post(`${agreement}/evaluations`, {
      evaluatedOrganizationId: by === 'partner-shopee' ? ids.ppkukm : ids.shopee,
      periodFrom: '2026-02-01',
      periodUntil: '2026-04-30',
      rating: 4,
      recommendation: 'expand',
    }),
    201,
  ).body.id

beforeAll(async () => {
  t = await startTestApp({ clock: () => new Date('2026-06-15T05:00:00Z') })
  officer = t.as('officer-ppkukm')
  const participants = [
    ...exampleMeeting.participants,
    { guest: true, side: 'region', organizationId: ids.gojek, name: 'Tamu Satu', title: 'Manajer' },
    { guest: true, side: 'region', organizationName: 'Kecamatan Tanah Abang', name: 'Tamu Dua' },
  ]
  made.case = (await openCase(officer, { agencyIds: [ids.parekraf] })).body.id
  const logged = (await logMeeting(officer, made.case, { participants, items: items() })).body
  made.draft = (await logMeeting(officer, made.case, { items: items() })).body.id
  minutes = (await act(officer, `/v1/meetings/${logged.id}`, 'finalize')).body
  made.action = minutes.actionItems[0]!.id
  const { url, agreementUrl } = await signedWithCommitment(t)
  made.verified = (await activityIn(t, url, 'verified')).body.id
  made.submitted = (await activityIn(t, url, 'submitted', { heldOn: '2026-05-21' })).body.id
  made.byAgency = await evaluate('officer-ppkukm', agreementUrl)
  made.byPartner = await evaluate('partner-shopee', agreementUrl)
  await rename('collaborators', ids.shopee, 'Toko Zamrud')
  await rename('agencies', ids.ppkukm, 'Dinas Usaha Rakyat')
})
afterAll(() => t.close())

const items = () =>
  exampleMeeting.items.map((each) => ({ ...each, organizationId: each.organizationId ?? ids.ppkukm }))

const told = async (account: AccountName = 'auditor') => {
  const meeting: Meeting = await read(`/v1/meetings/${minutes.id}`, account)
  return {
    participants: meeting.participants.map((each) => each.nameAsRecorded),
    items: meeting.items.map((each) => each.nameAsRecorded),
    actionItems: meeting.actionItems.map((each) => each.ownerNameAsRecorded),
    case: meeting.caseAsRecorded,
    namesAssumed: meeting.namesAssumed,
  }
}
const shopee = { id: ids.shopee, shortName: 'Toko Zamrud', nameAsRecorded: 'Shopee' }
const ppkukm = { id: ids.ppkukm, shortName: 'Dinas Usaha Rakyat', nameAsRecorded: 'Dinas PPKUKM' }
const then = {
  participants: ['Shopee', 'Dinas PPKUKM', 'Gojek', null],
  items: ['Shopee', 'Dinas PPKUKM'],
  actionItems: ['Shopee'],
  case: {
    leadAgencyId: ids.ppkukm,
    agencies: [ppkukm, { id: ids.parekraf, shortName: 'Dinas Parekraf', nameAsRecorded: 'Dinas Parekraf' }],
    collaborators: [shopee],
  },
  namesAssumed: false,
}

describe('a rename', () => {
  it('leaves finalized minutes as they were, for whoever reads them', async () => {
    expect(await told()).toEqual(then)
    expect(await told('officer-ppkukm')).toEqual(then)
    expect(await told('partner-shopee')).toEqual({ ...then, participants: ['Shopee', 'Dinas PPKUKM'] })
    const { data } = await read(`/v1/cases/${made.case}/meetings`)
    expect(data.find(({ id }: Meeting) => id === minutes.id).caseAsRecorded).toEqual(then.case)
  })

  it('and their items and action items in every list', async () => {
    const { data } = await read(`/v1/meeting-items?caseId=${made.case}`)
    expect(data.map((each: Meeting['items'][number]) => each.nameAsRecorded).toSorted()).toEqual(
      then.items.toSorted(),
    )
    expect((await read(`/v1/action-items/${made.action}`)).ownerOrganization).toEqual(shopee)
    for (const url of [`/v1/cases/${made.case}/matches`, '/v1/reports/matches'])
      expect(JSON.stringify(await read(url)), url).toContain('"nameAsRecorded":"Shopee"')
  })

  it('a draft names nobody yet', async () => {
    const draft: Meeting = await read(`/v1/meetings/${made.draft}`)
    expect(draft.caseAsRecorded).toBeNull()
    expect([...draft.participants, ...draft.items].map((each) => each.nameAsRecorded)).toEqual([
      null,
      null,
      null,
      null,
    ])
  })

  it('minutes are found by either name', async () => {
    const queries = ['q=Shopee', 'q=Zamrud', 'q=%22Dinas%20PPKUKM%22', 'q=%22Usaha%20Rakyat%22']
    for (const account of ['auditor', 'partner-shopee'] as const)
      expect(await finds(t.as(account), '/v1/meetings', minutes.id, queries)).toEqual(
        Object.fromEntries(queries.map((query) => [query, true])),
      )
    const { data } = await read('/v1/meetings?q=Shopee&snippets=true')
    expect(data.find(({ id }: Meeting) => id === minutes.id).snippet).toContain('<mark>Shopee</mark>')
  })

  it('leaves what was verified, not what waits for it', async () => {
    for (const account of ['auditor', 'integrator', 'partner-shopee'] as const)
      expect((await read(`/v1/activities/${made.verified}`, account)).organization).toEqual(shopee)
    const waiting = await read(`/v1/activities/${made.submitted}`)
    expect(waiting).toMatchObject({ organization: { ...shopee, nameAsRecorded: null }, namesAssumed: false })
  })

  it('leaves who judged whom', async () => {
    const names = { namesAssumed: false, organization: ppkukm, evaluatedOrganization: shopee }
    expect(await read(`/v1/evaluations/${made.byAgency}`)).toMatchObject(names)
    expect(await read(`/v1/evaluations/${made.byPartner}`, 'partner-shopee')).toMatchObject({
      organization: shopee,
      evaluatedOrganization: ppkukm,
    })
    const { etag } = await t.as('officer-ppkukm').get(`/v1/evaluations/${made.byAgency}`)
    expectStatus(await officer.patch(`/v1/evaluations/${made.byAgency}`, { rating: 3 }, { etag }), 200)
    expect(await read(`/v1/evaluations/${made.byAgency}`)).toMatchObject({ rating: 3, ...names })
  })

  it.each([
    ['/v1/meetings', ['Kelas, Shopee', 'Kirim jadwal, Shopee', 'Dinas PPKUKM', 'Kecamatan Tanah Abang']],
    ['/v1/meeting-items', ['Shopee', 'Dinas PPKUKM']],
    ['/v1/action-items', ['Shopee']],
    ['/v1/activities?status=verified', ['Shopee']],
    ['/v1/evaluations', ['Shopee', 'Dinas PPKUKM']],
  ])('the export of %s says the names of the day', async (url, names) => {
    const { raw } = await t.as('auditor').get(url, { headers: { accept: 'text/csv' } })
    for (const name of names) expect(raw.body).toContain(name)
  })

  it('what becomes final afterwards has the names of its own day', async () => {
    const corrected = (await act(officer, `/v1/meetings/${minutes.id}`, 'correct')).body
    const { body } = await act(officer, `/v1/meetings/${corrected.id}`, 'finalize')
    expect(body.items.map((each: Meeting['items'][number]) => each.nameAsRecorded)).toEqual([
      'Toko Zamrud',
      'Dinas Usaha Rakyat',
    ])
    expect(await told()).toEqual(then)
    await ownerRows(t, `update activities set status = 'verified' where id = $1`, [made.submitted])
    expect((await read(`/v1/activities/${made.submitted}`)).organization.nameAsRecorded).toBe('Toko Zamrud')
  })
})

describe('a merge', () => {
  it('leaves every name as recorded, with the record of the one that stays', async () => {
    const winner = expectStatus(
      await t.as('admin').post('/v1/collaborators', {
        legalName: 'PT Pasar Delima Raya',
        shortName: 'Pasar Delima',
        kind: 'company',
        sector: 'marketplace',
      }),
      201,
    ).body.id
    await act(t.as('admin'), `/v1/collaborators/${ids.shopee}`, 'merge', { intoId: winner })
    const stays = { id: winner, shortName: 'Pasar Delima', nameAsRecorded: 'Shopee' }
    expect(await told()).toEqual({ ...then, case: { ...then.case, collaborators: [stays] } })
    expect((await read(`/v1/activities/${made.verified}`)).organization).toEqual(stays)
    expect((await read(`/v1/evaluations/${made.byAgency}`)).evaluatedOrganization).toEqual(stays)
    expect((await read(`/v1/evaluations/${made.byPartner}`)).organization).toEqual(stays)
    expect((await read(`/v1/action-items/${made.action}`)).ownerOrganization).toEqual(stays)
    expect(await finds(t.as('auditor'), '/v1/meetings', minutes.id, ['q=Shopee', 'q=Delima'])).toEqual({
      'q=Shopee': true,
      'q=Delima': true,
    })
  })
})

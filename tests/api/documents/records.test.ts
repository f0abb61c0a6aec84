import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { withoutQueryVisibility } from '../../support/query-visibility.ts'
import { clock, ids, ownerRows, walk } from '../../support/agreements.ts'
import { startTestApp, type AccountName, type Client, type TestApp } from '../../support/app.ts'
import { files } from '../../support/documents.ts'
import { everyAccount } from '../../support/refusals.ts'
import { addMeeting, agreementOf, amendmentOf, meetingOf, uploaded } from './examples.ts'

/** The documents, by names that say what they belong to and who they are for. */
const names = [
  'agreement internal',
  'agreement parties',
  'agreement public',
  'agreement by the partner',
  'amendment parties',
  'drafted amendment parties',
  'draft agreement parties',
  'unsigned agreement public',
  'case internal',
  'case parties',
  'undisclosed case parties',
  'finalized meeting parties',
  'draft meeting parties',
  'internal meeting parties',
  'agreement of gojek parties',
  'case of gojek parties',
] as const
type Name = (typeof names)[number]

const shopeeSees: readonly Name[] = [
  'agreement parties',
  'agreement public',
  'agreement by the partner',
  'amendment parties',
  'unsigned agreement public',
  'case parties',
  'finalized meeting parties',
]
const readers: [AccountName, readonly Name[]][] = [
  ['admin', names],
  ['officer-ppkukm', names],
  ['reviewer', names],
  ['auditor', names],
  ['officer-parekraf', []],
  ['partner-shopee', shopeeSees],
  ['partner-gojek', ['agreement of gojek parties', 'case of gojek parties']],
  ['partner-bankdki', []],
]

let t: TestApp
let officer: Client
const made = {} as Record<Name, string>
const records = {} as Record<'signed' | 'caseId' | 'meetingId' | 'amendmentId', string>

async function add(name: Name, fields: Record<string, string>, account: AccountName = 'officer-ppkukm') {
  const visibility = name.split(' ').at(-1)!
  const kind = fields['kind'] ?? 'other'
  const said: Record<string, string> = visibility === 'partner' ? {} : { visibility }
  made[name] = (await uploaded(t, account, { ...said, ...fields, kind })).body.id
}

beforeAll(async () => {
  t = await startTestApp({ clock })
  officer = t.as('officer-ppkukm')
  const signed = await agreementOf(t, 'signed')
  const { caseId, meetingId } = await meetingOf(t)
  const undisclosed = await meetingOf(t, { finalized: false })
  const gojek = await meetingOf(t, { collaborator: ids.gojek })
  const amendmentId = await amendmentOf(t, signed)
  Object.assign(records, { signed, caseId, meetingId, amendmentId })
  await add('agreement internal', { agreementId: signed, kind: 'draft_agreement' })
  await add('agreement parties', { agreementId: signed })
  await add('agreement public', { agreementId: signed, kind: 'signed_agreement' })
  await add('agreement by the partner', { agreementId: signed, kind: 'evidence' }, 'partner-shopee')
  await add('amendment parties', { amendmentId })
  const drafted = await amendmentOf(t, await agreementOf(t, 'signed'), false)
  await add('drafted amendment parties', { amendmentId: drafted })
  await add('draft agreement parties', { agreementId: await agreementOf(t, 'draft') })
  await add('unsigned agreement public', { agreementId: await agreementOf(t, 'in_review') })
  await add('case internal', { caseId })
  await add('case parties', { caseId })
  await add('undisclosed case parties', { caseId: undisclosed.caseId })
  await add('finalized meeting parties', { meetingId, kind: 'minutes' })
  await add('draft meeting parties', { meetingId: await addMeeting(t, caseId, 'negotiation', false) })
  await add('internal meeting parties', { meetingId: await addMeeting(t, caseId, 'internal', true) })
  await add('agreement of gojek parties', {
    agreementId: await agreementOf(t, 'signed', [ids.ppkukm, ids.gojek]),
  })
  await add('case of gojek parties', { caseId: gojek.caseId })
})
afterAll(() => t.close())

const nameOf = (id: string) => names.find((name) => made[name] === id)
const seenIn = async (account: AccountName, query = '', service = t) =>
  (await walk(service, account, `/v1/documents?limit=4${query}`)).map((each) => nameOf(each.id)!)

describe.each([
  ['by the queries and by row-level security', async () => t],
  ['by row-level security alone', () => withoutQueryVisibility(t)],
] as const)('who sees which files, %s', (_how, start) => {
  let service: TestApp
  beforeAll(async () => void (service = await start()))
  afterAll(() => (service === t ? undefined : service.close()))

  it.each(readers)('%s', async (account, expected) => {
    expect((await seenIn(account, '', service)).toSorted()).toEqual([...expected].toSorted())
    for (const name of names) {
      const status = expected.includes(name) ? 200 : 404
      expect([name, (await service.as(account).get(`/v1/documents/${made[name]}`)).status]).toEqual([
        name,
        status,
      ])
      expect([name, (await service.as(account).get(`/v1/documents/${made[name]}/content`)).status]).toEqual([
        name,
        status,
      ])
    }
  })

  it('the public: public files of signed agreements, and their content only', async () => {
    for (const name of names) {
      const { status } = await service.as().get(`/v1/public/documents/${made[name]}/content`)
      expect([name, status]).toEqual([name, name === 'agreement public' ? 200 : 404])
    }
  })
})

describe('GET /v1/documents', () => {
  it('403 for integrators, 401 without a token', async () => {
    expect((await t.as('integrator').get('/v1/documents')).status).toBe(403)
    expect((await t.as('integrator').get(`/v1/documents/${made['agreement public']}`)).status).toBe(403)
    expect((await t.as().get('/v1/documents')).status).toBe(401)
  })

  it('newest first, or oldest first; every file once', async () => {
    expect(await seenIn('auditor')).toEqual(names.toReversed())
    expect(await seenIn('auditor', '&sort=createdAt')).toEqual(names)
  })

  it('by record, kind and visibility, also several at once', async () => {
    expect(await seenIn('auditor', `&agreementId=${records.signed}&sort=createdAt`)).toEqual([
      'agreement internal',
      'agreement parties',
      'agreement public',
      'agreement by the partner',
      'amendment parties',
    ])
    expect(await seenIn('auditor', `&amendmentId=${records.amendmentId}`)).toEqual(['amendment parties'])
    expect(await seenIn('auditor', `&meetingId=${records.meetingId}`)).toEqual(['finalized meeting parties'])
    expect(await seenIn('auditor', `&caseId=${records.caseId}&visibility=internal`)).toEqual([
      'case internal',
    ])
    expect((await seenIn('auditor', '&kind=evidence,minutes')).toSorted()).toEqual(
      ['agreement by the partner', 'finalized meeting parties'].toSorted(),
    )
    expect((await seenIn('partner-shopee', '&visibility=public')).toSorted()).toEqual(
      ['agreement public', 'unsigned agreement public'].toSorted(),
    )
    expect(await seenIn('partner-shopee', `&visibility=internal`)).toEqual([])
  })

  it('counts what one sees, and no more', async () => {
    const { body } = await t.as('partner-shopee').get('/v1/documents?count=exact&limit=1')
    expect(body.page.total).toBe(shopeeSees.length)
  })

  it('400: an unknown filter, kind or sort, each named', async () => {
    for (const query of ['nama=x', 'kind=surat', 'visibility=rahasia', 'sort=fileName', 'agreementId=x']) {
      const refused = await officer.get(`/v1/documents?${query}`)
      expect(refused).toMatchObject({ status: 400, body: { code: 'invalid_request' } })
      expect(refused.body.errors[0].pointer).toMatch(`?${query.split('=')[0]}`)
    }
  })
})

describe('GET /v1/documents/{id}', () => {
  it('a partner is not told of an edition it may not see', async () => {
    const { body } = await uploaded(t, 'officer-ppkukm', {
      kind: 'other',
      agreementId: records.signed,
      visibility: 'parties',
    })
    await uploaded(t, 'officer-ppkukm', { kind: 'other', agreementId: records.signed, replacesId: body.id })
    expect((await officer.get(`/v1/documents/${body.id}`)).body.replacedById).not.toBeNull()
    expect((await t.as('partner-shopee').get(`/v1/documents/${body.id}`)).body.replacedById).toBeNull()
  })

  it('never says where the content is kept or which account uploaded it', async () => {
    const { body } = await t.as('admin').get(`/v1/documents/${made['agreement public']}`)
    for (const field of ['storageKey', 'uploadedBy', 'recordOrganizationIds'])
      expect(body).not.toHaveProperty(field)
  })

  it('304 for who has it already', async () => {
    const url = `/v1/documents/${made['case parties']}`
    const { etag } = await officer.get(url)
    expect((await officer.get(url, { headers: { 'if-none-match': etag } })).status).toBe(304)
  })
})

describe('PATCH /v1/documents/{id}', () => {
  const fresh = async (fields: Record<string, string> = { agreementId: records.signed }) => {
    const { body, etag } = await uploaded(t, 'officer-ppkukm', { kind: 'other', ...fields }, files.png)
    return { url: `/v1/documents/${body.id}`, id: body.id as string, etag }
  }

  it.each(['officer-ppkukm', 'admin'] as const)(
    '200: %s opens a file to the parties and the public, and closes it',
    async (account) => {
      const { url, id, etag } = await fresh()
      const client = t.as(account)
      expect((await t.as('partner-shopee').get(url)).status).toBe(404)
      const opened = await client.patch(url, { visibility: 'parties' }, { etag })
      expect(opened).toMatchObject({ status: 200, body: { visibility: 'parties', version: 2 } })
      expect((await t.as('partner-shopee').get(url)).status).toBe(200)
      const open = await client.patch(url, { visibility: 'public' }, { etag: opened.etag })
      expect((await t.as().get(`/v1/public${url.slice(3)}/content`)).status).toBe(200)
      const closed = await client.patch(url, { visibility: 'internal' }, { etag: open.etag })
      expect(closed.body).toMatchObject({ visibility: 'internal', version: 4 })
      expect((await t.as().get(`/v1/public${url.slice(3)}/content`)).status).toBe(404)
      expect((await t.as('partner-shopee').get(`${url}/content`)).status).toBe(404)
      const events = await ownerRows(
        t,
        `select changes from audit_events where resource_id = $1 and action = 'patch' order by id`,
        [id],
      )
      expect(events.map((each) => each.changes)).toEqual([
        { visibility: ['internal', 'parties'] },
        { visibility: ['parties', 'public'] },
        { visibility: ['public', 'internal'] },
      ])
    },
  )

  it('403 or 404: everyone else', async () => {
    const { url, etag } = await fresh({ agreementId: records.signed, visibility: 'parties' })
    const expected: Record<string, number> = { 'officer-parekraf': 404 }
    for (const account of everyAccount.filter((each) => each !== 'admin' && each !== 'officer-ppkukm')) {
      const refused = await t.as(account).patch(url, { visibility: 'public' }, { etag })
      expect([account, refused.status]).toEqual([account, expected[account] ?? 403])
    }
    expect((await t.as().patch(url, { visibility: 'public' }, { etag })).status).toBe(401)
    expect((await officer.get(url)).body).toMatchObject({ visibility: 'parties', version: 1 })
  })

  it('428 without If-Match, 412 with an old one; of several at once one is kept', async () => {
    const { url, etag } = await fresh()
    expect((await officer.patch(url, { visibility: 'parties' })).status).toBe(428)
    const changes = Array.from({ length: 5 }, () => officer.patch(url, { visibility: 'parties' }, { etag }))
    const statuses = (await Promise.all(changes)).map((each) => each.status)
    expect(statuses.toSorted((a, b) => a - b)).toEqual([200, 412, 412, 412, 412])
    expect(await officer.patch(url, { visibility: 'public' }, { etag })).toMatchObject({
      status: 412,
      body: { code: 'stale_version' },
    })
  })

  it('422: a file of a negotiation is never public', async () => {
    const { url, etag } = await fresh({ meetingId: records.meetingId })
    const refused = await officer.patch(url, { visibility: 'public' }, { etag })
    expect(refused).toMatchObject({
      status: 422,
      body: { errors: [{ pointer: '/visibility', code: 'public_needs_agreement' }] },
    })
    expect((await officer.patch(url, { visibility: 'parties' }, { etag })).status).toBe(200)
  })

  it('400: anything but a visibility', async () => {
    const { url, etag } = await fresh()
    for (const body of [
      { visibility: 'semua' },
      { visibility: null },
      { fileName: 'x.pdf' },
      { agreementId: records.signed },
    ]) {
      expect((await officer.patch(url, body, { etag })).status).toBe(400)
    }
  })

  it('404 for no document', async () => {
    const { etag } = await fresh()
    expect(
      (await officer.patch(`/v1/documents/${ids.unknown}`, { visibility: 'parties' }, { etag })).status,
    ).toBe(404)
  })
})

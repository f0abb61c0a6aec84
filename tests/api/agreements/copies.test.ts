import { toSnakeCase } from 'drizzle-orm/casing'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { otherColumns } from '../../../src/agreements/content/content.ts'
import {
  amendedFields,
  importedFields,
  negotiationFields,
  publicFields,
} from '../../../src/agreements/content/fields.ts'
import { pick } from '../../../src/kernel/content.ts'
import {
  agreedCase,
  clock,
  expectStatus,
  ids,
  ownerRows,
  promote,
  signing,
} from '../../support/agreements.ts'
import { amend } from '../../support/amendments.ts'
import { startTestApp, type AccountName, type TestApp } from '../../support/app.ts'
import { changedSample, emptyColumns, sample, sampleProvisions, signedSample } from '../../support/content.ts'
import { importFile, paper } from '../../support/imports.ts'

/** It goes on standing under its MoU, and has begun. */
const amendedHere = amendedFields.filter((field) => field !== 'parentId' && field !== 'effectiveFrom')

let t: TestApp
// oxlint-disable-next-line typescript/no-explicit-any -- answers of several kinds, looked into by field
type Answer = Record<string, any>
let said: Answer
let agreementId: string
const answers = new Map<string, Answer>()
const read = async (url: string, account?: AccountName): Promise<Answer> =>
  expectStatus(await t.as(account).get(url), 200).body

beforeAll(async () => {
  t = await startTestApp({ clock })
  const made = await signedSample(t)
  said = made.said
  const { signed } = made
  agreementId = signed.body.id
  const url = `/v1/agreements/${agreementId}`
  answers.set('created', signed.body)
  const renewal = { effectiveFrom: '2027-01-01', effectiveUntil: '2027-12-31' }
  const renewed = expectStatus(await t.as('admin').post(`${url}/renew`, renewal, { etag: signed.etag }), 201)
  answers.set('renewed', renewed.body)
  expectStatus(
    await t
      .as('admin')
      .post(`/v1/agreements/${renewed.body.id}/cancel`, { reason: 'Uji' }, { etag: renewed.etag }),
    200,
  )
  const amended = pick(changedSample, [...amendedHere, 'funding'])
  await amend(t, signed, '2026-09-01', amended)
  for (const account of ['auditor', 'integrator'] as const) {
    answers.set(`${account} before`, await read(`${url}?asOf=2026-08-31`, account))
    answers.set(`${account} after`, await read(`${url}?asOf=2026-09-01`, account))
    const [first, second] = (await read(`${url}/versions`, account))['data']
    answers.set(`${account} version 0`, first)
    answers.set(`${account} version 1`, second)
  }
  answers.set('public before', await read(`/v1/public/agreements/${agreementId}?asOf=2026-08-31`))
  answers.set('public after', await read(`/v1/public/agreements/${agreementId}?asOf=2026-09-01`))
})
afterAll(() => t.close())

const every = [...Object.keys(sample), 'parentId']
const but = (...left: string[]) => every.filter((field) => !left.includes(field))
/** What the public may know. */
const open: readonly string[] = publicFields
const isAmended = (field: string) => ['funding', ...amendedHere].includes(field)
const hidden = ['funding', ...negotiationFields]

describe('the sample', () => {
  it('says something in every column, as does the agreement that was made of it', async () => {
    const [row] = await ownerRows<Answer>(
      t,
      'select * from agreement_versions where number = 0 and agreement_id = $1',
      [agreementId],
    )
    expect(emptyColumns((field) => row![toSnakeCase(field)])).toEqual([])
    for (const field of every.filter((each) => each !== 'parentId'))
      expect(changedSample[field as 'title']).not.toEqual(sample[field as 'title'])
  })
})

/** Each copy of the content, the fields it has, and what they say. */
const copies: readonly (readonly [string, readonly string[], 'before' | 'after'])[] = [
  ['created', every, 'before'],
  ['renewed', but('effectiveFrom', 'term', 'effectiveUntil', 'renewsEveryMonths'), 'before'],
  ['auditor before', every, 'before'],
  ['auditor after', every, 'after'],
  ['auditor version 0', every, 'before'],
  ['auditor version 1', every, 'after'],
  ['integrator before', but(...hidden), 'before'],
  ['integrator after', but(...hidden), 'after'],
  ['integrator version 0', but(...hidden), 'before'],
  ['integrator version 1', but(...hidden), 'after'],
  ['public before', open, 'before'],
  ['public after', open, 'after'],
]

describe.each(copies)('%s', (copy, fields, when) => {
  it.each(fields)('says %s', (field) => {
    const changed: Answer = changedSample
    const expected = when === 'after' && isAmended(field) ? changed[field] : said[field]
    expect(answers.get(copy)![field]).toEqual(expected)
  })
})

describe('integrator and public', () => {
  it('are told nothing else of the content', () => {
    for (const [copy, fields] of copies.filter(([name]) => /integrator|public/.test(name))) {
      const others = every.filter((field) => !fields.includes(field))
      expect(others.filter((field) => Object.hasOwn(answers.get(copy)!, field))).toEqual([])
    }
  })
})

describe('the first version', () => {
  it.each([...Object.keys(signing('')), 'position', 'side', 'organization'])(
    'has the %s of each party as it signed',
    (field) => {
      const [signed, version] = ['created', 'auditor version 0'].map((copy) =>
        answers.get(copy)!['parties'].map((each: Answer) => each[field]),
      )
      expect(version).toEqual(signed)
      expect(signed).not.toContain(null)
    },
  )

  it.each(['organizationId', 'kind', 'text', 'stage'])('has the %s of each provision', (field) => {
    const { provisions } = answers.get('auditor version 0') as { provisions: Answer[] }
    const told = provisions.map((each) =>
      field === 'organizationId' ? each['organization'].id : each[field],
    )
    expect(told).toEqual(sampleProvisions.map((each) => each[field as 'kind']))
  })
})

describe('the trail of an amendment', () => {
  let changes: Answer
  beforeAll(async () => {
    const [event] = await ownerRows<Answer>(
      t,
      `select changes from audit_events where resource_id = $1 and action = 'amend'`,
      [agreementId],
    )
    changes = event!['changes']
  })

  it.each(amendedHere)('says what %s was, and became', (field) => {
    expect(changes[field]).toEqual([sample[field as 'title'], changedSample[field as 'title']])
  })

  it.each(['source', 'amount', 'note'] as const)(
    'says what the %s of the funding was, and became',
    (part) => {
      const column = `funding${part[0]!.toUpperCase()}${part.slice(1)}`
      expect(changes[column]).toEqual([sample.funding[part], changedSample.funding[part]])
    },
  )
})

describe('a renewal', () => {
  it('has the parties and the provisions of the one it renews, and nothing of its state', async () => {
    const renewed = answers.get('renewed')!
    const sides = renewed['parties'].map((each: Answer) => [each['organization'].id, each['side']])
    expect(sides).toEqual([
      [ids.ppkukm, 'region'],
      [ids.shopee, 'collaborator'],
    ])
    const provisions = renewed['provisions'].map(({ id: _, organization, ...each }: Answer) => ({
      ...each,
      organizationId: organization.id,
    }))
    expect(provisions).toEqual(sampleProvisions)
    expect(renewed).toMatchObject({ type: 'pks', leadAgency: { id: ids.ppkukm }, renewsId: agreementId })
    const rows = await ownerRows<Answer>(t, 'select to_jsonb(a) as a from agreements a where id = any($1)', [
      [agreementId, renewed['id']],
    ])
    const state = Object.entries(otherColumns).filter(([, kind]) => kind === 'state')
    const taken = state.flatMap(([field]) => {
      const [one, other] = rows.map(({ a }) => a[toSnakeCase(field)])
      return one !== null && JSON.stringify(one) === JSON.stringify(other) ? [field] : []
    })
    // Both are drawn up here under names that are known; neither was ever suspended, or public without a confirmation, and
    // nobody chose clauses of either.
    expect(taken.toSorted()).toEqual([
      'namesAssumed',
      'optionalClauses',
      'partyMissing',
      'processesPersonalData',
      'provenance',
      'shownUnconfirmed',
      'suspensions',
    ])
  })
})

describe('an import', () => {
  const fields = [...importedFields, 'funding']
  const row = paper('77/PKS', {
    Tentang: sample.title,
    'Sebutan naskah': sample.label,
    'Latar belakang': sample.background,
    'Maksud dan tujuan': sample.purpose,
    Objek: sample.object,
    'Ruang lingkup': sample.scope,
    Tahapan: sample.stages.join(', '),
    Lokasi: sample.location.join(', '),
    'Dasar hukum': sample.legalBasis.join('; '),
    'Pemberitahuan (hari)': String(sample.noticeDays),
    'Jangka waktu': '1 Februari 2026 s.d. 30 November 2026',
    'Tanggal tanda tangan': '5 Januari 2026',
    'Sumber dana': 'Bersama',
    'Nilai (Rp)': '7000000',
    'Keterangan dana': sample.funding.note,
  })
  let imported: Answer
  let version: Answer
  beforeAll(async () => {
    const { body } = expectStatus(await importFile(t, 'officer-ppkukm', [row]), 200)
    const url = `/v1/agreements/${body.agreements[0].id}`
    imported = await read(url, 'auditor')
    version = (await read(`${url}/versions`, 'auditor'))['data'][0]
  })

  it.each(fields)('says %s, and so does its first version', (field) => {
    expect([imported[field], version[field]]).toEqual([sample[field as 'title'], sample[field as 'title']])
  })

  it('has its parties with everything they signed with, and holds from the signature', () => {
    expect(imported['parties']).toMatchObject([
      { position: 1, side: 'region', organization: { id: ids.ppkukm }, documentNumber: '77/PKS' },
      { position: 2, side: 'collaborator', organization: { id: ids.shopee }, documentNumber: '77/PKS/SHP' },
    ])
    for (const party of imported['parties']) {
      const people = ['signatoryName', 'signatoryTitle', 'authorityBasis', 'signedOn']
      expect(people.filter((field) => party[field] === null)).toEqual([])
    }
    expect(version['validFrom']).toBe('2026-01-05')
  })
})

describe('a promotion', () => {
  it.each(['title', 'object', 'stages'])('takes %s from the case', async (field) => {
    const record = await agreedCase(t, { title: sample.title, object: sample.object, stages: sample.stages })
    const promoted = expectStatus(await promote(t, record), 201)
    expect(promoted.body[field]).toEqual(sample[field as 'title'])
    expect(promoted.body).toMatchObject({ originCaseId: record.body.id, leadAgency: { id: ids.ppkukm } })
    const items = await read(`/v1/agreements/${promoted.body.id}/commitments`, 'auditor')
    expect(items['data']).toMatchObject([
      {
        description: 'Kelas daring',
        stage: 'P2',
        targetValue: 12,
        unit: 'kelas',
        responsibleOrganization: { id: ids.shopee },
        meetingItemId: expect.any(String),
      },
    ])
  })
})

describe('parties that are sent again', () => {
  it.each(Object.keys(signing('')))('have the %s that was sent', async (field) => {
    const parties = [ids.ppkukm, ids.shopee].map((organizationId) => ({
      organizationId,
      ...signing('1', '2026-06-01'),
    }))
    const content = { type: 'pks', title: 'Pihak', stages: ['P1'], parties }
    const draft = expectStatus(
      await t.as('admin').post('/v1/agreements', { ...content, leadAgencyId: ids.ppkukm }),
      201,
    )
    const other = {
      seat: 'Depok',
      documentNumber: '2',
      furtherNumbers: ['3', '4'],
      signatoryName: 'Orang Lain',
      signatoryTitle: 'Direktur',
      authorityBasis: 'acting',
      authorityDocument: 'Surat Perintah Pelaksana Tugas',
      authorityDocumentNumber: '77/PLT',
      authorityDocumentDate: '2026-05-31',
      signedOn: '2026-06-02',
      signatureKind: 'wet',
    }
    const change = {
      parties: parties.toReversed().map((each) => ({ ...each, [field]: other[field as 'signedOn'] })),
    }
    const patched = expectStatus(
      await t.as('admin').patch(`/v1/agreements/${draft.body.id}`, change, { etag: draft.etag }),
      200,
    )
    const told = patched.body.parties.map((each: Answer) => [
      each['position'],
      each['organization'].id,
      each[field],
    ])
    expect(told).toEqual([
      [1, ids.shopee, other[field as 'signedOn']],
      [2, ids.ppkukm, other[field as 'signedOn']],
    ])
  })
})

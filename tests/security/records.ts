import { activityIn, signedWithCommitment } from '../api/commitments/examples.ts'
import { act, exampleMeeting, logMeeting, openCase } from '../api/cases/examples.ts'
import { agreedCase, agreementIn, expectStatus, ids, newAgreement, ownerRows } from '../support/agreements.ts'
import type { TestApp, TestResponse } from '../support/app.ts'
import { upload } from '../support/documents.ts'
import { sampleRecords, type Sample } from '../support/sample-records.ts'

/** A field that is not for everyone: a text in it like no other, and where it could be told. */
interface Field {
  readonly text: string
  readonly urls: readonly string[]
}

export interface WalkRecords {
  readonly records: Readonly<Record<string, Sample>>
  readonly fields: Readonly<Record<string, Field>>
}

/** The records of Dinas PPKUKM and Shopee that the tables name. */
export async function walkRecords(t: TestApp): Promise<WalkRecords> {
  const collaborator = await contactsOfShopee(t)
  const agency = await liaisonOfficersOfPpkukm(t)
  const { meetingRecords, meetingFields } = await negotiated(t)
  const { agreementRecords, agreementFields } = await agreed(t)
  return {
    fields: { ...collaborator, ...agency, ...meetingFields, ...agreementFields },
    records: { ...(await sampleRecords(t)), ...meetingRecords, ...agreementRecords },
  }
}

const sample = ({ body, etag }: TestResponse): Sample => ({ path: { id: body.id }, etag })

async function contactsOfShopee(t: TestApp): Promise<Record<string, Field>> {
  const url = `/v1/collaborators/${ids.shopee}`
  const admin = t.as('admin')
  const { etag } = await admin.get(url)
  const contacts = [{ name: 'Kontak Rahasia', email: 'kontakrahasia@contoh.id' }]
  const identifiers = [{ scheme: 'X-NIB', value: '8120001234567' }]
  expectStatus(await admin.patch(url, { contacts, identifiers }, { etag }), 200)
  return {
    'contacts of the collaborator': { text: 'kontakrahasia@contoh.id', urls: [url] },
    'identifiers of the collaborator': { text: '8120001234567', urls: [url] },
  }
}

async function liaisonOfficersOfPpkukm(t: TestApp): Promise<Record<string, Field>> {
  const url = `/v1/agencies/${ids.ppkukm}`
  const { etag } = await t.as('admin').get(url)
  const liaisonOfficers = [{ name: 'Penghubung Rahasia' }]
  expectStatus(await t.as('admin').patch(url, { liaisonOfficers }, { etag }), 200)
  return { 'liaison officers of an agency': { text: 'Penghubung Rahasia', urls: [url] } }
}

/** Minutes of every kind, with people and offers in them, and their files. */
async function negotiated(t: TestApp) {
  const officer = t.as('officer-ppkukm')
  const { body: opened } = await openCase(officer, {
    collaboratorIds: [ids.shopee, ids.bankDki],
    startingConditions: { priorHistory: 'Riwayat rahasia' },
  })
  const participants = [
    { organizationId: ids.ppkukm, name: 'Peserta Dinas' },
    { organizationId: ids.shopee, name: 'Peserta Shopee' },
    { organizationId: ids.bankDki, name: 'Peserta Bank' },
  ]
  const items = [
    {
      side: 'collaborator',
      organizationId: ids.shopee,
      type: 'offer',
      stage: 'P2',
      description: 'Tawaran rahasia',
    },
  ]
  const processScores = { trustBuilding: { score: 2, note: 'Nilai rahasia' } }
  const { body: told } = await logMeeting(officer, opened.id, { participants, items, processScores })
  await act(officer, `/v1/meetings/${told.id}`, 'finalize')
  const { body: logged } = await logMeeting(officer, opened.id, {
    kind: 'internal',
    participants: [],
    actionItems: exampleMeeting.actionItems,
  })
  const internal = await act(officer, `/v1/meetings/${logged.id}`, 'finalize')
  const minutes = { kind: 'minutes', visibility: 'parties', meetingId: logged.id }
  const [obstacle] = internal.body.obstacles
  const [actionItem] = internal.body.actionItems
  const urls = [`/v1/meetings/${told.id}`]
  return {
    meetingRecords: {
      'internal minutes': sample(internal),
      'obstacle of internal minutes': sample(await officer.get(`/v1/obstacles/${obstacle.id}`)),
      'action item of internal minutes': sample(await officer.get(`/v1/action-items/${actionItem.id}`)),
      'document of internal minutes': sample(expectStatus(await upload(t, 'officer-ppkukm', minutes), 201)),
    },
    meetingFields: {
      'participants of the agency': { text: 'Peserta Dinas', urls },
      'participants of the collaborator': { text: 'Peserta Shopee', urls },
      'participants of another collaborator': { text: 'Peserta Bank', urls },
      'scores of minutes': {
        text: 'Nilai rahasia',
        urls: [...urls, '/v1/meetings?limit=200', `/v1/cases/${opened.id}/process`],
      },
      'starting conditions of a case': {
        text: 'Riwayat rahasia',
        urls: [`/v1/cases/${opened.id}`, '/v1/cases?limit=200'],
      },
      'offers and needs': {
        text: 'Tawaran rahasia',
        urls: [...urls, `/v1/cases/${opened.id}/matches`, `${urls[0]}/lineage`],
      },
    },
  }
}

/** A signed agreement that says all an agreement can, what was delivered and judged, and its files. */
async function agreed(t: TestApp) {
  const content = {
    title: 'Judul terbuka',
    purpose: 'Tujuan bersama',
    funding: { source: 'shared', amount: 7_411_741_100, note: 'Catatan dana' },
    provisions: [{ organizationId: ids.shopee, kind: 'obligation', text: 'Kewajiban rahasia' }],
  }
  const signed = await agreementIn(t, 'signed', content)
  const origin = await agreedCase(t)
  await ownerRows(t, 'update agreements set origin_case_id = $1 where id = $2', [
    origin.body.id,
    signed.body.id,
  ])
  const { commitment, agreementUrl, url } = await signedWithCommitment(t, {
    parties: [ids.ppkukm, ids.shopee],
  })
  const verified = await activityIn(t, url, 'verified', { value: 74_117_411, note: 'Catatan pelaksanaan' })
  const evaluate = async (by: 'officer-ppkukm' | 'partner-shopee' | 'admin') =>
    expectStatus(
      await t.as(by).post(`${agreementUrl}/evaluations`, {
        periodFrom: '2026-01-01',
        periodUntil: '2026-05-31',
        rating: 4,
        recommendation: 'extend',
        note: `Penilaian oleh ${by}`,
        ...(by === 'admin' ? { evaluatedOrganizationId: ids.shopee } : {}),
      }),
      201,
    )
  await evaluate('officer-ppkukm')
  const file = async (visibility: string, agreementId: string) =>
    sample(expectStatus(await upload(t, 'officer-ppkukm', { kind: 'other', visibility, agreementId }), 201))
  const draft = expectStatus(await t.as('officer-ppkukm').post('/v1/agreements', newAgreement()), 201)
  const record = `/v1/agreements/${signed.body.id}`
  const urls = [record, '/v1/agreements?limit=200', `${record}/versions`, `/v1/public${record.slice(3)}`]
  const activityUrls = [`/v1/activities/${verified.body.id}`, `${agreementUrl}/activities`]
  return {
    agreementRecords: {
      'internal document': await file('internal', signed.body.id),
      'document of the parties': await file('parties', signed.body.id),
      'public document of a draft': await file('public', draft.body.id),
      'verified activity': sample(verified),
      'evaluation by the collaborator': sample(await evaluate('partner-shopee')),
      'evaluation by the bureau': sample(await evaluate('admin')),
    },
    agreementFields: {
      'title of an agreement': { text: 'Judul terbuka', urls },
      'purpose of an agreement': { text: 'Tujuan bersama', urls },
      'signatories of an agreement': { text: 'Penanda Tangan 1/PKS/2026', urls },
      'document numbers of an agreement': { text: '1/PKS/2026', urls },
      'funding of an agreement': { text: 'Catatan dana', urls: [record] },
      'funding of a version': { text: '7411741100', urls: [`${record}/versions`] },
      'provisions of an agreement': { text: 'Kewajiban rahasia', urls },
      'reason of a waiver': { text: '[CONTOH]', urls: [`${record}/checklist`] },
      'origin of an agreement': { text: origin.body.id, urls },
      'notes on an activity': { text: 'Catatan pelaksanaan', urls: activityUrls },
      'values of an activity': {
        text: '74117411',
        urls: [...activityUrls, `/v1/commitments/${commitment.body.id}/activities`],
      },
      'notes on an evaluation': {
        text: 'Penilaian oleh officer-ppkukm',
        urls: [`${agreementUrl}/evaluations`],
      },
    },
  }
}

import { openCase } from '../../api/cases/examples.ts'
import { recorded } from '../../api/recorded/examples.ts'
import { activityIn, commit, draft, putInStatus, report, move } from '../../api/commitments/examples.ts'
import {
  agreementIn,
  attach,
  expectStatus,
  ids,
  ownerRows,
  terminatedFrom,
} from '../../support/agreements.ts'
import { moveMember } from '../../support/actors.ts'
import type { AccountName, TestApp, TestResponse } from '../../support/app.ts'
import { actOn, approveAmendment, draftAmendment } from '../../support/amendments.ts'
import { askFor } from '../../support/corrections.ts'
import { decide, originalOf, resultOf } from '../../support/papers.ts'
import { upload } from '../../support/documents.ts'
import { underRenewed } from '../../support/parents.ts'
import type { Sample } from '../../support/sample-records.ts'

const four = { parties: [ids.ppkukm, ids.parekraf, ids.shopee, ids.gojek] }
const sample = ({ body, etag }: TestResponse, path: Record<string, string> = {}): Sample => ({
  path: { id: body.id, ...path },
  etag,
})

/**
 * Records of agreements of Dinas PPKUKM, Dinas Parekraf, Shopee and Gojek that came of a case which DPMPTSP supports:
 * its officer is officer-ppkukm-2 here.
 */
export async function peerRecords(t: TestApp): Promise<Record<string, Sample>> {
  await moveMember(t, 'officer-ppkukm-2', ids.dpmptsp)
  const records = {
    ...(await inEachStatus(t)),
    ...(await amended(t)),
    ...(await papers(t)),
    ...(await delivered(t)),
  }
  const { body } = await openCase(t.as('officer-ppkukm'), {
    agencyIds: [ids.dpmptsp],
    collaboratorIds: [ids.shopee, ids.gojek],
  })
  await ownerRows(t, 'update agreements set origin_case_id = $1', [body.id])
  return records
}

async function inEachStatus(t: TestApp): Promise<Record<string, Sample>> {
  const drafted = await agreementIn(t, 'draft', four)
  const ready = await agreementIn(t, 'ready_to_sign', four)
  const signed = await agreementIn(t, 'signed', four)
  await attach(t, signed.body.id, 'termination')
  const row = (agreement: TestResponse, party: number) =>
    sample(agreement, { partyId: agreement.body.parties[party].id })
  const file = async (by: AccountName, visibility: string) =>
    sample(
      expectStatus(await upload(t, by, { kind: 'evidence', visibility, agreementId: signed.body.id }), 201),
    )
  const bring = (kind: string, visibility = 'parties') => sample(signed, { kind, visibility })
  return {
    draft: sample(drafted),
    'row of the lead agency': row(drafted, 0),
    'row of the second agency': row(drafted, 1),
    'row of a collaborator': row(drafted, 2),
    'approved row of the lead agency': row(ready, 0),
    'approved row of the second agency': row(ready, 1),
    'approved row of a collaborator': row(ready, 2),
    'signed row of the second agency': row(signed, 1),
    'signed row of a collaborator': row(signed, 2),
    'item of a draft': sample(drafted, { code: 'legality' }),
    ...(await checked(t)),
    ...(await commented(t)),
    'in review': sample(await agreementIn(t, 'in_review', four)),
    'awaiting the DPRD': sample(await agreementIn(t, 'awaiting_dprd', four)),
    'ready to sign': sample(ready),
    signed: sample(signed),
    recorded: sample(await recordedByRegistrar(t)),
    suspended: sample(await agreementIn(t, 'suspended', four)),
    'under a renewed MoU': sample((await underRenewed(t, '2027-01-01', four)).pks),
    ending: sample(await terminatedFrom(t, '2026-12-31', four)),
    evidence: bring('evidence'),
    'power of attorney': bring('power_of_attorney'),
    'signed file': bring('signed_agreement'),
    'DPRD approval': bring('dprd_approval'),
    'evidence for the public': bring('evidence', 'public'),
    'internal file': await file('officer-ppkukm', 'internal'),
    'file for the parties': await file('officer-ppkukm', 'parties'),
    'file of the second agency': await file('officer-parekraf', 'internal'),
    'file of the partner': await file('partner-shopee', 'parties'),
  }
}

/** Comments of the second agency for the region, of the lead agency for the parties, and of a partner. */
async function commented(t: TestApp): Promise<Record<string, Sample>> {
  const { body } = await agreementIn(t, 'in_review', four)
  const say = async (by: AccountName, audience: string) =>
    sample(
      expectStatus(
        await t.as(by).post(`/v1/agreements/${body.id}/comments`, { text: 'Perjelas.', audience }),
        201,
      ),
    )
  return {
    'comment for the region': await say('officer-parekraf', 'region'),
    'comment for the parties': await say('officer-ppkukm', 'parties'),
    'comment of the partner': await say('partner-shopee', 'parties'),
  }
}

/** In review, with its checklist open and a file of the parties. */
async function checked(t: TestApp): Promise<Record<string, Sample>> {
  const { body, etag } = await agreementIn(t, 'draft', four)
  await attach(t, body.id, 'legality')
  const url = `/v1/agreements/${body.id}/submit`
  const submitted = expectStatus(await t.as('officer-ppkukm').post(url, undefined, { etag }), 200)
  return {
    'item of the collaborators': sample(submitted, { code: 'legality' }),
    'item of the agency': sample(submitted, { code: 'terms_of_reference' }),
    'file for an item': sample(submitted, { kind: 'legality', checklistCode: 'legality' }),
  }
}

/** A paper of the four, recorded by the registrar: the lead agency confirms it. */
const recordedByRegistrar = (t: TestApp) =>
  recorded(
    t,
    {
      leadAgencyId: ids.ppkukm,
      parties: four.parties.map((organizationId) => ({ organizationId, signedOn: '2017-02-27' })),
    },
    'admin',
  )

/** An agreement with an amendment and a correction that was asked for. */
async function amended(t: TestApp): Promise<Record<string, Sample>> {
  const drafted = async () => {
    const agreement = await agreementIn(t, 'signed', four)
    return draftAmendment(t, agreement, '2026-09-01', { effectiveUntil: '2027-12-31' })
  }
  const submitted = async () => expectStatus(await actOn(t, await drafted(), 'submit'), 200)
  const numbered = ({ body, etag }: TestResponse): Sample => ({
    path: { id: body.agreementId, number: String(body.number) },
    etag,
  })
  const inReview = await submitted()
  const agreement = await agreementIn(t, 'signed', four)
  const correction = expectStatus(await askFor(t, agreement, { title: '[CONTOH] Judul yang benar' }), 201)
  return {
    correction: {
      path: { id: agreement.body.id, correctionId: correction.body.id },
      etag: correction.etag,
    },
    amendment: numbered(await drafted()),
    'amendment in review': numbered(inReview),
    'waiting amendment': numbered(
      expectStatus(await actOn(t, await submitted(), 'request-dprd', 'reviewer'), 200),
    ),
    'amendment ready to sign': numbered(await approveAmendment(t, await drafted())),
    'signed file of the amendment': { path: { amendmentId: inReview.body.id, kind: 'signed_amendment' } },
  }
}

/** Signed papers, and what the agreement brought. */
async function papers(t: TestApp): Promise<Record<string, Sample>> {
  const signed = await agreementIn(t, 'signed', four)
  const heldBy = (holderOrganizationId: string) => sample(signed, { holderOrganizationId })
  const own = (step?: 'lend' | 'lose') => originalOf(t, signed, step, ids.parekraf)
  const original = sample(await originalOf(t, signed))
  const { etag } = await decide(t, signed.body.id)
  return {
    disclosed: { path: { id: signed.body.id }, ...(etag && { etag }) },
    original,
    'original handed over': { ...original, path: { ...original.path, holderOrganizationId: ids.parekraf } },
    'original of the second agency': sample(await own()),
    'lent by the second agency': sample(await own('lend')),
    'lost by the second agency': sample(await own('lose')),
    'held by the lead agency': heldBy(ids.ppkukm),
    'held by the second agency': heldBy(ids.parekraf),
    'held by a partner': heldBy(ids.shopee),
    'held by the agency outside': heldBy(ids.dpmptsp),
    result: sample(await resultOf(t, signed)),
  }
}

/** Commitments of each, what was delivered of them, measured and judged. */
async function delivered(t: TestApp): Promise<Record<string, Sample>> {
  const drafted = await commit(t, await draft(t, four))
  const unassigned = await commit(t, await draft(t, four), { responsibleOrganizationId: null })
  const agreement = await draft(t, four)
  const ofPartner = await commit(t, agreement)
  const ofAgency = await commit(t, agreement, { responsibleOrganizationId: ids.parekraf })
  const ofNobody = await commit(t, agreement, { responsibleOrganizationId: null })
  await putInStatus(t, agreement, 'signed')
  const [partnerUrl, agencyUrl] = [ofPartner, ofAgency].map(({ body }) => `/v1/commitments/${body.id}`)
  const byAgency = async () => report(t, agencyUrl!, 'officer-parekraf')
  const submitted = await move(t, 'officer-parekraf', (await byAgency()).body.id, 'submit')
  return {
    'drafted commitment': sample(drafted),
    'commitment of nobody': sample(unassigned),
    'commitment of the partner': sample(ofPartner),
    'commitment of the second agency': sample(ofAgency),
    'commitment of nobody, signed': sample(ofNobody),
    'draft of the partner': sample(await report(t, partnerUrl!)),
    'draft of the second agency': sample(await byAgency()),
    'submitted by the partner': sample(await activityIn(t, partnerUrl!, 'submitted')),
    'submitted by the second agency': sample(expectStatus(submitted, 200)),
    ...(await judged(t, `/v1/agreements/${agreement.body.id}`)),
  }
}

async function judged(t: TestApp, agreementUrl: string): Promise<Record<string, Sample>> {
  const period = { periodFrom: '2026-01-01', periodUntil: '2026-05-31' }
  const outcome = { ...period, sampleSize: 25, workers: 140 }
  const by = async (account: AccountName, evaluatedOrganizationId: string) => {
    const evaluation = { ...period, rating: 4, recommendation: 'extend', evaluatedOrganizationId }
    return sample(expectStatus(await t.as(account).post(`${agreementUrl}/evaluations`, evaluation), 201))
  }
  return {
    outcome: sample(
      expectStatus(await t.as('officer-ppkukm').post(`${agreementUrl}/outcomes`, outcome), 201),
    ),
    'evaluation by the lead agency': await by('officer-ppkukm', ids.shopee),
    'evaluation by the second agency': await by('officer-parekraf', ids.shopee),
    'evaluation by the partner': await by('partner-shopee', ids.ppkukm),
  }
}

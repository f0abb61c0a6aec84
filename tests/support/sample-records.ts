import { organizationId } from '../../src/reference/organizations.ts'
import { registerClient, registerUser } from '../api/accounts/people.ts'
import { waitingPasskey } from '../api/accounts/passkeys.ts'
import { waitingFactor } from '../api/accounts/second-factors.ts'
import { activityIn, commit, draft, report, signedWithCommitment } from '../api/commitments/examples.ts'
import { act } from '../api/cases/examples.ts'
import { publishedFeedback, registerSpace, send } from '../api/programme/examples.ts'
import {
  agreedCase,
  agreementIn,
  attach,
  expectStatus,
  ids,
  ownerRows,
  terminatedFrom,
} from './agreements.ts'
import { stopLink, tellOfAgreement } from './notifications.ts'
import { actOn, approveAmendment, draftAmendment } from './amendments.ts'
import type { AccountName, TestApp, TestResponse } from './app.ts'
import { beginClause } from './clauses.ts'
import { askFor } from './corrections.ts'
import { decide, originalOf, resultOf } from './papers.ts'
import { underRenewed } from './parents.ts'
import { withSteps } from './review-steps.ts'
import { aboutOneself, accessReview, breach, destructionOf, longDisabled } from './privacy.ts'
import { propose } from '../api/proposals/examples.ts'
import { recorded } from '../api/recorded/examples.ts'
import { upload } from './documents.ts'
import { importFile, paper } from './imports.ts'

/** A record as an operation is called with it: what stands in the path, and the ETag of the last read. */
export interface Sample {
  path: Record<string, string>
  etag?: string
}

/** Records that stand where an action has a place, by the path of the operation. */
const inPlaceOf: Record<string, string> = {
  '/v1/agencies/{id}/unmerge': 'merged agency',
  '/v1/collaborators/{id}/unmerge': 'merged collaborator',
  '/v1/users/{id}/enable': 'disabled person',
  '/v1/clients/{id}/enable': 'disabled client',
  '/v1/webhooks/{id}/enable': 'disabled webhook',
  '/v1/privacy-requests/{id}/lift': 'restriction',
  '/v1/obstacles/{id}/reopen': 'resolved obstacle',
  '/v1/agreements/{id}/approve': 'in review',
  '/v1/agreements/{id}/request-dprd': 'in review',
  '/v1/agreements/{id}/dprd-answered': 'awaiting the DPRD',
  '/v1/agreements/{id}/return': 'in review',
  '/v1/agreements/{id}/open-step': 'waiting for nobody',
  '/v1/agreements/{id}/sign': 'ready to sign',
  '/v1/agreements/{id}/confirm': 'recorded',
  '/v1/agreements/{id}/discard': 'recorded',
  '/v1/agreements/{id}/resume': 'suspended',
  '/v1/agreements/{id}/terminate': 'signed',
  '/v1/agreements/{id}/withdraw-termination': 'ending',
  '/v1/agreements/{id}/suspend': 'signed',
  '/v1/agreements/{id}/renew': 'signed',
  '/v1/agreements/{id}/move-parent': 'under a renewed MoU',
  '/v1/agreements/{id}/correct': 'signed',
  '/v1/agreements/{id}/diff': 'signed',
  '/v1/agreements/{id}/corrections': 'signed',
  '/v1/agreements/{id}/amendments': 'signed',
  '/v1/agreements/{id}/amendments/{number}/diff': 'amendment in review',
  '/v1/agreements/{id}/amendments/{number}/return': 'amendment in review',
  '/v1/agreements/{id}/amendments/{number}/request-dprd': 'amendment in review',
  '/v1/agreements/{id}/amendments/{number}/dprd-answered': 'amendment awaiting the DPRD',
  '/v1/agreements/{id}/amendments/{number}/approve': 'amendment in review',
  '/v1/agreements/{id}/amendments/{number}/open-step': 'amendment waiting for nobody',
  '/v1/agreements/{id}/amendments/{number}/sign': 'amendment ready to sign',
  '/v1/agreements/{id}/disclosure': 'signed',
  '/v1/agreements/{id}/disclosure/propose': 'disclosed',
  '/v1/agreements/{id}/disclosure/decide': 'disclosed',
  '/v1/agreements/{id}/originals': 'signed',
  '/v1/originals/{id}/return': 'lent original',
  '/v1/originals/{id}/restate': 'lost original',
  '/v1/agreements/{id}/results': 'signed',
  '/v1/agreements/{id}/outcomes': 'signed',
  '/v1/agreements/{id}/evaluations': 'signed',
  '/v1/public/agreements/{id}': 'signed',
  '/v1/public/trading-spaces/{id}': '/v1/trading-spaces/{id}',
  '/v1/public/feedback/{id}': '/v1/feedback/{id}',
  '/v1/feedback/{id}/publish': 'received feedback',
  '/v1/public/documents/{id}/content': '/v1/documents/{id}',
  '/v1/cases/{id}/agree': 'offered case',
  '/v1/cases/{id}/promote': 'agreed case',
  '/v1/cases/{id}/resume': 'case on hold',
  '/v1/meetings/{id}/correct': 'finalized minutes',
  '/v1/commitments/{id}/activities': 'commitment of a signed agreement',
  '/v1/commitments/{id}/assign': 'commitment of nobody',
  '/v1/activities/{id}/verify': 'submitted activity',
  '/v1/activities/{id}/reject': 'submitted activity',
}

/** The name of the record an operation is called with: of its own, or of the longest path to one that it starts with. */
export function sampleOf(path: string): string {
  return inPlaceOf[path] ?? /^.*\{\w+\}/.exec(path)?.[0] ?? path
}

/** The record that an operation is called with. An error that says what to add where there is none. */
export function requireSample(samples: Record<string, Sample>, path: string): Sample {
  const name = sampleOf(path)
  const found = samples[name]
  if (!found) throw new Error(`no sample of ${name} for ${path}: add one in tests/support/sample-records.ts`)
  return found
}

/** A record for each operation that is about one, made through the interface. */
export async function sampleRecords(t: TestApp): Promise<Record<string, Sample>> {
  const settings = {
    '/problems/{code}': { path: { code: 'not_found' } },
    '/v1/reports/year/{year}': { path: { year: '2026' } },
    '/v1/regime-rules/{kind}': await settingOf(t, 'regime-rules', 'kind', 'organizationKind'),
    '/v1/review-steps/{agreementType}': await settingOf(t, 'review-steps', 'agreementType'),
    '/v1/reminder-rules/{agreementType}': await settingOf(t, 'reminder-rules', 'agreementType'),
    '/v1/warning-rules/{code}': await settingOf(t, 'warning-rules', 'code'),
    '/v1/checklist-templates/{id}': await settingOf(t, 'checklist-templates', 'id'),
    '/v1/clause-templates/{id}': sample(await beginClause(t, { code: 'sample' })),
    '/v1/stages/{code}': { path: { code: 'P2' } },
    '/v1/stage-deliveries/{id}': await settingOf(t, 'stage-deliveries', 'id'),
    '/v1/targets/{id}': await settingOf(t, 'targets', 'id'),
    '/v1/holidays/{id}': await settingOf(t, 'holidays', 'id'),
    '/v1/agencies/{id}': sample(await t.as('admin').get(`/v1/agencies/${ids.ppkukm}`)),
    '/v1/collaborators/{id}': sample(await t.as('admin').get(`/v1/collaborators/${ids.shopee}`)),
  }
  return {
    ...settings,
    'merged agency': await mergedIn(t, 'agencies', {}),
    'merged collaborator': await mergedIn(t, 'collaborators', { kind: 'company', sector: 'other' }),
    ...(await ofAccounts(t)),
    ...(await ofCalendars(t)),
    ...(await ofWebhooks(t)),
    ...(await ofSecondFactors(t)),
    ...(await ofPrivacy(t)),
    ...(await ofAgreements(t)),
    '/unsubscribe/{link}': { path: { link: stopLink('officer-ppkukm') } },
    '/v1/me/notification-preferences': { path: {}, etag: '"0-AAAAAAAAAAAA"' },
    '/v1/me/notifications/{id}': { path: { id: await tellOfAgreement(t, 'officer-ppkukm') } },
    ...(await ofImports(t)),
    ...(await ofMonitoring(t)),
    ...(await ofCases(t)),
    '/v1/trading-spaces/{id}': sample(await registerSpace(t)),
    ...(await ofFeedback(t)),
  }
}

const sample = ({ body, etag }: TestResponse, path: Record<string, string> = {}): Sample => ({
  path: { id: body.id, ...path },
  etag,
})

/** An organization of a register that was merged into another. */
async function mergedIn(t: TestApp, register: string, more: object): Promise<Sample> {
  const admin = t.as('admin')
  const named = (name: string) => admin.post(`/v1/${register}`, { legalName: name, shortName: name, ...more })
  const { body, etag } = expectStatus(await named(`Rangkap ${register}`), 201)
  const { body: other } = expectStatus(await named(`Tetap ${register}`), 201)
  const url = `/v1/${register}/${body.id}`
  expectStatus(await admin.post(`${url}/merge`, { intoId: other.id }, { etag }), 200)
  return { path: { id: body.id }, etag: (await admin.get(url)).etag }
}

/** What a business said of the partner, published and not read yet. */
async function ofFeedback(t: TestApp): Promise<Record<string, Sample>> {
  const as = async ({ id }: { id: string }) => sample(await t.as('admin').get(`/v1/feedback/${id}`))
  const about = { collaboratorId: ids.shopee }
  return {
    '/v1/feedback/{id}': await as(await publishedFeedback(t, {}, about)),
    'received feedback': await as((await send(t, about)).body),
  }
}

/** A person and an API client, and one of each that was disabled. */
async function ofAccounts(t: TestApp): Promise<Record<string, Sample>> {
  const disabled = async (list: string, { body, etag }: TestResponse) =>
    sample(expectStatus(await t.as('admin').post(`/v1/${list}/${body.id}/disable`, undefined, { etag }), 200))
  const person = await registerUser(t)
  const [{ id }] = person.body.memberships
  return {
    '/v1/users/{id}': sample(person),
    '/v1/memberships/{id}': sample(await t.as('admin').get(`/v1/memberships/${id}`)),
    '/v1/clients/{id}': sample(await registerClient(t)),
    'disabled person': await disabled('users', await registerUser(t)),
    'disabled client': await disabled('clients', await registerClient(t)),
  }
}

/** An authenticator app of the officer's that waits for its first code, with its secret; and a passkey that waits to be made. */
async function ofSecondFactors(t: TestApp): Promise<Record<string, Sample>> {
  const { id, secret } = await waitingFactor(t)
  return {
    '/v1/me/second-factors/{id}': { path: { id, secret } },
    '/v1/me/passkeys/{id}': { path: { ...(await waitingPasskey(t)) } },
  }
}

/** A calendar of the officer's, by its id and by its address. */
async function ofCalendars(t: TestApp): Promise<Record<string, Sample>> {
  const feed = expectStatus(await t.as('officer-ppkukm').post('/v1/calendar-feeds', { name: 'Ponsel' }), 201)
  const [, secret] = /\/calendar\/(.*)\.ics$/.exec(feed.body.url)!
  return { '/v1/calendar-feeds/{id}': sample(feed), '/calendar/{secret}': { path: { secret: secret! } } }
}

/** Webhooks of the API client, one of them disabled, and a delivery. */
async function ofWebhooks(t: TestApp): Promise<Record<string, Sample>> {
  const own = t.as('integrator')
  const subscribe = async () =>
    expectStatus(await own.post('/v1/webhooks', { name: 'Salinan', url: 'https://hooks.contoh.id/' }), 201)
  const { body: waits, etag } = await subscribe()
  const disabled = await own.post(`/v1/webhooks/${waits.id}/disable`, undefined, { etag })
  const webhook = await subscribe()
  const { id } = webhook.body
  const { body: delivery } = expectStatus(await own.post(`/v1/webhooks/${id}/test`), 200)
  return {
    '/v1/webhooks/{id}': sample(webhook),
    'disabled webhook': sample(expectStatus(disabled, 200)),
    '/v1/webhooks/{id}/deliveries/{deliveryId}': { path: { id, deliveryId: delivery.id } },
  }
}

/** What a person asked, a restriction that was granted, a breach, and a review of access. */
async function ofPrivacy(t: TestApp): Promise<Record<string, Sample>> {
  const admin = t.as('admin')
  const url = '/v1/privacy-requests'
  const asked = async () => expectStatus(await admin.post(url, aboutOneself), 201)
  const { body, etag } = await asked()
  const granted = await admin.post(`${url}/${body.id}/answer`, { answer: 'Dibatasi.' }, { etag })
  return {
    '/v1/privacy-requests/{id}': sample(await asked()),
    restriction: sample(expectStatus(granted, 200)),
    '/v1/retention-rules/{id}': await settingOf(t, 'retention-rules', 'id'),
    '/v1/retention-destructions/{id}': await destroyed(t),
    '/v1/access-reviews/{id}': sample(
      expectStatus(await t.as('auditor').post('/v1/access-reviews', accessReview), 201),
    ),
    '/v1/data-breaches/{id}': sample(expectStatus(await admin.post('/v1/data-breaches', breach), 201)),
  }
}

/** A destruction by the schedule, and another account that it proposes. */
async function destroyed(t: TestApp): Promise<Sample> {
  for (const _ of [1, 2]) await longDisabled(t, (await registerUser(t)).body.id)
  const body = await destructionOf(t)
  return sample(expectStatus(await t.as('admin').post('/v1/retention-destructions', body), 201))
}

/** The first of a list that only the registrar changes. */
async function settingOf(t: TestApp, list: string, key: string, field = key): Promise<Sample> {
  const { body } = expectStatus(await t.as('admin').get(`/v1/${list}`), 200)
  const [first] = body.data
  if (!first)
    throw new Error(
      `the table ${list.replaceAll('-', '_')} is empty, so GET /v1/${list} gives no sample: ` +
        'let its migration add a row, or make one through the interface in tests/support/sample-records.ts',
    )
  const value = first[field] as string
  return {
    path: { [key]: value },
    etag: expectStatus(await t.as('admin').get(`/v1/${list}/${value}`), 200).etag,
  }
}

/** Amendments of signed agreements on their way to the signature. */
async function ofAmendments(t: TestApp): Promise<Record<string, Sample>> {
  const drafted = async () =>
    draftAmendment(t, await agreementIn(t, 'signed'), '2026-09-01', { effectiveUntil: '2027-12-31' })
  const submitted = async () => expectStatus(await actOn(t, await drafted(), 'submit'), 200)
  const waiting = expectStatus(await actOn(t, await submitted(), 'request-dprd', 'reviewer'), 200)
  const another = await drafted()
  const waitingForNobody = expectStatus(
    await withSteps(t, 'pks', [ids.dpmptsp], () => actOn(t, another, 'submit')),
    200,
  )
  const sampleOfOne = ({ body, etag }: TestResponse): Sample => ({
    path: { id: body.agreementId, number: String(body.number) },
    etag,
  })
  return {
    '/v1/agreements/{id}/amendments/{number}': sampleOfOne(await drafted()),
    'amendment in review': sampleOfOne(await submitted()),
    'amendment waiting for nobody': sampleOfOne(waitingForNobody),
    'amendment awaiting the DPRD': sampleOfOne(waiting),
    'amendment ready to sign': sampleOfOne(await approveAmendment(t, await drafted())),
  }
}

/** Agreements in several statuses, a party, an item of the checklist, a correction and a public document. */
async function ofAgreements(t: TestApp): Promise<Record<string, Sample>> {
  const drafted = await agreementIn(t, 'draft')
  const signed = await agreementIn(t, 'signed')
  await attach(t, signed.body.id, 'termination')
  const corrected = await agreementIn(t, 'signed')
  const correction = expectStatus(await askFor(t, corrected, { title: '[CONTOH] Judul yang benar' }), 201)
  const document = await upload(t, 'officer-ppkukm', {
    kind: 'signed_agreement',
    visibility: 'public',
    agreementId: signed.body.id,
  })
  return {
    '/v1/agreements/{id}': sample(drafted),
    '/v1/agreements/{id}/parties/{partyId}': sample(drafted, { partyId: drafted.body.parties[0].id }),
    '/v1/agreements/{id}/checklist/{code}': sample(drafted, { code: 'legality' }),
    ...(await ofPartners(t)),
    ...(await ofComments(t)),
    ...(await ofAmendments(t)),
    '/v1/agreements/{id}/corrections/{correctionId}': {
      path: { id: corrected.body.id, correctionId: correction.body.id },
      etag: correction.etag,
    },
    '/v1/documents/{id}': sample(expectStatus(document, 201)),
    'in review': sample(await agreementIn(t, 'in_review')),
    'waiting for nobody': sample(
      await withSteps(t, 'nota_kesepakatan', [ids.dpmptsp], () =>
        agreementIn(t, 'in_review', { type: 'nota_kesepakatan' }),
      ),
    ),
    'awaiting the DPRD': sample(await agreementIn(t, 'awaiting_dprd')),
    'ready to sign': sample(await agreementIn(t, 'ready_to_sign')),
    suspended: sample(await agreementIn(t, 'suspended')),
    signed: sample(signed),
    disclosed: await disclosed(t),
    '/v1/originals/{id}': sample(await originalOf(t, signed)),
    'lent original': sample(await originalOf(t, signed, 'lend')),
    'lost original': sample(await originalOf(t, signed, 'lose')),
    '/v1/results/{id}': sample(await resultOf(t, signed)),
    recorded: sample(await recorded(t, {}, 'officer-ppkukm-2')),
    'recorded by the officer': sample(await recorded(t)),
    ending: sample(await terminatedFrom(t, '2026-12-31')),
    'under a renewed MoU': sample((await underRenewed(t)).pks),
  }
}

/** What a partner fills in: its row of an approved text, and an item of a checklist beside one of the agency's. */
async function ofPartners(t: TestApp): Promise<Record<string, Sample>> {
  const ready = await agreementIn(t, 'ready_to_sign')
  const { body, etag } = await agreementIn(t, 'draft')
  await attach(t, body.id, 'legality')
  const submitted = expectStatus(
    await t.as('officer-ppkukm').post(`/v1/agreements/${body.id}/submit`, undefined, { etag }),
    200,
  )
  return {
    'approved row of the partner': sample(ready, { partyId: ready.body.parties[1].id }),
    'item of the partner': sample(submitted, { code: 'legality' }),
    'item of the agency': sample(submitted, { code: 'terms_of_reference' }),
  }
}

/** Comments on an agreement in review, by the agency, for the parties, by others, and by people who are all gone. */
async function ofComments(t: TestApp): Promise<Record<string, Sample>> {
  const { body } = await agreementIn(t, 'in_review')
  const say = async (by: AccountName, more: object = {}) => {
    const url = `/v1/agreements/${body.id}/comments`
    return expectStatus(await t.as(by).post(url, { text: 'Lengkapi ruang lingkup.', ...more }), 201)
  }
  const orphaned = await say('officer-ppkukm')
  await ownerRows(t, 'update comments set organization_id = $2 where id = $1', [
    orphaned.body.id,
    organizationId('BPPBJ'),
  ])
  return {
    '/v1/comments/{id}': sample(await say('officer-ppkukm')),
    'comment for the parties': sample(await say('officer-ppkukm', { audience: 'parties' })),
    'comment of the reviewer': sample(await say('reviewer')),
    'comment of the partner': sample(await say('partner-shopee')),
    'comment of nobody who is left': sample(orphaned),
  }
}

/** An import, and the list that it was made of. */
async function ofImports(t: TestApp): Promise<Record<string, Sample>> {
  const { body } = expectStatus(await importFile(t, 'officer-ppkukm-2', [paper('700/PKS')]), 200)
  const imported = expectStatus(await t.as('admin').get(`/v1/imports/${body.importId}`), 200)
  const list = await t.as('admin').get(`/v1/documents/${imported.body.documentId}`)
  return { '/v1/imports/{id}': sample(imported), 'list of an import': sample(list) }
}

/** A signed agreement that was opened, with the ETag of its disclosure. */
async function disclosed(t: TestApp): Promise<Sample> {
  const { body } = await agreementIn(t, 'signed')
  const { etag } = await decide(t, body.id)
  return { path: { id: body.id }, ...(etag && { etag }) }
}

/** What agreements are to bring, what was delivered, measured and judged. */
async function ofMonitoring(t: TestApp): Promise<Record<string, Sample>> {
  const officer = t.as('officer-ppkukm')
  const parties = [ids.ppkukm, ids.shopee]
  const signed = await signedWithCommitment(t, { parties })
  const own = await signedWithCommitment(t, { parties }, { responsibleOrganizationId: ids.ppkukm })
  const period = { periodFrom: '2026-01-01', periodUntil: '2026-05-31' }
  const outcome = await officer.post(`${signed.agreementUrl}/outcomes`, {
    ...period,
    sampleSize: 25,
    workers: 140,
  })
  const evaluation = await officer.post(`${signed.agreementUrl}/evaluations`, {
    ...period,
    rating: 4,
    recommendation: 'extend',
  })
  return {
    '/v1/commitments/{id}': sample(await commit(t, await draft(t, { parties }))),
    'commitment of a signed agreement': sample(signed.commitment),
    'commitment of nobody': sample(
      await commit(t, await draft(t, { parties: [ids.ppkukm, ids.shopee, ids.bankDki] }), {
        responsibleOrganizationId: null,
      }),
    ),
    '/v1/activities/{id}': sample(await report(t, signed.url)),
    'commitment of the agency': sample(own.commitment),
    'activity of every officer': sample(await byEveryOfficer(t, own.url)),
    'submitted activity': sample(await activityIn(t, signed.url, 'submitted')),
    '/v1/outcomes/{id}': sample(expectStatus(outcome, 201)),
    '/v1/evaluations/{id}': sample(expectStatus(evaluation, 201)),
  }
}

/** A delivery of the agency in which each of its officers took part, so that only the registrar is left to decide. */
async function byEveryOfficer(t: TestApp, commitmentUrl: string) {
  const { body, etag } = await report(t, commitmentUrl, 'officer-ppkukm')
  const url = `/v1/activities/${body.id}`
  const changed = expectStatus(
    await t.as('officer-ppkukm-2').patch(url, { beneficiaries: 41 }, { etag }),
    200,
  )
  return expectStatus(
    await t.as('officer-ppkukm').post(`${url}/submit`, undefined, { etag: changed.etag }),
    200,
  )
}

/** A case that is explored and one that was agreed to, minutes that are drafted and finalized ones. */
async function ofCases(t: TestApp): Promise<Record<string, Sample>> {
  const officer = t.as('officer-ppkukm')
  const content = { title: 'Pemasaran', stages: ['P2'], collaboratorIds: [ids.shopee] }
  const caseUrl = `/v1/cases/${expectStatus(await officer.post('/v1/cases', content), 201).body.id}`
  const held = expectStatus(await officer.post('/v1/cases', content), 201)
  const log = async () => expectStatus(await officer.post(`${caseUrl}/meetings`, minutes), 201)
  const drafted = await log()
  const logged = await log()
  const finalized = expectStatus(
    await officer.post(`/v1/meetings/${logged.body.id}/finalize`, undefined, { etag: logged.etag }),
    200,
  )
  const offered = expectStatus(await officer.post('/v1/cases', content), 201).body.id
  const discussed = expectStatus(await officer.post(`/v1/cases/${offered}/meetings`, minutes), 201)
  await act(officer, `/v1/meetings/${discussed.body.id}`, 'finalize')
  const [obstacle] = finalized.body.obstacles
  const [actionItem] = finalized.body.actionItems
  const raise = async (url: string) =>
    expectStatus(await officer.post(`${url}/obstacles`, { category: 'budget', description: 'Anggaran' }), 201)
  const { body: passing } = await raise(caseUrl)
  return {
    '/v1/meetings/{id}': sample(drafted),
    'finalized minutes': sample(finalized),
    '/v1/obstacles/{id}': sample(await officer.get(`/v1/obstacles/${obstacle.id}`)),
    'obstacle of a case': sample(await raise(caseUrl)),
    'obstacle of a case on hold': sample(await raise(`/v1/cases/${held.body.id}`)),
    'resolved obstacle': sample(
      await act(officer, `/v1/obstacles/${passing.id}`, 'resolve', { resolution: 'Dianggarkan' }),
    ),
    '/v1/action-items/{id}': sample(await officer.get(`/v1/action-items/${actionItem.id}`)),
    '/v1/proposals/{id}': sample(await propose(t)),
    '/v1/cases/{id}': sample(await officer.get(caseUrl)),
    'offered case': sample(await act(officer, `/v1/cases/${offered}`, 'offer')),
    'agreed case': sample(await agreedCase(t)),
    'case on hold': sample(
      expectStatus(
        await officer.post(`/v1/cases/${held.body.id}/hold`, { reason: 'Menunggu.' }, { etag: held.etag }),
        200,
      ),
    ),
  }
}
const minutes = {
  kind: 'negotiation',
  mode: 'online',
  agenda: 'Penawaran',
  startsAt: '2026-03-03T09:00:00+07:00',
  endsAt: '2026-03-03T11:00:00+07:00',
  items: [
    { side: 'collaborator', type: 'offer', stage: 'P2', description: 'Kelas daring' },
    { side: 'region', type: 'need', stage: 'P5', description: 'Etalase' },
  ],
  obstacles: [{ category: 'budget', description: 'Anggaran belum ada' }],
  actionItems: [{ description: 'Kirim jadwal', ownerOrganizationId: ids.shopee }],
}

import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import contract from '../../../openapi/openapi.json' with { type: 'json' }
import { clock, ids } from '../../support/agreements.ts'
import { startTestApp, type AccountName, type TestApp } from '../../support/app.ts'
import { holders } from '../../support/query-visibility.ts'
import { rememberRows, type Rows } from '../../support/rows.ts'
import type { Sample } from '../../support/sample-records.ts'
import { bodyFor } from '../bodies.ts'
import { peerRecords } from './agreement-records.ts'
import { rowsOf } from '../expectations.ts'

/**
 * Who is answered what by the others of one agreement: beside the lead agency a second agency that is a party, an agency
 * that only supports the case it came from, and its two collaborators. As expectations.ts has it of those without a part.
 */
const columns = {
  lead: 'officer-ppkukm',
  second: 'officer-parekraf',
  support: 'officer-ppkukm-2',
  partner: 'partner-shopee',
  other: 'partner-gojek',
} as const satisfies Record<string, AccountName>
type Column = keyof typeof columns
const names = Object.keys(columns) as Column[]

const table = `
operation                                          lead second support partner other

getAgreement @ draft                               200  200    200     404     404
getAgreement @ in review                           200  200    200     200     200
getAgreement @ signed                              200  200    200     200     200
patchAgreement @ draft                             200  403    403     403     403
patchParty @ row of the lead agency                200  403    403     404     404
patchParty @ row of the second agency              200  200    403     404     404
patchParty @ row of a collaborator                 200  403    403     404     404
patchParty @ approved row of the lead agency       200  403    403     403     403
patchParty @ approved row of the second agency     200  200    403     403     403
patchParty @ approved row of a collaborator        200  403    403     200     403
patchParty @ signed row of the second agency       409  409    403     403     403
patchParty @ signed row of a collaborator          409  403    403     409     403
patchParties @ row of the lead agency              200  403    403     404     404
patchParties @ row of the second agency            200  200    403     404     404
patchParties @ row of a collaborator               200  403    403     404     404
patchParties @ approved row of the lead agency     200  403    403     403     403
patchParties @ approved row of the second agency   200  200    403     403     403
patchParties @ approved row of a collaborator      200  403    403     200     403
patchParties @ signed row of the second agency     409  409    403     403     403
patchParties @ signed row of a collaborator        409  403    403     409     403
submitAgreement @ draft                            200  403    403     403     403
approveAgreement @ in review                       403  403    403     403     403
requestDprdForAgreement @ in review                403  403    403     403     403
noteDprdAnswerForAgreement @ awaiting the DPRD     200  403    403     403     403
openReviewStepOfAgreement @ in review              403  403    403     403     403
returnAgreement @ in review                        403  403    403     403     403
signAgreement @ ready to sign                      200  403    403     403     403
getAgreement @ recorded                            200  200    200     200     200
patchAgreement @ recorded                          200  403    403     403     403
confirmAgreement @ recorded                        200  403    403     403     403
discardAgreement @ recorded                        200  403    403     403     403
cancelAgreement @ draft                            200  403    403     403     403
cancelAgreement @ in review                        200  403    403     403     403
cancelAgreement @ ready to sign                    200  403    403     403     403
suspendAgreement @ signed                          200  403    403     403     403
resumeAgreement @ suspended                        200  403    403     403     403
terminateAgreement @ signed                        200  403    403     403     403
withdrawAgreementTermination @ ending              200  403    403     403     403
moveParentOfAgreement @ under a renewed MoU        200  403    403     403     403
transferAgreement @ signed                         403  403    403     403     403
renewAgreement @ signed                            201  403    403     403     403
correctAgreement @ signed                          201  403    403     403     403
listCorrections @ signed                           200  200    200     200     200
getCorrection @ correction                         200  200    200     200     200
acceptCorrection @ correction                      403  403    403     403     403
declineCorrection @ correction                     403  403    403     403     403
diffAgreement @ in review                          200  200    200     200     200
diffAgreement @ signed                             200  200    200     200     200
listAgreementVersions @ signed                     200  200    200     200     200
getAgreementLineage @ signed                       200  200    200     200     200
listAgreementHistory @ signed                      200  200    403     403     403
getChecklist @ draft                               200  200    200     404     404
getChecklist @ in review                           200  200    200     200     200
getAgreementSheet @ draft                          200  200    200     404     404
getAgreementSheet @ in review                      200  200    200     200     200
getControlSheet @ draft                            200  200    200     404     404
getControlSheet @ in review                        200  200    200     200     200
getAgreementClauses @ draft                        200  200    200     404     404
getAgreementClauses @ in review                    200  200    200     200     200
chooseAgreementClauses @ draft                     200  403    403     403     403
getDraftAgreement @ draft                          200  200    200     404     404
getDraftAgreement @ in review                      200  200    200     200     200
decideChecklistItem @ item of a draft              200  403    403     404     404
decideChecklistItem @ item of the collaborators    200  403    403     200     200
decideChecklistItem @ item of the agency           200  403    403     403     403
patchChecklist @ item of a draft                   200  403    403     404     404
patchChecklist @ item of the collaborators         200  403    403     200     200
patchChecklist @ item of the agency                200  403    403     403     403
listComments @ draft                               200  200    200     404     404
listComments @ in review                           200  200    200     200     200
createComment @ draft                              201  201    403     404     404
createComment @ in review                          201  201    403     201     201
createComment @ signed                             409  409    403     409     409
getComment @ comment for the region                200  200    200     404     404
getComment @ comment for the parties               200  200    200     200     200
getComment @ comment of the partner                200  200    200     200     200
resolveComment @ comment for the region            403  200    403     404     404
resolveComment @ comment for the parties           200  403    403     403     403
resolveComment @ comment of the partner            403  403    403     200     403
listAmendmentComments @ amendment                  200  200    200     404     404
listAmendmentComments @ amendment in review        200  200    200     200     200
createAmendmentComment @ amendment                 201  201    403     404     404
createAmendmentComment @ amendment in review       201  201    403     201     201

listAmendments @ signed                            200  200    200     200     200
createAmendment @ signed                           201  403    403     403     403
getAmendment @ amendment                           200  200    200     404     404
getAmendment @ amendment in review                 200  200    200     200     200
getAddendumPaper @ amendment                       200  200    200     404     404
getAddendumPaper @ amendment in review             200  200    200     200     200
patchAmendment @ amendment                         200  403    403     403     403
submitAmendment @ amendment                        200  403    403     403     403
approveAmendment @ amendment in review             403  403    403     403     403
requestDprdForAmendment @ amendment in review      403  403    403     403     403
noteDprdAnswerForAmendment @ waiting amendment     200  403    403     403     403
openReviewStepOfAmendment @ amendment in review    403  403    403     403     403
returnAmendment @ amendment in review              403  403    403     403     403
diffAmendment @ amendment                          200  200    200     404     404
diffAmendment @ amendment in review                200  200    200     200     200
signAmendment @ amendment ready to sign            200  403    403     403     403
cancelAmendment @ amendment                        200  403    403     403     403

listCommitments @ draft                            200  200    200     404     404
listCommitments @ signed                           200  200    200     200     200
createCommitment @ draft                           201  403    403     403     403
getCommitment @ drafted commitment                 200  200    200     404     404
getCommitment @ commitment of the partner          200  200    200     200     200
patchCommitment @ drafted commitment               200  403    403     403     403
removeCommitment @ drafted commitment              204  403    403     403     403
assignCommitment @ commitment of nobody            200  403    403     403     403
getAgreementProgress @ signed                      200  200    200     200     200

listActivities @ commitment of the partner         200  200    200     200     200
listAgreementActivities @ signed                   200  200    200     200     200
createActivity @ commitment of the partner         403  403    403     201     403
createActivity @ commitment of the second agency   403  201    403     403     403
createActivity @ commitment of nobody, signed      201  403    403     403     403
getActivity @ draft of the partner                 404  404    404     200     404
getActivity @ draft of the second agency           404  200    404     404     404
getActivity @ submitted by the partner             200  200    200     200     200
patchActivity @ draft of the partner               404  404    404     200     404
patchActivity @ draft of the second agency         404  200    404     404     404
patchActivity @ submitted by the partner           403  403    403     409     403
submitActivity @ draft of the partner              404  404    404     200     404
submitActivity @ draft of the second agency        404  200    404     404     404
verifyActivity @ submitted by the partner          200  200    403     403     403
verifyActivity @ submitted by the second agency    200  403    403     403     403
rejectActivity @ submitted by the partner          200  200    403     403     403
rejectActivity @ submitted by the second agency    200  403    403     403     403

getDisclosure @ signed                             200  200    200     403     403
proposeDisclosure @ disclosed                      200  403    403     403     403
decideDisclosure @ disclosed                       403  403    403     403     403
listOriginals @ signed                             200  200    200     200     200
recordOriginal @ held by the lead agency           201  403    403     403     403
recordOriginal @ held by the second agency         201  201    403     403     403
recordOriginal @ held by a partner                 201  403    403     403     403
recordOriginal @ held by the agency outside        201  403    403     403     403
getOriginal @ original                             200  200    200     200     200
patchOriginal @ original                           200  403    403     403     403
patchOriginal @ original of the second agency      200  200    403     403     403
patchOriginal @ original handed over               200  403    403     403     403
lendOriginal @ original                            200  403    403     403     403
lendOriginal @ original of the second agency       200  200    403     403     403
loseOriginal @ original of the second agency       200  200    403     403     403
returnOriginal @ lent by the second agency         200  200    403     403     403
restateOriginal @ lost by the second agency        200  200    403     403     403
listResults @ signed                               200  200    200     200     200
createResult @ signed                              201  403    403     403     403
getResult @ result                                 200  200    200     200     200
patchResult @ result                               200  403    403     403     403
removeResult @ result                              204  403    403     403     403
listOutcomes @ signed                              200  200    200     200     200
createOutcome @ signed                             201  403    403     403     403
getOutcome @ outcome                               200  200    200     200     200
patchOutcome @ outcome                             200  403    403     403     403

listEvaluations @ signed                           200  200    403     200     200
createEvaluation @ signed                          201  201    403     201     201
getEvaluation @ evaluation by the lead agency      200  200    404     200     404
getEvaluation @ evaluation by the second agency    200  200    404     200     404
getEvaluation @ evaluation by the partner          200  200    404     200     404
getEvaluationPaper @ evaluation by the lead agency 200  200    404     200     404
getEvaluationPaper @ evaluation by the second agency 200  200    404     200     404
getEvaluationPaper @ evaluation by the partner     200  200    404     200     404
patchEvaluation @ evaluation by the lead agency    200  403    404     403     404
patchEvaluation @ evaluation by the second agency  403  200    404     403     404
patchEvaluation @ evaluation by the partner        403  403    404     200     404

uploadDocument @ evidence                          201  201    403     201     201
uploadDocument @ file for an item                  201  403    403     201     201
uploadDocument @ power of attorney                 201  201    403     403     403
uploadDocument @ signed file                       201  403    403     403     403
uploadDocument @ DPRD approval                     201  403    403     403     403
uploadDocument @ evidence for the public           201  422    403     422     422
uploadDocument @ signed file of the amendment      201  403    403     403     403
getDocument @ internal file                        200  200    404     404     404
getDocument @ file for the parties                 200  200    404     200     200
getDocument @ file of the second agency            200  200    404     404     404
getDocument @ file of the partner                  200  200    404     200     200
getDocumentContent @ internal file                 200  200    404     404     404
getDocumentContent @ file of the partner           200  200    404     200     200
compareDraft @ internal file                       200  200    404     404     404
compareDraft @ file of the partner                 200  200    404     200     200
getDocumentSignatures @ internal file              200  200    404     404     404
getDocumentSignatures @ file of the partner        200  200    404     200     200
patchDocument @ internal file                      200  403    404     403     403
patchDocument @ file of the second agency          200  200    404     403     403
patchDocument @ file of the partner                200  403    404     403     403
`
const rows = rowsOf<Column>(table)

const operations = new Map(
  Object.entries(contract.paths).flatMap(([path, item]) =>
    Object.entries(item as Record<string, { operationId: string }>).map(([method, { operationId }]) => [
      operationId,
      { path, method: method as 'get' | 'post' | 'patch' | 'delete' },
    ]),
  ),
)
const ofAgreements =
  /^\/v1\/(agreements|commitments|activities|outcomes|evaluations|documents|originals|results|comments)\/\{id\}/

it('has a row for every operation on an agreement and what belongs to it', () => {
  const missing = [...operations].filter(
    ([id, { path }]) => ofAgreements.test(path) && !rows.some(({ subject }) => subject === id),
  )
  expect(missing.map(([id]) => id)).toEqual([])
})

describe.each(holders)('the others of one agreement, held %s', (_, visibleTo) => {
  let t: TestApp
  let everyRow: Rows
  let records: Record<string, Sample>

  beforeAll(async () => {
    t = await startTestApp({ clock, visibleTo })
    records = await peerRecords(t)
    everyRow = await rememberRows(t)
  })
  afterAll(async () => {
    await everyRow.close()
    await t.close()
  })

  it.each(rows)('$name', async ({ subject, record, cells }) => {
    const { path: template, method } = operations.get(subject)!
    const { path, etag } = records[record!]!
    const url = template.replaceAll(/\{(\w+)\}/g, (__, name: string) => path[name]!)
    for (const name of names) {
      const client = t.as(columns[name])
      const { payload, headers } = await bodyFor(subject, t, path, columns[name])
      const answer =
        method === 'get'
          ? await client.get(url)
          : await client[method](url, payload, { etag, ...(headers && { headers }) })
      // Reads and refusals write nothing, which walk.test.ts sees to.
      if (method !== 'get' && answer.status < 300) await everyRow.restore()
      expect([name, String(answer.status)]).toEqual([name, cells[name]])
    }
  })

  it('says in allowedActions what each may do with a draft', async () => {
    const { id } = records['draft']!.path
    const allowed = await Promise.all(
      (['lead', 'second', 'support'] as const).map(
        async (name) => (await t.as(columns[name]).get(`/v1/agreements/${id}`)).body.allowedActions,
      ),
    )
    expect(allowed).toEqual([
      ['patch', 'patch_party', 'patch_checklist', 'submit', 'cancel'],
      ['patch_party'],
      [],
    ])
  })

  it('holds for whoever took the place of one of them, too', async () => {
    const { id } = records['draft']!.path
    const admin = t.as('admin')
    const { etag } = await admin.get(`/v1/agencies/${ids.parekraf}`)
    const succession = {
      succeededById: ids.dpmptsp,
      succeededFrom: '2026-06-01',
      successionBasis: 'Pergub Contoh',
    }
    await admin.post(`/v1/agencies/${ids.parekraf}/succeed`, succession, { etag })
    const { body } = await t.as(columns.support).get(`/v1/agreements/${id}`)
    await everyRow.restore()
    expect(body.allowedActions).toEqual(['patch_party'])
  })
})

import type { AccountName } from '../support/app.ts'

/**
 * Who is answered what: one row an operation, or several where it depends on how far the record is (`@`, a name from
 * records.ts). The record belongs to Dinas PPKUKM and Shopee; the columns with a star are its officer's and partner's
 * peers, whose organizations have no part in it.
 *
 * 403 is for what the caller may know of; what it may not know of is 404, like what does not exist. Where every row of
 * an operation says 403 to a role, it is said before the record is looked for.
 */
export const columns = {
  admin: 'admin',
  officer: 'officer-ppkukm',
  'officer*': 'officer-parekraf',
  reviewer: 'reviewer',
  auditor: 'auditor',
  partner: 'partner-shopee',
  'partner*': 'partner-gojek',
  integrator: 'integrator',
  public: undefined,
} as const satisfies Record<string, AccountName | undefined>
export type Column = keyof typeof columns

export const answers = `
operation                                            admin officer officer* reviewer auditor partner partner* integrator public

# The service itself, and what anyone may know.
getService                                           200   200     200      200      200     200     200      200        200
getLiveness                                          200   200     200      200      200     200     200      200        200
getReadiness                                         200   200     200      200      200     200     200      200        200
getProblemType                                       200   200     200      200      200     200     200      200        200
getReference                                         200   200     200      200      200     200     200      200        200
getMe                                                200   200     200      200      200     200     200      200        401
listPublicAgreements                                 200   200     200      200      200     200     200      200        200
listPublicReleases                                   200   200     200      200      200     200     200      200        200
listPublicCollaborators                              200   200     200      200      200     200     200      200        200
getReleaseSchema                                     200   200     200      200      200     200     200      200        200
getDataCatalog                                       200   200     200      200      200     200     200      200        200
getPublicAgreement @ signed                          200   200     200      200      200     200     200      200        200
getPublicAgreement @ in review                       404   404     404      404      404     404     404      404        404
getPublicDocumentContent                             200   200     200      200      200     200     200      200        200
getPublicDocumentContent @ document of the parties   404   404     404      404      404     404     404      404        404
getPublicDocumentContent @ public document of a draft 404  404     404      404      404     404     404      404        404

# Many at once: everyone may ask, and each item is answered as if it came alone.
runBatch                                             200   200     200      200      200     200     200      200        401

# Organizations: a partner reads those it deals with, and keeps its own contacts; the registrar writes.
listAgencies                                         200   200     200      200      200     200     200      200        401
createAgency                                         201   403     403      403      403     403     403      403        401
getAgency                                            200   200     200      200      200     200     200      200        401
patchAgency                                          200   403     403      403      403     403     403      403        401
succeedAgency                                        200   403     403      403      403     403     403      403        401
mergeAgency                                          200   403     403      403      403     403     403      403        401
unmergeAgency                                        200   403     403      403      403     403     403      403        401
getAgencyRenaming                                    200   200     200      200      200     403     403      403        401
listCollaborators                                    200   200     200      200      200     200     200      200        401
createCollaborator                                   201   201     201      403      403     403     403      403        401
getCollaborator                                      200   200     200      200      200     200     404      200        401
patchCollaborator                                    200   403     403      403      403     200     404      403        401
mergeCollaborator                                    200   403     403      403      403     403     403      403        401
unmergeCollaborator                                  200   403     403      403      403     403     403      403        401
getCollaboratorRenaming                              200   200     200      200      200     403     403      403        401

# The trail: officers follow their own records, reviewers what came to review.
listAuditEvents                                      200   403     403      403      200     403     403      403        401
listAgreementHistory                                 200   200     403      403      200     403     403      403        401
listAgreementHistory @ signed                        200   200     403      200      200     403     403      403        401
listCaseHistory                                      200   200     403      403      200     403     403      403        401
listCollaboratorHistory                              200   403     403      403      200     403     403      403        401
listAgencyHistory                                    200   403     403      403      200     403     403      403        401

# Personal data: the registrar answers the people it is about.
exportPersonalData                                   200   403     403      403      403     403     403      403        401
erasePersonalData                                    200   403     403      403      403     403     403      403        401
listPrivacyRequests                                  200   403   403     403      200     403     403     403        401
getPrivacyRequest                                    200   403   403     403      200     403     403     403        401
getPrivacyHoldings                                   200   403   403     403      403     403     403     403        401
registerPrivacyRequest                               201   403   403     403      403     403     403     403        401
patchPrivacyRequest                                  200   403   403     403      403     403     403     403        401
answerPrivacyRequest                                 200   403   403     403      403     403     403     403        401
refusePrivacyRequest                                 200   403   403     403      403     403     403     403        401
withdrawPrivacyRequest                               200   403   403     403      403     403     403     403        401
liftPrivacyRequest                                   200   403   403     403      403     403     403     403        401
listDataBreaches                                     200   403   403     403      200     403     403     403        401
getDataBreach                                        200   403   403     403      200     403     403     403        401
recordDataBreach                                     201   403   403     403      403     403     403     403        401
patchDataBreach                                      200   403   403     403      403     403     403     403        401
listRetentionRules                                   200   403     403      403      200     403     403      403        401
getRetentionRule                                     200   403     403      403      200     403     403      403        401
listRetentionProposals                               200   403     403      403      200     403     403      403        401
listRetentionDestructions                            200   403     403      403      200     403     403      403        401
getRetentionDestruction                              200   403     403      403      200     403     403      403        401
patchRetentionRule                                   200   403     403      403      403     403     403      403        401
carryOutRetention                                    201   403     403      403      403     403     403      403        401

# Who has which rights: the registrar gives them, the auditor reviews them.
listAccessRights                                     200   403     403      403      200     403     403      403        401
listAccessReviews                                    200   403     403      403      200     403     403      403        401
getAccessReview                                      200   403     403      403      200     403     403      403        401
reviewAccess                                         403   403     403      403      201     403     403      403        401

# Proposals: between a partner and the agency that it proposes to; nobody else of the region or of the partners is told.
listProposals                                        200   200     200      403      200     200     200      403        401
createProposal                                       403   403     403      403      403     201     201      403        401
getProposal                                          200   200     404      403      200     200     404      403        401
patchProposal                                        403   403     403      403      403     200     404      403        401
withdrawProposal                                     403   403     403      403      403     200     404      403        401
takeUpProposal                                       403   200     404      403      403     403     403      403        401
declineProposal                                      403   200     404      403      403     403     403      403        401
readdressProposal                                    200   403     403      403      403     403     403      403        401

# Cases and meetings: a partner from the first finalized minutes on, internal meetings never.
listCases                                            200   200     200      200      200     200     200      403        401
openCase                                             403   201     201      403      403     403     403      403        401
getCase                                              200   200     200      200      200     200     404      403        401
getCase @ case on hold                               200   200     200      200      200     404     404      403        401
patchCase                                            403   200     403      403      403     403     403      403        401
offerCase                                            403   200     403      403      403     403     403      403        401
agreeCase                                            403   200     403      403      403     403     403      403        401
resumeCase                                           403   200     403      403      403     403     403      403        401
holdCase                                             403   200     403      403      403     403     403      403        401
cancelCase                                           403   200     403      403      403     403     403      403        401
transferAgreement                                    200   403     403      403      403     403     403      403        401
transferCase                                         200   403     403      403      403     403     403      403        401
promoteCase                                          403   201     403      403      403     403     403      403        401
getCaseMatches                                       200   200     200      200      200     200     404      403        401
getCaseMatches @ case on hold                        200   200     200      200      200     404     404      403        401
getCaseProcess                                       200   200     200      200      200     403     403      403        401
listCaseMeetings                                     200   200     200      200      200     200     404      403        401
listCaseMeetings @ case on hold                      200   200     200      200      200     404     404      403        401
logMeeting                                           403   201     403      403      403     403     403      403        401
listMeetings                                         200   200     200      200      200     200     200      403        401
listMeetingItems                                     200   200     200      200      200     200     200      403        401
getMeeting                                           200   200     200      200      200     404     404      403        401
getMeeting @ finalized minutes                       200   200     200      200      200     200     404      403        401
getMeeting @ internal minutes                        200   200     200      200      200     404     404      403        401
getMinutesPaper                                      200   200     200      200      200     404     404      403        401
getMinutesPaper @ finalized minutes                  200   200     200      200      200     200     404      403        401
getMinutesPaper @ internal minutes                   200   200     200      200      200     404     404      403        401
patchMeeting                                         403   200     403      403      403     403     403      403        401
finalizeMeeting                                      403   200     403      403      403     403     403      403        401
discardMeeting                                       403   200     403      403      403     403     403      403        401
correctMeeting                                       403   201     403      403      403     403     403      403        401
getMeetingLineage                                    200   200     200      200      200     404     404      403        401
getMeetingLineage @ finalized minutes                200   200     200      200      200     200     404      403        401
getMeetingLineage @ internal minutes                 200   200     200      200      200     404     404      403        401
listObstacles                                        200   200     200      200      200     200     200      403        401
getObstacle                                          200   200     200      200      200     200     404      403        401
getObstacle @ obstacle of internal minutes           200   200     200      200      200     404     404      403        401
raiseObstacle                                        403   201     403      403      403     403     403      403        401
getObstacle @ obstacle of a case                     200   200     200      200      200     200     404      403        401
getObstacle @ obstacle of a case on hold             200   200     200      200      200     404     404      403        401
resolveObstacle                                      403   200     403      403      403     403     403      403        401
reopenObstacle                                       403   200     403      403      403     403     403      403        401
listActionItems                                      200   200     200      200      200     200     200      403        401
getActionItem                                        200   200     200      200      200     200     404      403        401
getActionItem @ action item of internal minutes      200   200     200      200      200     404     404      403        401
doActionItem                                         403   200     403      403      403     200     404      403        401
doActionItem @ action item of internal minutes       403   200     403      403      403     404     404      403        401

# Agreements: a partner from the first submission on, an integrator from signature on.
listAgreements                                       200   200     200      200      200     200     200      200        401
createAgreement                                      201   201     201      403      403     403     403      403        401
getAgreement                                         200   200     200      200      200     404     404      404        401
getAgreement @ in review                             200   200     200      200      200     200     404      404        401
getAgreement @ signed                                200   200     200      200      200     200     404      200        401
patchAgreement                                       200   200     403      403      403     403     403      403        401
recordSignedAgreement                                201   201   201     403      403     403     403      403        401
getAgreement @ recorded                              200   200   200     200      200     200     404      404        401
getPublicAgreement @ recorded                        404   404   404     404      404     404     404      404        404
patchAgreement @ recorded                            200   200   403     403      403     403     403      403        401
confirmAgreement                                     200   200   403     403      403     403     403      403        401
confirmAgreement @ recorded by the officer           200   403   403     403      403     403     403      403        401
discardAgreement                                     200   200   403     403      403     403     403      403        401
listAgreementVersions @ recorded                     200   200   200     200      200     200     404      404        401
patchParty                                           200   200     403      403      403     404     404      403        401
patchParty @ approved row of the partner             200   200     403      403      403     200     404      403        401
patchParties                                         200   200     403      403      403     404     404      403        401
patchParties @ approved row of the partner           200   200     403      403      403     200     404      403        401
submitAgreement                                      200   200     403      403      403     403     403      403        401
approveAgreement                                     403   403     403      200      403     403     403      403        401
requestDprdForAgreement                              403   403     403      200      403     403     403      403        401
noteDprdAnswerForAgreement                           200   200     403      200      403     403     403      403        401
openReviewStepOfAgreement                            200   403     403      403      403     403     403      403        401
returnAgreement                                      403   403     403      200      403     403     403      403        401
signAgreement                                        200   200     403      403      403     403     403      403        401
resumeAgreement                                      200   200     403      403      403     403     403      403        401
suspendAgreement                                     200   200     403      403      403     403     403      403        401
terminateAgreement                                   200   200     403      403      403     403     403      403        401
withdrawAgreementTermination                         200   200     403      403      403     403     403      403        401
cancelAgreement                                      200   200     403      403      403     403     403      403        401
renewAgreement                                       201   201     403      403      403     403     403      403        401
listAmendments                                       200   200     200      200      200     200     404      403        401
listAmendments @ /v1/agreements/{id}                 200   200     200      200      200     404     404      403        401
createAmendment                                      201   201     403      403      403     403     403      403        401
getAmendment                                         200   200     200      200      200     404     404      403        401
getAmendment @ amendment in review                   200   200     200      200      200     200     404      403        401
getAddendumPaper                                     200   200     200      200      200     404     404      403        401
getAddendumPaper @ amendment in review               200   200     200      200      200     200     404      403        401
patchAmendment                                       200   200     403      403      403     403     403      403        401
submitAmendment                                      200   200     403      403      403     403     403      403        401
approveAmendment                                     403   403     403      200      403     403     403      403        401
requestDprdForAmendment                              403   403     403      200      403     403     403      403        401
noteDprdAnswerForAmendment                           200   200     403      200      403     403     403      403        401
openReviewStepOfAmendment                            200   403     403      403      403     403     403      403        401
returnAmendment                                      403   403     403      200      403     403     403      403        401
signAmendment                                        200   200     403      403      403     403     403      403        401
cancelAmendment                                      200   200     403      403      403     403     403      403        401
moveParentOfAgreement                                200   200     403      403      403     403     403      403        401
correctAgreement                                     201   201     403      403      403     403     403      403        401
listCorrections                                      200   200     200      200      200     200     404      403        401
getCorrection                                        200   200     200      200      200     200     404      403        401
acceptCorrection                                     200   403     403      403      403     403     403      403        401
declineCorrection                                    200   403     403      403      403     403     403      403        401
getDisclosure                                        200   200     200      200      200     403     403      403        401
proposeDisclosure                                    403   200     403      403      403     403     403      403        401
decideDisclosure                                     200   403     403      403      403     403     403      403        401
listOriginals                                        200   200     200      200      200     200     404      403        401
listOriginals @ /v1/agreements/{id}                  200   200     200      200      200     404     404      403        401
listAllOriginals                                     200   200     200      200      200     200     200      403        401
recordOriginal                                       201   201     403      403      403     403     403      403        401
getOriginal                                          200   200     200      200      200     200     404      403        401
patchOriginal                                        200   200     403      403      403     403     403      403        401
lendOriginal                                         200   200     403      403      403     403     403      403        401
returnOriginal                                       200   200     403      403      403     403     403      403        401
loseOriginal                                         200   200     403      403      403     403     403      403        401
restateOriginal                                      200   200     403      403      403     403     403      403        401
listResults                                          200   200     200      200      200     200     404      403        401
listResults @ /v1/agreements/{id}                    200   200     200      200      200     404     404      403        401
listAllResults                                       200   200     200      200      200     200     200      403        401
createResult                                         201   201     403      403      403     403     403      403        401
getResult                                            200   200     200      200      200     200     404      403        401
patchResult                                          200   200     403      403      403     403     403      403        401
removeResult                                         204   204     403      403      403     403     403      403        401
getYearReport                                        200   200     200      200      200     403     403      403        401
getYearArchive                                       200   200     200      200      200     403     403      403        401
getResultReport                                      200   200     200      200      200     200     200      403        401
getPlaceReport                                       200   200     200      200      200     200     200      403        401
getPeriodicReport                                    200   200     200      200      200     200     200      403        401
diffAgreement                                        200   200     200      200      200     200     404      200        401
diffAgreement @ in review                            200   200     200      200      200     200     404      404        401
diffAmendment                                        200   200     200      200      200     200     404      403        401
diffAgreement @ /v1/agreements/{id}                  404   404     404      404      404     404     404      404        401
listAgreementVersions                                200   200     200      200      200     404     404      404        401
listAgreementVersions @ signed                       200   200     200      200      200     200     404      200        401
getAgreementLineage                                  200   200     200      200      200     404     404      403        401
getAgreementLineage @ signed                         200   200     200      200      200     200     404      403        401
getChecklist                                         200   200     200      200      200     404     404      403        401
getChecklist @ in review                             200   200     200      200      200     200     404      403        401
getAgreementSheet                                    200   200     200      200      200     404     404      403        401
getAgreementSheet @ in review                        200   200     200      200      200     200     404      403        401
getControlSheet                                      200   200     200      200      200     404     404      403        401
getControlSheet @ in review                          200   200     200      200      200     200     404      403        401
getAgreementClauses                                  200   200     200      200      200     404     404      403        401
getAgreementClauses @ in review                      200   200     200      200      200     200     404      403        401
chooseAgreementClauses                                200   200     403      403      403     403     403      403        401
getDraftAgreement                                    200   200     200      200      200     404     404      403        401
getDraftAgreement @ in review                        200   200     200      200      200     200     404      403        401
decideChecklistItem                                  200   200     403      200      403     404     404      403        401
decideChecklistItem @ item of the partner            200   200     403      200      403     200     404      403        401
decideChecklistItem @ item of the agency             200   200     403      200      403     403     404      403        401
patchChecklist                                       200   200     403      200      403     404     404      403        401
patchChecklist @ item of the partner                 200   200     403      200      403     200     404      403        401
patchChecklist @ item of the agency                  200   200     403      200      403     403     404      403        401
listComments                                         200   200     200      200      200     404     404      403        401
listComments @ in review                             200   200     200      200      200     200     404      403        401
createComment                                        201   201     403      201      403     404     404      403        401
createComment @ in review                            201   201     403      201      403     201     404      403        401
listAmendmentComments                                200   200     200      200      200     404     404      403        401
listAmendmentComments @ amendment in review          200   200     200      200      200     200     404      403        401
createAmendmentComment                               201   201     403      201      403     404     404      403        401
createAmendmentComment @ amendment in review         201   201     403      201      403     201     404      403        401
getComment                                           200   200     200      200      200     404     404      403        401
getComment @ comment for the parties                 200   200     200      200      200     200     404      403        401
resolveComment                                       403   200     403      403      403     404     404      403        401
resolveComment @ comment of the reviewer             403   403     403      200      403     404     404      403        401
resolveComment @ comment of the partner              403   403     403      403      403     200     404      403        401
resolveComment @ comment of nobody who is left       200   403     403      403      403     404     404      403        401
getCoverage                                          200   200     200      200      200     200     200      200        401
getCoverageMatrix                                    200   200     200      200      200     200     200      200        401
getCoveragePicture                                   200   200     200      200      200     200     200      200        401
getExpiring                                          200   200     200      200      200     200     200      200        401

# Commitments and what came of them: an integrator reads what was verified.
listCommitments                                      200   200     200      200      200     404     404      403        401
listCommitments @ signed                             200   200     200      200      200     200     404      403        401
listAllCommitments                                   200   200     200      200      200     200     200      403        401
createCommitment                                     201   201     403      403      403     403     403      403        401
getCommitment                                        200   200     200      200      200     404     404      403        401
getCommitment @ commitment of a signed agreement     200   200     200      200      200     200     404      403        401
patchCommitment                                      200   200     403      403      403     403     403      403        401
assignCommitment                                     200   200     403      403      403     403     403      403        401
removeCommitment                                     204   204     403      403      403     403     403      403        401
getAgreementProgress                                 200   200     200      200      200     404     404      403        401
getAgreementProgress @ signed                        200   200     200      200      200     200     404      403        401
listActivities                                       200   200     200      200      200     200     404      403        401
listAllActivities                                    200   200     200      200      200     200     200      403        401
createActivity                                       403   403     403      403      403     201     404      403        401
createActivity @ /v1/commitments/{id}                403   403     403      403      403     404     404      403        401
createActivity @ commitment of the agency            403   201     403      403      403     403     404      403        401
listAgreementActivities                              200   200     200      200      200     404     404      404        401
listAgreementActivities @ signed                     200   200     200      200      200     200     404      200        401
getActivity                                          200   404     404      404      200     200     404      404        401
getActivity @ verified activity                      200   200     200      200      200     200     404      200        401
patchActivity                                        403   404     404      403      403     200     404      403        401
submitActivity                                       403   404     404      403      403     200     404      403        401
verifyActivity                                       403   200     403      403      403     403     403      403        401
rejectActivity                                       403   200     403      403      403     403     403      403        401
verifyActivity @ activity of every officer            200   403     403      403      403     403     403      403        401
rejectActivity @ activity of every officer            200   403     403      403      403     403     403      403        401
listOutcomes                                         200   200     200      200      200     200     404      403        401
listAllOutcomes                                      200   200     200      200      200     200     200      403        401
createOutcome                                        403   201     403      403      403     403     403      403        401
getOutcome                                           200   200     200      200      200     200     404      403        401
patchOutcome                                         403   200     403      403      403     403     403      403        401

# Evaluations: of its own agency's agreements an officer, of its own agreements a partner.
listEvaluations                                      200   200     403      200      200     200     404      403        401
listAllEvaluations                                   200   200     200      200      200     200     200      403        401
createEvaluation                                     201   201     403      403      403     201     404      403        401
getEvaluation                                        200   200     404      200      200     200     404      403        401
getEvaluationPaper                                   200   200     404      200      200     200     404      403        401
patchEvaluation                                      403   200     404      403      403     403     404      403        401
patchEvaluation @ evaluation by the collaborator     403   403     404      403      403     200     404      403        401
patchEvaluation @ evaluation by the bureau           200   403     404      403      403     403     404      403        401

# Imports: officers bring in the files of their own agency, the registrar those of any.
listImports                                          200   200     200      200      200     403     403      403        401
getImport                                            200   200     404      200      200     403     403      403        401
confirmImport                                        200   200     404      403      403     403     403      403        401
discardImport                                        200   200     404      403      403     403     403      403        401
forgetImportAnswers                                  200   200     404      403      403     403     403      403        401
importAgreements                                     200   200     200      403      403     403     403      403        401
previewImport                                        200   200     200      403      403     403     403      403        401
getImportTemplateXlsx                                200   200     200      403      403     403     403      403        401
getImportTemplateCsv                                 200   200     200      403      403     403     403      403        401

# Documents: of its own records an officer, and a partner what is meant for the parties.
listDocuments                                        200   200     200      200      200     200     200      403        401
uploadDocument @ signed                              201   201     403      403      403     201     422      403        401
getDocument                                          200   200     404      200      200     200     404      403        401
getDocument @ document of the parties                200   200     404      200      200     200     404      403        401
getDocument @ internal document                      200   200     404      200      200     404     404      403        401
getDocument @ document of internal minutes           200   200     404      200      200     404     404      403        401
getDocument @ list of an import                      200   200     404      200      200     404     404      403        401
getDocument @ public document of a draft             200   200     404      200      200     404     404      403        401
patchDocument                                        200   200     404      403      403     403     403      403        401
compareDraft                                         200   200     404      200      200     200     404      403        401
compareDraft @ internal document                     200   200     404      200      200     404     404      403        401
getDocumentSignatures                                200   200     404      200      200     200     404      403        401
getDocumentSignatures @ internal document            200   200     404      200      200     404     404      403        401
getDocumentContent                                   200   200     404      200      200     200     404      403        401
getDocumentContent @ list of an import               200   200     404      200      200     404     404      403        401
getDocumentContent @ internal document               200   200     404      200      200     404     404      403        401
getDocumentContent @ document of internal minutes    200   200     404      200      200     404     404      403        401

# Calendars: each account has its own; whoever has the address of one reads it.
listCalendarFeeds                                    200   200     200      200      200     200     200      403        401
createCalendarFeed                                   201   201     201      201      201     201     201      403        401
getCalendarFeed                                      404   200     404      404      404     404     404      403        401
removeCalendarFeed                                   404   204     404      404      404     404     404      403        401
getCalendar                                          200   200     200      200      200     200     200      200        200

# Events: of the records that each sees; sent to the registrar and API clients, of which each has its own.
listEvents                                           200   200     200      200      200     200     200      200        401
listWebhooks                                         200   403     403      403      403     403     403      200        401
createWebhook                                        201   403     403      403      403     403     403      201        401
getWebhook                                           200   403     403      403      403     403     403      200        401
patchWebhook                                         200   403     403      403      403     403     403      200        401
removeWebhook                                        204   403     403      403      403     403     403      204        401
rotateWebhookSecret                                  200   403     403      403      403     403     403      200        401
disableWebhook                                       200   403     403      403      403     403     403      200        401
enableWebhook                                        200   403     403      403      403     403     403      200        401
testWebhook                                          200   403     403      403      403     403     403      200        401
listWebhookDeliveries                                200   403     403      403      403     403     403      200        401
getWebhookDelivery                                   200   403     403      403      403     403     403      200        401
replayWebhookDelivery                                200   403     403      403      403     403     403      200        401

# Notifications: each account has its own.
listTasks                                            200   200     200      200      200     200     200      403        401
listNotifications                                    200   200     200      200      200     200     200      403        401
markNotificationRead                                 404   204     404      404      404     404     404      403        401
markNotificationsRead                                204   204     204      204      204     204     204      403        401
getNotificationPreferences                           200   200     200      200      200     200     200      403        401
patchNotificationPreferences                         200   200     200      200      200     200     200      403        401
# Whoever has a link in a mail stops what it says, without a sign-in.
showUnsubscribe                                      200   200     200      200      200     200     200      200        200
unsubscribe                                          200   200     200      200      200     200     200      200        200

# The programme: anyone reads it, the registrar keeps it.
getProgramme                                         200   200     200      200      200     200     200      200        200
listStages                                           200   200     200      200      200     200     200      200        401
getStage                                             200   200     200      200      200     200     200      200        401
listStageAgreements                                  200   200     200      200      200     200     200      200        401
listPublicStages                                     200   200     200      200      200     200     200      200        200
getPublicCoverage                                    200   200     200      200      200     200     200      200        200
listStageDeliveries                                  200   200     200      200      200     200     200      200        200
getStageDelivery                                     200   200     200      200      200     200     200      200        200
addStageDelivery                                     201   403     403      403      403     403     403      403        401
patchStageDelivery                                   200   403     403      403      403     403     403      403        401
removeStageDelivery                                  204   403     403      403      403     403     403      403        401
listTargets                                          200   200     200      200      200     200     200      200        401
getTarget                                            200   200     200      200      200     200     200      200        401
addTarget                                            201   403     403      403      403     403     403      403        401
patchTarget                                          200   403     403      403      403     403     403      403        401
removeTarget                                         204   403     403      403      403     403     403      403        401

# Days that are no working days: anyone reads them, the registrar enters them.
listHolidays                                         200   200     200      200      200     200     200      200        200
getHoliday                                           200   200     200      200      200     200     200      200        200
findWorkingDay                                       200   200     200      200      200     200     200      200        200
addHoliday                                           201   403     403      403      403     403     403      403        401
patchHoliday                                         200   403     403      403      403     403     403      403        401
removeHoliday                                        204   403     403      403      403     403     403      403        401

# Where businesses sell: anyone knows, an agency keeps its own.
listPublicTradingSpaces                              200   200     200      200      200     200     200      200        200
getPublicTradingSpace                                200   200     200      200      200     200     200      200        200
listTradingSpaces                                    200   200     200      200      200     200     200      200        401
getTradingSpace                                      200   200     200      200      200     200     200      200        401
createTradingSpace                                   201   201     201      403      403     403     403      403        401
patchTradingSpace                                    200   200     403      403      403     403     403      403        401
removeTradingSpace                                   204   204     403      403      403     403     403      403        401
getTradingSpaceReport                                200   200     200      200      200     200     200      200        401

# What businesses say: anyone writes, the registrar moderates, the agency that it is routed to answers; a partner reads
# what is about itself once it is published.
sendFeedback                                         201   201     201      201      201     201     201      201        201
listPublicFeedback                                   200   200     200      200      200     200     200      200        200
getPublicFeedback                                    200   200     200      200      200     200     200      200        200
listFeedback                                         200   200     200      200      200     200     200      200        401
getFeedback                                          200   200     200      200      200     200     404      200        401
getFeedback @ received feedback                      200   404     404      404      200     404     404      404        401
publishFeedback                                      200   403     403      403      403     403     403      403        401
rejectFeedback                                       200   403     403      403      403     403     403      403        401
patchFeedback                                        200   403     403      403      403     403     403      403        401
routeFeedback                                        200   403     403      403      403     403     403      403        401
answerFeedback                                       403   200     403      403      403     403     403      403        401
linkFeedback                                         200   200     403      403      403     403     403      403        401
getFeedbackReport                                    200   200     200      200      200     200     200      200        401

# What the registrar sets up.
listChecklistTemplates                               200   200     200      200      200     200     200      403        401
createChecklistTemplate                              201   403     403      403      403     403     403      403        401
getChecklistTemplate                                 200   200     200      200      200     200     200      403        401
patchChecklistTemplate                               200   403     403      403      403     403     403      403        401
listClauseTemplates                                  200   200     200      200      200     200     200      200        401
createClauseTemplate                                 201   403     403      403      403     403     403      403        401
getClauseTemplate                                    200   200     200      200      200     200     200      200        401
listClauseVersions                                   200   200     200      200      200     200     200      200        401
patchClauseTemplate                                  200   403     403      403      403     403     403      403        401
putClauseTemplateInForce                             200   403     403      403      403     403     403      403        401
retireClauseTemplate                                 200   403     403      403      403     403     403      403        401
listReviewSteps                                      200   403     403      403      200     403     403      403        401
getReviewSteps                                       200   403     403      403      200     403     403      403        401
patchReviewSteps                                     200   403     403      403      403     403     403      403        401
listWarningRules                                     200   200     200      200      200     200     200      200        401
getWarningRule                                       200   200     200      200      200     200     200      200        401
patchWarningRule                                     200   403     403      403      403     403     403      403        401
listReminderRules                                    200   200     200      200      200     200     200      403        401
getReminderRule                                      200   200     200      200      200     200     200      403        401
patchReminderRule                                    200   403     403      403      403     403     403      403        401
listRegimeRules                                      200   200     200      200      200     200     200      200        401
getRegimeRule                                        200   200     200      200      200     200     200      200        401
patchRegimeRule                                      200   403     403      403      403     403     403      403        401
getMatchReport                                       200   200     200      200      200     200     200      403        401
getPipeline                                          200   200     200      200      200     200     200      403        401
getObstacleReport                                    200   200     200      200      200     200     200      403        401
getProcessReport                                     200   200     200      200      200     403     403      403        401
getOutcomeReport                                     200   200     200      200      200     200     200      403        401
getPerformanceMap                                    200   200     200      200      200     200     200      403        401
getPerformancePicture                                200   200     200      200      200     200     200      403        401
getCollaboratorPerformance                           200   200     200      200      200     200     404      403        401

# Signing in is for anyone; the registrar keeps the accounts, the auditor reads them, and so does a partner's administrator
# those of its organization, which neither partner here is.
getSigningKeys                                       200   200     200      200      200     200     200      200        200
issueToken                                           200   200     200      200      200     200     200      200        200
revokeToken                                          200   200     200      200      200     200     200      200        200
beginSession                                         200   200     200      200      200     200     200      200        200
refreshSession                                       400   400     400      400      400     400     400      400        400
endSession                                           200   200     200      200      200     200     200      200        200
redeemInvitation                                     204   204     204      204      204     204     204      204        204
listSecondFactors                                    200   200     200      200      200     200     200      403        401
addSecondFactor                                      201   201     201      201      201     201     201      403        401
confirmSecondFactor                                  404   204     404      404      404     404     404      403        401
removeSecondFactor                                   404   204     404      404      404     404     404      403        401
renameSecondFactor                                   404   204     404      404      404     404     404      403        401
addPasskey                                           201   201     201      201      201     201     201      403        401
confirmPasskey                                       404   204     404      404      404     404     404      403        401
challengeSecondFactor                                409   409     409      409      409     409     409      403        401
makeRecoveryCodes                                    409   409     409      409      409     409     409      403        401
resetSecondFactor                                    200   403     403      403      403     403     403      403        401
changeOwnPassword                                    204   204     204      204      204     204     204      403        401
listUsers                                            200   403     403      403      200     403     403      403        401
createUser                                           201   403     403      403      403     403     403      403        401
getUser                                              200   403     403      403      200     403     403      403        401
patchUser                                            200   403     403      403      403     403     403      403        401
inviteUser                                           200   403     403      403      403     403     403      403        401
disableUser                                          200   403     403      403      403     403     403      403        401
enableUser                                           200   403     403      403      403     403     403      403        401
listMemberships                                      200   403     403      403      200     403     403      403        401
createMembership                                     201   403     403      403      403     403     403      403        401
getMembership                                        200   403     403      403      200     403     403      403        401
patchMembership                                      200   403     403      403      403     403     403      403        401
handOver                                             200   200     422      403      403     403     403      403        401
listClients                                          200   403     403      403      200     403     403      403        401
createClient                                         201   403     403      403      403     403     403      403        401
getClient                                            200   403     403      403      200     403     403      403        401
patchClient                                          200   403     403      403      403     403     403      403        401
rotateClientSecret                                   200   403     403      403      403     403     403      403        401
disableClient                                        200   403     403      403      403     403     403      403        401
enableClient                                         200   403     403      403      403     403     403      403        401
`

/** Who is told what of a record by any operation that shows it. */
export const fields = `
field                                                admin officer officer* reviewer auditor partner partner* integrator public

contacts of the collaborator                         yes   yes     -        -        yes     yes     -        -          -
liaison officers of an agency                        yes   yes     yes      yes      yes     -       -        -          -
identifiers of the collaborator                      yes   yes     yes      yes      yes     yes     -        yes        -
participants of the agency                           yes   yes     -        yes      yes     yes     -        -          -
participants of the collaborator                     yes   yes     -        yes      yes     yes     -        -          -
participants of another collaborator                 yes   yes     -        yes      yes     -       -        -          -
scores of minutes                                    yes   yes     yes      yes      yes     -       -        -          -
starting conditions of a case                        yes   yes     yes      yes      yes     -       -        -          -
reason of a waiver                                   yes   yes     yes      yes      yes     -       -        -          -
offers and needs                                     yes   yes     yes      yes      yes     yes     -        -          -
signatories of an agreement                          yes   yes     yes      yes      yes     yes     -        -          -
document numbers of an agreement                     yes   yes     yes      yes      yes     yes     -        yes        -
funding of an agreement                              yes   yes     yes      yes      yes     yes     -        -          -
funding of a version                                 yes   yes     yes      yes      yes     yes     -        -          -
provisions of an agreement                           yes   yes     yes      yes      yes     yes     -        -          -
purpose of an agreement                              yes   yes     yes      yes      yes     yes     -        yes        -
origin of an agreement                               yes   yes     yes      yes      yes     yes     -        -          -
title of an agreement                                yes   yes     yes      yes      yes     yes     yes      yes        yes
notes on an activity                                 yes   yes     yes      yes      yes     yes     -        -          -
values of an activity                                yes   yes     yes      yes      yes     yes     -        yes        -
notes on an evaluation                               yes   yes     -        yes      yes     yes     -        -          -
`

export interface Row<Name extends string = Column> {
  /** The row as it is written, up to the first column. */
  readonly name: string
  readonly subject: string
  /** The record it is about, where that is not the one the operation is usually called with. */
  readonly record: string | undefined
  readonly cells: Readonly<Record<Name, string>>
}

/** The rows of a table, without headings and comments. */
export function rowsOf<Name extends string = Column>(table: string): Row<Name>[] {
  const [heading, ...lines] = table.split('\n').filter((line) => line !== '' && !line.startsWith('#'))
  const names = heading!.split(/\s+/).slice(1) as Name[]
  return lines.map((line) => {
    const words = line.split(/\s+/)
    const name = words.slice(0, -names.length).join(' ')
    const [subject, record] = name.split(' @ ')
    const cells = words.slice(-names.length)
    return {
      name,
      subject: subject!,
      record,
      cells: Object.fromEntries(names.map((column, index) => [column, cells[index]!])) as Row<Name>['cells'],
    }
  })
}

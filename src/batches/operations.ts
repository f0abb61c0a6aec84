/** What is created many at a time: everything whose `id` the client may give, but files, which are no JSON. */
export const creations = [
  'createAgency',
  'createCollaborator',
  'createProposal',
  'openCase',
  'logMeeting',
  'raiseObstacle',
  'createAgreement',
  'recordSignedAgreement',
  'createCommitment',
  'createActivity',
  'createOutcome',
  'createEvaluation',
  'createComment',
  'createAmendmentComment',
  'recordOriginal',
  'createResult',
  'createTradingSpace',
] as const

/** What is read many at a time: the records that lists name by their ids. */
const readings = [
  'getAgency',
  'getCollaborator',
  'getProposal',
  'getCase',
  'getMeeting',
  'getObstacle',
  'getActionItem',
  'getAgreement',
  'getCommitment',
  'getActivity',
  'getOutcome',
  'getEvaluation',
  'getComment',
  'getOriginal',
  'getResult',
  'getDocument',
  'getTradingSpace',
  'getFeedback',
  'getStageDelivery',
  'getTarget',
  'getHoliday',
] as const

export const batchOperations = [...creations, ...readings] as const
export type BatchOperation = (typeof batchOperations)[number]

import { eq } from 'drizzle-orm'
import type { Session } from '../../../db/session.ts'
import { documents } from '../../../documents/tables.ts'
import { needsDprdAnew } from '../../content/dprd.ts'
import { dprdSilenceApprovesOn } from '../../content/dprd-silence.ts'
import { hasForeignBody } from '../../parts/parties.ts'
import type { AgreementRow } from '../../queries.ts'
import { kindsOfDocuments, textFacts } from '../../transitions/facts.ts'
import type { AgreementFacts } from '../../transitions/guard-facts.ts'
import { intendedOf, withSignatures } from '../intended.ts'
import type { AmendmentRow, AmendmentSignature } from '../tables.ts'

/**
 * The facts that the guards check, for the agreement as the amendment would change it. No checklist item is open,
 * because an amendment has no checklist.
 */
export async function factsOfAmendment(
  session: Session,
  agreement: AgreementRow,
  { id, changes }: Pick<AmendmentRow, 'id' | 'changes'>,
  signatures: readonly AmendmentSignature[],
): Promise<AgreementFacts> {
  const intended = await intendedOf(session, agreement, changes)
  const ofItself = eq(documents.amendmentId, id)
  const [before, after, documentKinds] = await Promise.all([
    dprdFacts(session, agreement),
    dprdFacts(session, intended),
    kindsOfDocuments(session, ofItself),
  ])
  return {
    ...textFacts(withSignatures(intended, signatures)),
    needsDprd: needsDprdAnew(before, after),
    dprdSilenceApprovesOn: await dprdSilenceApprovesOn(session, after.hasForeignBody, ofItself),
    openItems: [],
    documentKinds,
    signedFile: 'signed_amendment',
    renewed: null,
    amendedSignedOn: agreement.signedOn,
  }
}

const dprdFacts = async (session: Session, row: AgreementRow) => ({
  ...row,
  funding: row.funding ?? null,
  hasForeignBody: await hasForeignBody(session, row.organizationIds),
})

import type { Caller } from '../../../kernel/actor.ts'
import { recordsOf } from '../../../audit/service.ts'
import { amendCommitments } from '../../../commitments/amending/apply.ts'
import type { Database } from '../../../db/client.ts'
import { updateRead } from '../../../db/versioned.ts'
import type { Session } from '../../../db/session.ts'
import { DomainError } from '../../../kernel/errors.ts'
import type { Expected } from '../../../kernel/expected.ts'
import { pick } from '../../../kernel/content.ts'
import { partiesOf } from '../intended.ts'
import { requireReady } from './moves.ts'
import type { AmendmentSigning } from '../schemas.ts'
import { requireAction, updateAmendment, type AmendmentKey } from '../changing.ts'
import { agreements } from '../../tables.ts'
import { partiesAfter, type PartyThere } from '../parties/parties.ts'
import { amendParties, firstDay, succeededCommitments, withSuccessors } from '../parties/changes.ts'
import type { AmendmentRow } from '../tables.ts'
import { replaceProvisions } from '../../parts/provisions.ts'
import { changedContent, contentFields } from '../../content/content.ts'
import { nothingSigned } from '../../content/party-fields.ts'
import type { AgreementRow, AsOf } from '../../queries.ts'
import { keepFormerParent } from '../../parents/moving.ts'
import { settleRenewed } from '../../transitions/renewal.ts'
import { changesEnd } from '../../term/amended-term.ts'
import { lastDayOfTerm } from '../../term/term.ts'
import { latestVersion, recordVersions } from '../../versions/versions.ts'

const record = recordsOf('agreement')

/**
 * Records that every party signed an amendment. The agreement has the changed content from the first day of the
 * amendment on, and the previous content for every day before. Its registration number stays the same. 409 with every
 * reason against it.
 */
export async function signAmendment(
  db: Database,
  caller: Caller,
  key: AmendmentKey,
  version: Expected,
  { signatures: given }: AmendmentSigning,
  asOf: AsOf,
) {
  return db.change(caller, async (session) => {
    const found = await requireAction(session, caller.actor, key, 'sign', version, asOf)
    const { agreement, before } = found
    const signatures = given.map((each) => ({ ...nothingSigned, ...each }))
    requireSigners(signatures, partiesAfter(partiesOf(agreement), before.changes.parties))
    await requireReady(session, caller.actor, found, 'sign', signatures)
    const { effectiveFrom, changes } = before
    const signedOn = signatures
      .map((each) => each.signedOn)
      .toSorted()
      .at(-1)!
    const end = lastDayOfTerm(await latestVersion(session, agreement.id))
    const holdsFrom = changesEnd(changes) ? firstDay(effectiveFrom, signedOn, end) : effectiveFrom
    await takeEffect(session, caller, agreement, { ...before, effectiveFrom: holdsFrom, signatures })
    return updateAmendment(session, caller, agreement, before, 'sign', {
      status: 'signed',
      signatures,
      signedOn,
      holdsFrom,
    })
  })
}

/** 422 with each signature of an organization that will not be a party. */
function requireSigners(signatures: AmendmentSigning['signatures'], signers: readonly PartyThere[]): void {
  const ids = new Set(signers.map((party) => party.id))
  const message = { id: 'Bukan id pihak naskah ini.', en: 'Not the id of a party of this agreement.' }
  const errors = signatures
    .map(({ partyId }, index) => ({ partyId, pointer: `/signatures/${index}/partyId` }))
    .filter(({ partyId }) => !ids.has(partyId))
    .map(({ pointer }) => ({ pointer, code: 'unknown_party' as const, message }))
  if (errors.length > 0) throw new DomainError('rule_violated', { errors })
}

/** Makes the content of the amendment the present content of the agreement, and adds the version. */
async function takeEffect(
  session: Session,
  caller: Caller,
  agreement: AgreementRow,
  amendment: AmendmentRow,
): Promise<void> {
  const { id: amendmentId, number, effectiveFrom: validFrom, changes, signatures } = amendment
  const before = pick(await latestVersion(session, agreement.id), contentFields)
  const succeeded = await succeededCommitments(session, agreement, changes)
  const { add, change: others, drop } = changes.commitments ?? { add: [], change: [], drop: [] }
  await amendParties(session, agreement, changes, signatures)
  await amendCommitments(session, caller, amendment, { add, change: withSuccessors(others, succeeded), drop })
  if (changes.provisions) await replaceProvisions(session, agreement.id, changes.provisions)
  const change = changedContent(changes)
  await updateRead(
    session,
    agreements,
    { id: agreement.id, version: agreement.version },
    { ...change, amendedFrom: validFrom },
  )
  if (change.effectiveFrom)
    await settleRenewed(session, caller, agreement, { ...agreement, effectiveFrom: change.effectiveFrom }, [])
  if (change.parentId !== undefined && change.parentId !== agreement.parentId)
    await keepFormerParent(session, agreement, validFrom)
  await recordVersions(session, [{ agreementId: agreement.id, number, amendmentId, validFrom }])
  await record(session, caller, 'amend', agreement.id, before, {
    ...change,
    ...pick(changes, ['parties', 'provisions']),
    amendmentId,
    amendedFrom: validFrom,
  })
}

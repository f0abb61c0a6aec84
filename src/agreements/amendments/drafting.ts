import { v7 as uuidv7 } from 'uuid'
import type { Actor } from '../../kernel/actor.ts'
import { drafted } from '../../commitments/amending/apply.ts'
import type { Session } from '../../db/session.ts'
import { DomainError, type FieldError } from '../../kernel/errors.ts'
import { amendmentErrors } from '../term/amended-term.ts'
import type { AmendedParties } from './parties/parties.ts'
import { errorsOfContent } from './parties/changes.ts'
import { parentErrors } from '../content/parent.ts'
import type { NewAmendment, PartyChanges } from './schemas.ts'
import type { AmendedContent, AmendmentRow } from './tables.ts'
import type { AgreementRow } from '../queries.ts'
import { latestVersion } from '../versions/versions.ts'

/** Funding is changed as a whole: a field that is not given becomes empty. Commitments are changed one by one. */
export function completed({
  funding,
  parties,
  commitments,
  ...changes
}: NewAmendment['changes']): AmendedContent {
  const { source, amount = null, note = null } = funding ?? {}
  return {
    ...changes,
    ...(funding === undefined ? {} : { funding: source === undefined ? null : { source, amount, note } }),
    ...(parties ? { parties: draftedParties(parties) } : {}),
    ...(commitments ? { commitments: drafted(commitments) } : {}),
  }
}

/** A joining party gets its id in the draft, and signs with this id. */
const draftedParties = ({ join = [], leave = [], replace = [] }: PartyChanges): AmendedParties => ({
  join: join.map((each) => ({ ...each, id: uuidv7() })),
  leave,
  replace,
})

/** 422 if the days or the commitments do not fit the present agreement. */
export async function requireFitting(
  session: Session,
  actor: Actor,
  agreement: AgreementRow,
  content: Pick<AmendmentRow, 'effectiveFrom' | 'changes'>,
): Promise<void> {
  const errors = await errorsOfAmendment(session, actor, agreement, content)
  if (errors.length > 0) throw new DomainError('rule_violated', { errors })
}

/** Everything that does not fit the present agreement: parent, days, parties, provisions and commitments. */
export async function errorsOfAmendment(
  session: Session,
  actor: Actor,
  agreement: AgreementRow,
  { effectiveFrom, changes }: Pick<AmendmentRow, 'effectiveFrom' | 'changes'>,
): Promise<FieldError[]> {
  const present = await latestVersion(session, agreement.id)
  return [
    ...(await parentErrors(session, actor, agreement.type, changes.parentId, '/changes/parentId')),
    ...amendmentErrors(effectiveFrom, changes, present),
    ...(await errorsOfContent(session, agreement, effectiveFrom, changes)),
  ]
}

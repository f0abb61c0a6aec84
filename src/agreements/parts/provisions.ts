import { eq } from 'drizzle-orm'
import type { Session } from '../../db/session.ts'
import { DomainError, type FieldError } from '../../kernel/errors.ts'
import type { NewProvision } from './provision-schemas.ts'
import { provisions as t } from './tables.ts'

/** 422 with each provision of an organization that is not a party. */
export function requireProvisionsOfParties(
  given: readonly Pick<NewProvision, 'organizationId'>[],
  parties: readonly { readonly organizationId: string }[],
  pointer: (index: number) => string = (index) => `/provisions/${index}/organizationId`,
): void {
  const ids = new Set(parties.map((party) => party.organizationId))
  const errors: FieldError[] = given
    .map(({ organizationId }, index) => ({ organizationId, index }))
    .filter(({ organizationId }) => !ids.has(organizationId))
    .map(({ index }) => ({ pointer: pointer(index), code: 'provision_without_party', message }))
  if (errors.length > 0) throw new DomainError('rule_violated', { errors })
}

const message = {
  id: 'Hak dan kewajiban hanya dapat diberikan kepada salah satu pihak.',
  en: 'Only a party can have rights and obligations.',
}

/** Writes the provisions of a new agreement in their order. */
export async function addProvisions(
  session: Session,
  agreementId: string,
  given: readonly NewProvision[],
): Promise<void> {
  if (given.length === 0) return
  await session.insert(t).values(given.map((each, index) => ({ ...each, agreementId, position: index + 1 })))
}

/** Replaces the provisions as a whole. */
export async function replaceProvisions(
  session: Session,
  agreementId: string,
  given: readonly NewProvision[],
): Promise<void> {
  await session.delete(t).where(eq(t.agreementId, agreementId))
  await addProvisions(session, agreementId, given)
}

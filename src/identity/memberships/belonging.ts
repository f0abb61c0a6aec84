import { eq } from 'drizzle-orm'
import type { Session } from '../../db/session.ts'
import { DomainError, type Text } from '../../kernel/errors.ts'
import { organizations } from '../../organizations/tables.ts'
import type { AccountRole } from '../../kernel/actor.ts'

/**
 * Checks that the organization fits the role of an account. 422 `rule_violated` if not, for example for an officer
 * without an agency.
 */
export async function requireBelonging(
  session: Session,
  role: AccountRole,
  organizationId: string | null,
): Promise<void> {
  const [organization] =
    organizationId === null
      ? []
      : await session
          .select({ kind: organizations.kind, side: organizations.side, status: organizations.status })
          .from(organizations)
          .where(eq(organizations.id, organizationId))
  const isThere = organization !== undefined && organization.status !== 'merged'
  const wanted = role === 'officer' || role === 'partner' || role === 'reviewer' ? role : 'others'
  const fits = {
    officer: isThere && organization.kind === 'agency',
    partner: isThere && organization.side === 'collaborator',
    reviewer: organizationId === null || (isThere && organization.side === 'region'),
    others: organizationId === null,
  }
  if (fits[wanted]) return
  const message = belongs[wanted]
  throw new DomainError('rule_violated', {
    errors: [{ pointer: '/organizationId', code: 'organization_does_not_fit_role', message }],
  })
}

const belongs: Readonly<Record<'officer' | 'partner' | 'reviewer' | 'others', Text>> = {
  officer: {
    id: 'Akun petugas harus terikat pada perangkat daerah yang terdaftar.',
    en: 'An officer belongs to an agency that is registered.',
  },
  partner: {
    id: 'Akun mitra harus terikat pada kolaborator yang terdaftar dan tidak digabungkan.',
    en: 'A partner belongs to a collaborator that is registered and was not merged.',
  },
  reviewer: {
    id: 'Penelaah terikat pada biro, TKKSD atau perangkat daerah lain yang terdaftar, atau tidak terikat.',
    en: 'A reviewer belongs to a bureau, TKKSD or another body of the region that is registered, or to none.',
  },
  others: {
    id: 'Peran ini tidak terikat pada organisasi.',
    en: 'This role belongs to no organization.',
  },
}

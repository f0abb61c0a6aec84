import { eq } from 'drizzle-orm'
import { isOfRegion } from '../../organizations/kinds.ts'
import type { Session } from '../../db/session.ts'
import { DomainError, type Text } from '../../kernel/errors.ts'
import { organizations } from '../../organizations/tables.ts'
import type { AccountRole } from '../../kernel/actor.ts'

/** What the organization of an account must be. 422 `rule_violated` for an officer without an agency, and so on. */
export async function requireBelonging(
  session: Session,
  role: AccountRole,
  organizationId: string | null,
): Promise<void> {
  const [organization] =
    organizationId === null
      ? []
      : await session
          .select({ kind: organizations.kind, status: organizations.status })
          .from(organizations)
          .where(eq(organizations.id, organizationId))
  const isThere = organization !== undefined && organization.status !== 'merged'
  const wanted = role === 'officer' || role === 'partner' ? role : 'others'
  const fits =
    wanted === 'others'
      ? organizationId === null
      : isThere && (role === 'officer' ? organization.kind === 'agency' : !isOfRegion(organization.kind))
  if (fits) return
  const message = belongs[wanted]
  throw new DomainError('rule_violated', {
    errors: [{ pointer: '/organizationId', code: 'organization_does_not_fit_role', message }],
  })
}

const belongs: Readonly<Record<'officer' | 'partner' | 'others', Text>> = {
  officer: {
    id: 'Akun petugas harus terikat pada perangkat daerah yang terdaftar.',
    en: 'An officer belongs to an agency that is registered.',
  },
  partner: {
    id: 'Akun mitra harus terikat pada kolaborator yang terdaftar dan tidak digabungkan.',
    en: 'A partner belongs to a collaborator that is registered and was not merged.',
  },
  others: {
    id: 'Peran ini tidak terikat pada organisasi.',
    en: 'This role belongs to no organization.',
  },
}

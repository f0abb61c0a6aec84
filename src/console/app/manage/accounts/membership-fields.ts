import { useCodes } from '../../api/reference.ts'
import type { FormField, Said } from '../../parts/form/fields.ts'
import { bodyOf } from '../../parts/form/fields.ts'
import { useMe } from '../../sign-in/session-provider.tsx'
import { useAccountTexts } from './account-texts.ts'
import { useOrganizationChoices } from './choices.ts'

/** As what and for whom somebody acts. A partner's administrator registers people of its own organization alone. */
export function useMembershipFields(): readonly FormField[] {
  const t = useAccountTexts()
  const { role } = useMe()
  const roles = useCodes('accountRole').filter(({ code }) => code !== 'integrator')
  const agencies = useOrganizationChoices('agencies', role === 'admin')
  const collaborators = useOrganizationChoices('collaborators', role === 'admin')
  const days: readonly FormField[] = [
    { name: 'administrator', label: t.administrator, kind: 'yes' },
    { name: 'from', label: t.from, kind: 'day' },
    { name: 'until', label: t.until, kind: 'day' },
  ]
  if (role !== 'admin') return days
  return [
    { name: 'role', label: t.role, kind: 'choice', choices: roles, required: true },
    { name: 'agency', label: t.agency, kind: 'choice', choices: agencies, hint: t.organizationHint },
    { name: 'collaborator', label: t.collaborator, kind: 'choice', choices: collaborators },
    ...days,
  ]
}

/** What is sent of it: the one organization of the two registers, and nothing that was left empty. */
export function membershipOf(
  said: Said,
  fields: readonly FormField[],
  own: { role: string; organizationId?: string },
) {
  const { agency, collaborator, ...given } = bodyOf(said, fields)
  const organizationId = agency ?? collaborator ?? own.organizationId
  const filled = Object.entries(given).filter(([, value]) => value !== null && value !== false)
  return { role: own.role, ...Object.fromEntries(filled), ...(organizationId ? { organizationId } : {}) }
}

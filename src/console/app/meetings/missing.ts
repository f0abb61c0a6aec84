import type { Draft } from './draft.ts'

/** What the registry needs before it takes the minutes; saving on the device never waits for it. */
export type Missing = 'case' | 'caseTitle' | 'agenda' | 'time' | 'actionOwner' | 'itemOwner'

/** Everything that is missing, in the order of the form. */
export function missingIn({ case: opened, form }: Pick<Draft, 'case' | 'form'>): Missing[] {
  const several = (side: 'region' | 'collaborator') =>
    side === 'collaborator' && (opened?.collaborators.length ?? 0) > 1
  return [
    ...(opened === null ? (['case'] as const) : []),
    ...(opened && !opened.title.trim() ? (['caseTitle'] as const) : []),
    ...(form.day && form.from && form.until ? [] : (['time'] as const)),
    ...(form.agenda.trim() ? [] : (['agenda'] as const)),
    ...(form.items.some(
      ({ side, organizationId, description }) =>
        description.trim() && organizationId === null && several(side),
    )
      ? (['itemOwner'] as const)
      : []),
    ...(form.actions.some(
      ({ description, ownerOrganizationId }) => description.trim() && ownerOrganizationId === null,
    )
      ? (['actionOwner'] as const)
      : []),
  ]
}

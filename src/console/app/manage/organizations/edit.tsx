import { useQueryClient } from '@tanstack/react-query'
import { api } from '../../api/client.ts'
import { useCodes, useKecamatan } from '../../api/reference.ts'
import type { Schemas } from '../../api/types.ts'
import { bodyOf, saidBy, type FormField } from '../../parts/form/fields.ts'
import { FormButton } from '../../parts/form/form-button.tsx'
import { go } from '../../router.tsx'
import { useMe } from '../../sign-in/session-provider.tsx'
import { useOrganizationTexts } from './organization-texts.ts'
import { addressOf, type Organization, type Register } from './registers.ts'

function useFields(register: Register): readonly FormField[] {
  const { fields: t } = useOrganizationTexts()
  const kinds = useCodes('organizationKind').filter(({ code }) => code !== 'province' && code !== 'agency')
  const sectors = useCodes('sector')
  const places = useKecamatan()
  const kind = { name: 'kind', label: t.kind, kind: 'choice', choices: kinds, required: true } as const
  const sector = {
    name: 'sector',
    label: t.sector,
    kind: 'choice',
    choices: sectors,
    required: true,
  } as const
  return [
    { name: 'legalName', label: t.legalName, required: true },
    { name: 'shortName', label: t.shortName, required: true },
    ...(register === 'collaborators' ? [kind, sector] : []),
    { name: 'website', label: t.website },
    { name: 'kecamatan', label: t.kecamatan, kind: 'choice', choices: places },
  ]
}

/** One more organization, by whom the registry lets. */
export function AddOrganization({ register }: { register: Register }) {
  const t = useOrganizationTexts()
  const { operations } = useMe()
  const cache = useQueryClient()
  const fields = useFields(register)
  if (!operations.includes(register === 'agencies' ? 'createAgency' : 'createCollaborator')) return null
  return (
    <p>
      <FormButton
        title={t.add}
        place={`${register}:new`}
        fields={fields}
        send={async (said, id) => {
          const body = { ...bodyOf(said, fields), id }
          await (register === 'agencies'
            ? api.POST('/v1/agencies', { body: body as Schemas['NewAgency'] })
            : api.POST('/v1/collaborators', { body: body as Schemas['NewCollaborator'] }))
          await cache.invalidateQueries({ queryKey: ['organizations'] })
          go(addressOf(register, id))
        }}
      />
    </p>
  )
}

/** Names, kind and seat; a name that is replaced becomes a former one by itself. */
export function EditOrganization({
  register,
  organization,
  etag,
  onDone,
}: {
  register: Register
  organization: Organization
  etag: string
  onDone: () => void
}) {
  const t = useOrganizationTexts()
  const fields = [...useFields(register), { name: 'nameSource', label: t.fields.nameSource }]
  const { id } = organization
  return (
    <FormButton
      title={t.edit}
      place={`${register}:${id}:patch`}
      fields={fields}
      now={saidBy(organization, fields)}
      send={(said) =>
        api.PATCH(`/v1/${register}/{id}`, {
          params: { path: { id }, header: { 'If-Match': etag } },
          body: bodyOf(said, fields),
        })
      }
      onDone={onDone}
      onStale={onDone}
    />
  )
}

import { useQuery } from '@tanstack/react-query'
import { api } from '../../api/client.ts'

type Choices = readonly { readonly code: string; readonly label: string }[]

/** The organizations that an account can act for; collaborators are as many as a form can offer. */
export function useOrganizationChoices(register: 'agencies' | 'collaborators', enabled = true): Choices {
  const { data } = useQuery({
    queryKey: ['choices', register, 'all'],
    enabled,
    queryFn: async () => {
      const { data: page } = await api.GET(`/v1/${register}`, { params: { query: { limit: 200 } } })
      return page!.data.map(({ id, shortName }) => ({ code: id, label: shortName }))
    },
  })
  return data ?? []
}

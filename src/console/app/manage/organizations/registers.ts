import { api } from '../../api/client.ts'
import type { Schemas } from '../../api/types.ts'

export type Organization = Schemas['Organization']
export type Register = 'collaborators' | 'agencies'

export const registerOf = (segment: string | undefined): Register | undefined =>
  segment === 'collaborators' || segment === 'agencies' ? segment : undefined

/** Where an organization stands in the page. */
export const addressOf = (register: Register, ...ids: readonly string[]): string =>
  ['/manage/organizations', register, ...ids].join('/')

/** One record with its ETag. One that was merged is answered by the one that stayed, which has another id. */
export async function readOrganization(register: Register, id: string) {
  const { data, response } = await api.GET(`/v1/${register}/{id}`, { params: { path: { id } } })
  return { organization: data as Organization, etag: response.headers.get('etag')! }
}

/** What names it: how many cases and agreements. */
export async function readWeight(register: Register, id: string) {
  const by = register === 'agencies' ? { agencyId: id } : { collaboratorId: id }
  const params = { query: { ...by, limit: 1, count: 'exact' as const } }
  const [cases, agreements] = await Promise.all([
    api.GET('/v1/cases', { params }),
    api.GET('/v1/agreements', { params }),
  ])
  return { cases: cases.data!.page.total ?? 0, agreements: agreements.data!.page.total ?? 0 }
}

/** Everything that names the one names the other from then on. */
export const merge = (register: Register, id: string, etag: string, intoId: string) =>
  api.POST(`/v1/${register}/{id}/merge`, {
    params: { path: { id }, header: { 'If-Match': etag } },
    body: { intoId },
  })

/** A record that was merged changes no more: whichever version it has is the one to undo. */
export const unmerge = (register: Register, id: string) =>
  api.POST(`/v1/${register}/{id}/unmerge`, { params: { path: { id }, header: { 'If-Match': '*' } } })

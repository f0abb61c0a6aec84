import { useQuery } from '@tanstack/react-query'
import { api } from '../../api/client.ts'
import { readOrKept } from '../../offline/kept.ts'
import { formOf, type Person } from '../minutes.ts'

/** Who was there at the last meeting of the case. */
export function useLastTime(caseId: string | undefined, meetingId: string): readonly Person[] {
  const { data } = useQuery({
    queryKey: ['last-time', caseId],
    enabled: caseId !== undefined,
    queryFn: () =>
      readOrKept(`last-time:${caseId}`, async () => {
        const params = { path: { id: caseId! }, query: { sort: '-startsAt' as const, limit: 5 } }
        const { data: page } = await api.GET('/v1/cases/{id}/meetings', { params })
        const last = page!.data.find(({ id, participants }) => id !== meetingId && participants.length > 0)
        return last ? formOf(last).participants : []
      }),
  })
  return data ?? []
}

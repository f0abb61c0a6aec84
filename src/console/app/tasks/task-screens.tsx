import { useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { api } from '../api/client.ts'
import type { Task } from '../api/types.ts'
import { Loading } from '../parts/notices.tsx'
import { Unreadable } from '../parts/unreadable.tsx'
import { go, useAddress, useTitle } from '../router.tsx'
import { useTexts } from '../texts/language.tsx'
import { Tasks } from './tasks.tsx'

/** `/tasks`, of one `kind` where a mail leads to it, and below it the way from a part of a record to the screen that it stands on. */
export default function TaskScreens() {
  const { pathname, searchParams } = useAddress()
  const [, , kind, id] = pathname.split('/')
  const { tasks: t } = useTexts()
  useTitle(t.title)
  if (kind && id) return <Onward kind={kind} id={id} />
  return <Tasks heading="h1" kind={searchParams.get('kind') as Task['kind'] | null} />
}

function Onward({ kind, id }: { kind: string; id: string }) {
  const {
    data: place,
    error,
    refetch,
  } = useQuery({
    queryKey: ['place', kind, id],
    queryFn: () => (kind === 'obstacle' ? ofObstacle(id) : ofActionItem(id)),
  })
  useEffect(() => {
    if (place !== undefined) go(place, { replace: true })
  }, [place])
  return error ? <Unreadable error={error} retry={() => void refetch()} /> : <Loading />
}

const ofObstacle = async (id: string) => {
  const { data } = await api.GET('/v1/obstacles/{id}', { params: { path: { id } } })
  return `/cases/${data!.caseId}`
}
const ofActionItem = async (id: string) => {
  const { data } = await api.GET('/v1/action-items/{id}', { params: { path: { id } } })
  return `/cases/${data!.caseId}`
}

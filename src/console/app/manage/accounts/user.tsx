import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { api } from '../../api/client.ts'
import { useLabel } from '../../api/reference.ts'
import type { Schemas } from '../../api/types.ts'
import { Acts, type Act } from '../../parts/act.tsx'
import { bodyOf, saidBy } from '../../parts/form/fields.ts'
import { FormButton } from '../../parts/form/form-button.tsx'
import { Loading } from '../../parts/notices.tsx'
import { Unreadable } from '../../parts/unreadable.tsx'
import { useTitle } from '../../router.tsx'
import { useLanguage } from '../../texts/language.tsx'
import { dayInWords, timeInWords } from '../../texts/times.ts'
import { useAccountTexts } from './account-texts.ts'
import { Memberships } from './memberships.tsx'
import { ShownOnce } from './shown-once.tsx'

/** One person's account: invited, disabled, and for whom it acts. */
export function UserPage({ id }: { id: string }) {
  const { language } = useLanguage()
  const t = useAccountTexts()
  const cache = useQueryClient()
  const label = useLabel()
  const [invitation, setInvitation] = useState<Schemas['InvitedUser']['invitation']>()
  const { data, error, refetch } = useQuery({
    queryKey: ['users', 'one', id],
    queryFn: async () => {
      const { data: user, response } = await api.GET('/v1/users/{id}', { params: { path: { id } } })
      return { user: user!, etag: response.headers.get('etag')! }
    },
  })
  useTitle(data?.user.name ?? t.people)
  if (error) return <Unreadable error={error} retry={() => void refetch()} />
  if (!data) return <Loading />
  const { user, etag } = data
  const params = { path: { id }, header: { 'If-Match': etag } }
  const readAgain = () => void cache.invalidateQueries({ queryKey: ['users'] })
  const acts: readonly Act[] = [
    {
      action: 'invite',
      text: t.invite,
      tone: 'primary',
      run: async () => setInvitation((await api.POST('/v1/users/{id}/invite', { params })).data!.invitation),
    },
    {
      action: 'disable',
      text: t.disable,
      tone: 'bad',
      run: () => api.POST('/v1/users/{id}/disable', { params }),
    },
    { action: 'enable', text: t.enable, run: () => api.POST('/v1/users/{id}/enable', { params }) },
  ]
  const fields = [
    { name: 'name', label: t.name, required: true },
    { name: 'email', label: t.email, required: true },
  ]
  return (
    <article>
      <h1>{user.name}</h1>
      <p className="lead">
        {user.email} · {label('accountStatus', user.status)}
        {user.passwordSetAt === null && user.identity === null && ` · ${t.noPassword}`}
      </p>
      <Acts place={`user:${id}`} acts={acts} allowed={user.allowedActions} onDone={readAgain} />
      {user.allowedActions.includes('patch') && (
        <FormButton
          title={t.edit}
          place={`user:${id}:patch`}
          fields={fields}
          now={saidBy(user, fields)}
          send={(said) => api.PATCH('/v1/users/{id}', { params, body: bodyOf(said, fields) })}
          onDone={readAgain}
          onStale={readAgain}
        />
      )}
      <Memberships userId={id} onDone={readAgain} />
      {invitation && (
        <ShownOnce
          title={t.invitation}
          lead={t.invitationLead(
            `${dayInWords(invitation.expiresAt, language)} ${timeInWords(invitation.expiresAt, language)}`,
          )}
          secret={`${window.location.origin}/sign-in#invitation=${invitation.token}`}
          onKept={() => setInvitation(undefined)}
        />
      )}
    </article>
  )
}

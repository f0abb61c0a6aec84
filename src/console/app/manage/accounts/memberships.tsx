import { useQuery } from '@tanstack/react-query'
import { api } from '../../api/client.ts'
import { useLabel } from '../../api/reference.ts'
import type { Schemas } from '../../api/types.ts'
import { bodyOf, saidBy, type FormField } from '../../parts/form/fields.ts'
import { FormButton } from '../../parts/form/form-button.tsx'
import { Loading, ProblemNotice } from '../../parts/notices.tsx'
import { useMe } from '../../sign-in/session-provider.tsx'
import { useLanguage } from '../../texts/language.tsx'
import { dayInWords } from '../../texts/times.ts'
import { useAccountTexts } from './account-texts.ts'
import { membershipOf, useMembershipFields } from './membership-fields.ts'

/** For whom somebody acts, as what, and from when until when. */
export function Memberships({ userId, onDone }: { userId: string; onDone: () => void }) {
  const { language } = useLanguage()
  const t = useAccountTexts()
  const label = useLabel()
  const { operations, role, organization } = useMe()
  const fields = useMembershipFields()
  const { data, error } = useQuery({
    queryKey: ['users', 'one', userId, 'memberships'],
    queryFn: async () => {
      const params = { path: { id: userId }, query: { limit: 50 } }
      return (await api.GET('/v1/users/{id}/memberships', { params })).data!.data
    },
  })
  const day = (each: string) => dayInWords(each, language, false)
  return (
    <section aria-labelledby="memberships">
      <h2 id="memberships">{t.memberships}</h2>
      <ProblemNotice error={error} />
      {!data && !error && <Loading />}
      <ul className="cards">
        {data?.map((each) => (
          <li key={each.id} className="card">
            <strong>
              {[label('accountRole', each.role), each.organization?.shortName].filter(Boolean).join(' · ')}
            </strong>
            <span>
              {t.from} {day(each.from)} {each.until && `· ${t.until} ${day(each.until)}`}
              {each.administrator && ` · ${t.administrator}`}
            </span>
            {each.allowedActions.includes('patch') && <Change membership={each} onDone={onDone} />}
          </li>
        ))}
      </ul>
      {operations.includes('createMembership') && (
        <FormButton
          title={t.addMembership}
          place={`user:${userId}:membership`}
          fields={fields}
          send={(said, key) =>
            api.POST('/v1/users/{id}/memberships', {
              params: { path: { id: userId }, header: { 'Idempotency-Key': key } },
              body: membershipOf(said, fields, {
                role: role ?? '',
                ...(organization && { organizationId: organization.id }),
              }) as Schemas['NewMembership'],
            })
          }
          onDone={onDone}
        />
      )}
    </section>
  )
}

function Change({ membership, onDone }: { membership: Schemas['Membership']; onDone: () => void }) {
  const t = useAccountTexts()
  const label = useLabel()
  const { id, role, organization } = membership
  const fields: readonly FormField[] = [
    { name: 'until', label: t.until, kind: 'day' },
    ...(role === 'partner' ? [{ name: 'administrator', label: t.administrator, kind: 'yes' } as const] : []),
  ]
  return (
    <FormButton
      title={`${t.changeMembership}: ${organization?.shortName ?? label('accountRole', role)}`}
      place={`membership:${id}`}
      fields={fields}
      now={saidBy(membership, fields)}
      send={async (said) => {
        const { response } = await api.GET('/v1/memberships/{id}', { params: { path: { id } } })
        return api.PATCH('/v1/memberships/{id}', {
          params: { path: { id }, header: { 'If-Match': response.headers.get('etag')! } },
          body: bodyOf(said, fields),
        })
      }}
      onDone={onDone}
      onStale={onDone}
    />
  )
}

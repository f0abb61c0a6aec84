import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query'
import { api } from '../../api/client.ts'
import { useCodes, useLabel } from '../../api/reference.ts'
import type { Schemas } from '../../api/types.ts'
import { SelectField } from '../../parts/field.tsx'
import { FormButton } from '../../parts/form/form-button.tsx'
import { Loading, ProblemNotice } from '../../parts/notices.tsx'
import { go, Link, useAddress, useTitle } from '../../router.tsx'
import { useMe } from '../../sign-in/session-provider.tsx'
import { useTexts } from '../../texts/language.tsx'
import { useAccountTexts } from './account-texts.ts'
import { membershipOf, useMembershipFields } from './membership-fields.ts'
import { UserPage } from './user.tsx'

/** The people with an account, and one of them. */
export default function UserScreens() {
  const id = useAddress().pathname.split('/')[3]
  return id ? <UserPage key={id} id={id} /> : <Users />
}

function Users() {
  const texts = useTexts()
  const t = useAccountTexts()
  useTitle(t.people)
  const label = useLabel()
  const roles = useCodes('accountRole').filter(({ code }) => code !== 'integrator')
  const chosen = useAddress().searchParams.get('role') ?? ''
  const { data, error, isPending, refetch, hasNextPage, fetchNextPage } = useInfiniteQuery({
    queryKey: ['users', chosen],
    initialPageParam: undefined as string | undefined,
    queryFn: async ({ pageParam: cursor }) => {
      const role = chosen ? { role: [chosen as Schemas['UserRole']] } : {}
      return (await api.GET('/v1/users', { params: { query: { ...role, limit: 20, cursor } } })).data!
    },
    getNextPageParam: ({ page }) => page.nextCursor ?? undefined,
  })
  const users = data?.pages.flatMap((page) => page.data)
  return (
    <>
      <h1>{t.people}</h1>
      <p className="lead">{t.peopleLead}</p>
      <search className="filters">
        <SelectField
          label={t.role}
          empty={t.allRoles}
          choices={roles}
          value={chosen}
          onChoose={(role) => go(`/manage/users${role && `?role=${role}`}`)}
        />
      </search>
      <AddUser />
      <ProblemNotice error={error} retry={() => void refetch()} />
      {isPending && <Loading />}
      {users?.length === 0 && <p className="lead">{t.none}</p>}
      <ul className="cards">
        {users?.map((each) => (
          <li key={each.id}>
            <Link href={`/manage/users/${each.id}`} className="card">
              <strong>{each.name}</strong>
              <span>
                {each.email} ·{' '}
                {each.memberships
                  .map(({ role, organization }) =>
                    [label('accountRole', role), organization?.shortName].filter(Boolean).join(' '),
                  )
                  .join(', ')}
              </span>
              {each.status !== 'active' && <em className="tag bad">{label('accountStatus', each.status)}</em>}
            </Link>
          </li>
        ))}
      </ul>
      {hasNextPage && (
        <button type="button" className="button wide" onClick={() => void fetchNextPage()}>
          {texts.more}
        </button>
      )}
    </>
  )
}

function AddUser() {
  const t = useAccountTexts()
  const cache = useQueryClient()
  const { operations, role, organization } = useMe()
  const fields = [
    { name: 'name', label: t.name, required: true },
    { name: 'email', label: t.email, required: true },
    ...useMembershipFields(),
  ]
  if (!operations.includes('createUser')) return null
  return (
    <p>
      <FormButton
        title={t.add}
        place="users:new"
        fields={fields}
        send={async (said, key) => {
          const own = { role: role ?? '', ...(organization && { organizationId: organization.id }) }
          const { data } = await api.POST('/v1/users', {
            params: { header: { 'Idempotency-Key': key } },
            body: membershipOf(said, fields, own) as Schemas['NewUser'],
          })
          await cache.invalidateQueries({ queryKey: ['users'] })
          go(`/manage/users/${data!.id}`)
        }}
      />
    </p>
  )
}

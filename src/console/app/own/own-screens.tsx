import { useQuery } from '@tanstack/react-query'
import { api } from '../api/client.ts'
import type { Schemas } from '../api/types.ts'
import { Loading } from '../parts/notices.tsx'
import { Unreadable } from '../parts/unreadable.tsx'
import { useTitle } from '../router.tsx'
import { useMe } from '../sign-in/session-provider.tsx'
import '../styles/records.css'
import { Contacts } from './contacts.tsx'
import { useOwnTexts } from './own-texts.ts'

/** What a partner keeps of itself, and what everybody reads of it. */
export default function OwnScreens() {
  const t = useOwnTexts()
  useTitle(t.title)
  const { organization } = useMe()
  if (!organization) return <h1>{t.title}</h1>
  return <Own id={organization.id} />
}

function Own({ id }: { id: string }) {
  const t = useOwnTexts()
  const { data, error, refetch } = useQuery({
    queryKey: ['collaborators', id],
    queryFn: async () => {
      const [{ data: record, response }, published] = await Promise.all([
        api.GET('/v1/collaborators/{id}', { params: { path: { id } } }),
        api.GET('/v1/public/agreements', { params: { query: { collaboratorId: id, limit: 50 } } }),
      ])
      return {
        organization: record as Schemas['Organization'],
        etag: response.headers.get('etag')!,
        published: published.data!.data,
      }
    },
  })
  if (error) return <Unreadable error={error} retry={() => void refetch()} />
  if (!data) return <Loading />
  return (
    <>
      <h1>{data.organization.legalName}</h1>
      <Contacts organization={data.organization} etag={data.etag} onDone={() => void refetch()} />
      <section aria-labelledby="published">
        <h2 id="published">{t.published}</h2>
        <p>{data.published.length === 0 ? t.nothing : t.publishedLead}</p>
        <ul className="cards">
          {data.published.map((each) => (
            <li key={each.id}>
              <a className="card" href={`/public/agreements/${each.id}`}>
                <strong>{each.title}</strong>
              </a>
            </li>
          ))}
        </ul>
        <p>
          <a className="button" href={`/public?collaboratorId=${id}`}>
            {t.open}
          </a>
        </p>
      </section>
    </>
  )
}

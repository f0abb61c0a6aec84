import { useQuery } from '@tanstack/react-query'
import { api } from '../api/client.ts'
import { State } from '../agreements/list.tsx'
import { Report } from '../deliveries/report.tsx'
import { Loading, ProblemNotice } from '../parts/notices.tsx'
import { Link } from '../router.tsx'
import '../styles/records.css'
import { useLanguage } from '../texts/language.tsx'
import { numberInWords } from '../texts/times.ts'
import { useOwnTexts } from './own-texts.ts'

/** The first answer to a partner: its agreements, how long they hold, what it promised and how much of it is delivered. */
export default function OwnWork({ organizationId }: { organizationId: string }) {
  const { language } = useLanguage()
  const t = useOwnTexts()
  const { data, error } = useQuery({
    queryKey: ['own', organizationId],
    queryFn: async () => {
      const [agreements, commitments] = await Promise.all([
        api.GET('/v1/agreements', { params: { query: { sort: '-updatedAt', limit: 20 } } }),
        api.GET('/v1/commitments', { params: { query: { answeredBy: organizationId, limit: 50 } } }),
      ])
      return {
        agreements: agreements.data!.data,
        commitments: commitments.data!.data,
      }
    },
  })
  if (error) return <ProblemNotice error={error} />
  if (!data) return <Loading />
  const number = (value: number) => numberInWords(value, language)
  return (
    <>
      <section aria-labelledby="own-agreements">
        <h2 id="own-agreements">{t.agreements}</h2>
        {data.agreements.length === 0 && <p className="lead">{t.noAgreements}</p>}
        <ul className="cards">
          {data.agreements.map((each) => (
            <li key={each.id}>
              <Link href={`/agreements/${each.id}`} className="card">
                <strong>{each.title}</strong>
                <State agreement={each} />
              </Link>
            </li>
          ))}
        </ul>
      </section>
      <section aria-labelledby="own-promises">
        <h2 id="own-promises">{t.promises}</h2>
        {data.commitments.length === 0 && <p className="lead">{t.noPromises}</p>}
        <ul className="cards">
          {data.commitments.map((each) => (
            <li key={each.id} className="card">
              <strong>{each.description}</strong>
              <span>
                {each.targetValue === null
                  ? t.deliveredOnly(number(each.delivered), each.unit ?? '')
                  : t.delivered(number(each.delivered), number(each.targetValue), each.unit ?? '')}
              </span>
              {each.percent !== null && (
                <progress
                  max={100}
                  value={Math.min(100, each.percent)}
                  aria-label={`${each.description}: ${number(each.percent)} %`}
                />
              )}
              {each.allowedActions.includes('report') && <Report commitment={each} />}
            </li>
          ))}
        </ul>
      </section>
      <Link href="/own" className="button">
        {t.more}
      </Link>
    </>
  )
}

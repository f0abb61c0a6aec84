import { useQuery } from '@tanstack/react-query'
import { api } from '../api/client.ts'
import { Loading } from '../parts/notices.tsx'
import { Unreadable } from '../parts/unreadable.tsx'
import { useTitle } from '../router.tsx'
import '../styles/dashboard.css'
import '../styles/records.css'
import { useLanguage } from '../texts/language.tsx'
import { dayInWords } from '../texts/times.ts'
import { Coverage } from './coverage.tsx'
import { useDashboardTexts } from './dashboard-texts.ts'
import { Ends } from './ends.tsx'
import { Performance } from './performance.tsx'
import { PipelinePart } from './pipeline.tsx'
import { Places } from './places.tsx'

const A_YEAR = 365

/** What those who lead look at: every figure of it opens its list, and it is printed as it stands. */
export default function DashboardScreens() {
  const { language } = useLanguage()
  const t = useDashboardTexts()
  useTitle(t.title)
  const { data, error, refetch } = useQuery({ queryKey: ['dashboard'], queryFn: readDashboard })
  if (error) return <Unreadable error={error} retry={() => void refetch()} />
  if (!data) return <Loading />
  return (
    <article className="dashboard">
      <div className="row spread">
        <h1>{t.title}</h1>
        <button type="button" className="button screen-only" onClick={() => window.print()}>
          {t.print}
        </button>
      </div>
      <p className="lead">{t.lead(dayInWords(data.matrix.asOf, language))}</p>
      <Coverage matrix={data.matrix} />
      <Ends expiring={data.expiring} />
      <PipelinePart pipeline={data.pipeline} />
      <Performance map={data.performance} />
      <Places report={data.places} />
    </article>
  )
}

async function readDashboard() {
  const [matrix, expiring, pipeline, performance, places] = await Promise.all([
    api.GET('/v1/reports/coverage/matrix'),
    api.GET('/v1/reports/expiring', { params: { query: { withinDays: A_YEAR } } }),
    api.GET('/v1/reports/pipeline'),
    api.GET('/v1/reports/performance'),
    api.GET('/v1/reports/places'),
  ])
  return {
    matrix: matrix.data!,
    expiring: expiring.data!,
    pipeline: pipeline.data!,
    performance: performance.data!,
    places: places.data!,
  }
}

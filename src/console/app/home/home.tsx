import { lazy, Suspense } from 'react'
import { Loading } from '../parts/notices.tsx'
import { Link, useTitle } from '../router.tsx'
import { Tasks } from '../tasks/tasks.tsx'
import { useMe } from '../sign-in/session-provider.tsx'
import { useTexts } from '../texts/language.tsx'

const OwnWork = lazy(() => import('../own/own-work.tsx'))

/** Where one begins. */
export function Home() {
  const { home: t, shell } = useTexts()
  const { name, role, organization, operations } = useMe()
  useTitle(shell.home)
  const guides = [
    ...(role === 'partner' ? [] : [{ href: '/docs/guides/officer', text: t.guideOfficer }]),
    ...(role === 'officer' ? [] : [{ href: '/docs/guides/partner', text: t.guidePartner }]),
    { href: '/docs/guides/integrator', text: t.guideIntegrator },
    { href: '/docs', text: t.api },
  ]
  return (
    <>
      <h1>{t.hello(name)}</h1>
      {operations.includes('logMeeting') && (
        <Link href="/meetings/new" className="card act">
          <strong>{t.logMeeting}</strong>
          <span>{t.logMeetingLead}</span>
        </Link>
      )}
      {operations.includes('listTasks') && <Tasks kind={null} />}
      {role === 'partner' && organization && (
        <Suspense fallback={<Loading />}>
          <OwnWork organizationId={organization.id} />
        </Suspense>
      )}
      <section aria-labelledby="guides">
        <h2 id="guides">{t.guides}</h2>
        <ul className="links">
          {guides.map(({ href, text }) => (
            <li key={href}>
              <a href={href}>{text}</a>
            </li>
          ))}
        </ul>
      </section>
    </>
  )
}

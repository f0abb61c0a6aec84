import { lazy } from 'react'
import { Link, useAddress, useTitle } from '../router.tsx'
import { useMe } from '../sign-in/session-provider.tsx'
import '../styles/records.css'
import '../styles/manage.css'
import { useManageTexts } from './manage-texts.ts'
import { sectionsFor } from './sections.ts'

const screens = {
  organizations: lazy(() => import('./organizations/organization-screens.tsx')),
  imports: lazy(() => import('./imports/import-screens.tsx')),
  users: lazy(() => import('./accounts/users.tsx')),
  clients: lazy(() => import('./accounts/clients.tsx')),
  webhooks: lazy(() => import('./accounts/webhooks.tsx')),
} as const

/** What keeps the registry in order, part by part; who may not do a part does not see it. */
export default function ManageScreens() {
  const t = useManageTexts()
  useTitle(t.title)
  const me = useMe()
  const chosen = useAddress().pathname.split('/')[2]
  const sections = sectionsFor(me)
  const at = sections.find(({ name }) => name === chosen) ?? sections[0]
  if (!at) return <h1>{t.title}</h1>
  const Shown = screens[at.name]
  return (
    <>
      <nav className="sections" aria-label={t.title}>
        {sections.map(({ name }) => (
          <Link key={name} href={`/manage/${name}`} aria-current={name === at.name ? 'page' : undefined}>
            {t.sections[name]}
          </Link>
        ))}
      </nav>
      <Shown />
    </>
  )
}

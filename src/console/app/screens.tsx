import { lazy, Suspense } from 'react'
import { Account } from './account/account.tsx'
import { Home } from './home/home.tsx'
import { Loading } from './parts/notices.tsx'
import { NotFound } from './parts/unreadable.tsx'
import { useAddress } from './router.tsx'

const AgreementScreens = lazy(() => import('./agreements/agreement-screens.tsx'))
const CaseScreens = lazy(() => import('./cases/case-screens.tsx'))
const TaskScreens = lazy(() => import('./tasks/task-screens.tsx'))
const DashboardScreens = lazy(() => import('./dashboard/dashboard-screens.tsx'))
const OwnScreens = lazy(() => import('./own/own-screens.tsx'))
const ListScreens = lazy(() => import('./lists/list-screens.tsx'))
const ManageScreens = lazy(() => import('./manage/manage-screens.tsx'))
const TrailScreens = lazy(() => import('./trail/trail-screens.tsx'))
const MeetingScreens = lazy(() => import('./meetings/meeting-screens.tsx'))

/** What is shown at an address. Each screen beyond the first is loaded when it is needed. */
export function Screen() {
  const { pathname } = useAddress()
  return <Suspense fallback={<Loading />}>{screenAt(pathname)}</Suspense>
}

function screenAt(path: string) {
  const first = path.split('/')[1]
  if (first === '' || first === 'sign-in') return <Home />
  if (first === 'account') return <Account />
  if (first === 'meetings') return <MeetingScreens />
  if (first === 'cases') return <CaseScreens />
  if (first === 'agreements') return <AgreementScreens />
  if (first === 'dashboard') return <DashboardScreens />
  if (first === 'own') return <OwnScreens />
  if (first === 'lists') return <ListScreens />
  if (first === 'manage') return <ManageScreens />
  if (first === 'trail') return <TrailScreens />
  if (first === 'tasks') return <TaskScreens />
  return <NotFound />
}

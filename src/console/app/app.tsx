import { lazy, Suspense } from 'react'
import { useAddress } from './router.tsx'
import { invitationIn } from './sign-in/invitation-address.ts'
import { MembershipChoice } from './sign-in/membership-choice.tsx'
import { SignIn } from './sign-in/sign-in.tsx'
import { useSession } from './sign-in/session-provider.tsx'
import { Loading } from './parts/notices.tsx'
import { Shell } from './shell/shell.tsx'
import { Screen } from './screens.tsx'

const Invitation = lazy(() => import('./sign-in/invitation.tsx'))

/** Who is there decides what is shown: the sign-in keeps the address, so that one comes back to where one was. */
export function App() {
  const { session } = useSession()
  const invitation = invitationIn(useAddress())
  if (invitation !== undefined)
    return (
      <Suspense fallback={<Loading />}>
        <Invitation token={invitation} />
      </Suspense>
    )
  switch (session.state) {
    case 'starting':
      return <Loading />
    case 'signed-out':
      return <SignIn hasEnded={session.hasEnded} />
    case 'choosing':
      return <MembershipChoice me={session.me} />
    case 'signed-in':
      return (
        <Shell key={session.me.membershipId}>
          <Screen />
        </Shell>
      )
  }
}

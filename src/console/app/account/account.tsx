import { lazy, Suspense, useEffect, useState } from 'react'
import { useLabel } from '../api/reference.ts'
import { unsentOf } from '../offline/drafts.ts'
import { Loading, ProblemNotice } from '../parts/notices.tsx'
import { Sheet } from '../parts/sheet.tsx'
import { useTitle } from '../router.tsx'
import { useMe, useSession } from '../sign-in/session-provider.tsx'
import { useTexts } from '../texts/language.tsx'

const MailChoices = lazy(() => import('./mail-choices.tsx'))

/** As whom one is at work, the other memberships, the way out, and what is mailed. */
export function Account() {
  const { shell: t, membership } = useTexts()
  useTitle(t.account)
  const me = useMe()
  const { reconsider } = useSession()
  const label = useLabel()
  const [leaving, setLeaving] = useState<'here' | 'everywhere'>()
  return (
    <>
      <h1>{t.account}</h1>
      <dl className="facts">
        <dt>{t.signedInAs}</dt>
        <dd>{me.name}</dd>
        {me.role && (
          <>
            <dt>{label('accountRole', me.role)}</dt>
            <dd>{me.organization?.shortName ?? membership.none}</dd>
          </>
        )}
      </dl>
      <div className="row">
        {me.memberships.length > 1 && (
          <button type="button" className="button" onClick={reconsider}>
            {membership.switch}
          </button>
        )}
        <button type="button" className="button" onClick={() => setLeaving('here')}>
          {t.signOut}
        </button>
        <button type="button" className="button" onClick={() => setLeaving('everywhere')}>
          {t.signOutEverywhere}
        </button>
      </div>
      {me.operations.includes('patchNotificationPreferences') && (
        <Suspense fallback={<Loading />}>
          <MailChoices />
        </Suspense>
      )}
      {leaving && <Leave everywhere={leaving === 'everywhere'} onStay={() => setLeaving(undefined)} />}
    </>
  )
}

function Leave({ everywhere, onStay }: { everywhere: boolean; onStay: () => void }) {
  const { shell: t, cancel } = useTexts()
  const { leave } = useSession()
  const { id } = useMe()
  const [failure, setFailure] = useState<unknown>()
  const [unsent, setUnsent] = useState(0)
  useEffect(() => void unsentOf(id).then(setUnsent), [id])
  return (
    <Sheet title={t.signOutAsk} open onClose={onStay}>
      <p>{unsent > 0 ? t.waitingAsk(unsent) : t.signOutPlain}</p>
      <ProblemNotice error={failure} />
      <div className="row">
        <button
          type="button"
          className="button primary"
          onClick={() => void leave(everywhere).catch(setFailure)}
        >
          {everywhere ? t.signOutEverywhere : t.signOut}
        </button>
        <button type="button" className="button" onClick={onStay}>
          {cancel}
        </button>
      </div>
    </Sheet>
  )
}

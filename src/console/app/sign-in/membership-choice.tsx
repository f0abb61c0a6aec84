import { useState } from 'react'
import { useLabel } from '../api/reference.ts'
import type { Me } from '../api/types.ts'
import { ProblemNotice } from '../parts/notices.tsx'
import { useTitle } from '../router.tsx'
import { LanguageSwitch } from '../shell/language-switch.tsx'
import { useTexts } from '../texts/language.tsx'
import { useSession } from './session-provider.tsx'

/** For whom somebody of several memberships is at work. */
export function MembershipChoice({ me }: { me: Me }) {
  const { membership: t, name } = useTexts()
  useTitle(t.title)
  const label = useLabel()
  const { choose } = useSession()
  const [failure, setFailure] = useState<unknown>()
  return (
    <div className="entry">
      <header className="entry-head">
        <p className="brand">{name}</p>
        <LanguageSwitch />
      </header>
      <main className="entry-main">
        <h1>{t.title}</h1>
        <p className="lead">{t.lead}</p>
        <ProblemNotice error={failure} />
        <ul className="choices">
          {me.memberships.map(({ id, role, organization, administrator }) => (
            <li key={id}>
              <button type="button" className="choice" onClick={() => void choose(id).catch(setFailure)}>
                <strong>{organization?.shortName ?? t.none}</strong>
                <span>
                  {label('accountRole', role)}
                  {administrator && `, ${t.administrator}`}
                </span>
              </button>
            </li>
          ))}
        </ul>
      </main>
    </div>
  )
}

import { useState, type FormEvent } from 'react'
import { keepsSession, signIn, SignInError } from '../api/session.ts'
import { useLabel } from '../api/reference.ts'
import { Alert, Notice } from '../parts/notices.tsx'
import { Field } from '../parts/field.tsx'
import { LanguageSwitch } from '../shell/language-switch.tsx'
import { useTexts } from '../texts/language.tsx'
import { useTitle } from '../router.tsx'
import { demoAccounts } from './demo-accounts.ts'
import { useSession } from './session-provider.tsx'

/** The password, then a code where the account has a second factor; in a demo, one tap. */
export function SignIn({ hasEnded }: { hasEnded: boolean }) {
  const { signIn: t, name, insecure } = useTexts()
  useTitle(t.title)
  const { begin } = useSession()
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<string>()
  const [challenge, setChallenge] = useState<string>()
  const noAnswer = useTexts().problem.noAnswer

  async function send(form: Record<string, string>) {
    // A second tap while the first is under way.
    if (busy) return
    setBusy(true)
    setFailure(undefined)
    try {
      await signIn(form)
      await begin()
    } catch (error) {
      setBusy(false)
      if (!(error instanceof SignInError)) return setFailure(noAnswer)
      if (error.code === 'second_factor_needed') return setChallenge(error.challenge)
      setFailure(error.wait ? t.wait(error.wait) : error.message)
    }
  }
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = Object.fromEntries(new FormData(event.currentTarget)) as Record<string, string>
    return void send(
      challenge === undefined
        ? { grant_type: 'password', ...form }
        : { grant_type: 'second_factor', challenge, ...form },
    )
  }

  return (
    <div className="entry">
      <header className="entry-head">
        <p className="brand">{name}</p>
        <LanguageSwitch />
      </header>
      <main className="entry-main">
        <h1>{t.title}</h1>
        <p className="lead">{t.lead}</p>
        {hasEnded && <Notice>{t.again}</Notice>}
        {!keepsSession && <Notice>{insecure}</Notice>}
        {failure !== undefined && <Alert>{failure}</Alert>}
        <form className="stack" onSubmit={submit}>
          {challenge === undefined ? (
            <>
              <Field label={t.email} name="username" type="email" autoComplete="username" required />
              <Field
                label={t.password}
                name="password"
                type="password"
                autoComplete="current-password"
                required
              />
            </>
          ) : (
            <>
              <p>{t.codeLead}</p>
              <Field
                label={t.code}
                name="code"
                autoComplete="one-time-code"
                inputMode="numeric"
                required
                autoFocus
              />
            </>
          )}
          <button type="submit" className="button primary wide" aria-disabled={busy}>
            {busy ? t.busy : challenge === undefined ? t.submit : t.codeSubmit}
          </button>
        </form>
        <p>
          <a href="/public">{t.publicPages}</a>
        </p>
        <DemoAccounts choose={(account) => void send({ grant_type: 'demo', account })} />
      </main>
    </div>
  )
}

function DemoAccounts({ choose }: { choose: (name: string) => void }) {
  const { signIn: t } = useTexts()
  const label = useLabel()
  const [people] = useState(demoAccounts)
  if (people.length === 0 || !keepsSession) return null
  return (
    <section aria-labelledby="demo">
      <h2 id="demo">{t.demo}</h2>
      <p className="lead">{t.demoLead}</p>
      <ul className="choices">
        {people.map(({ name, role }) => (
          <li key={name}>
            <button type="button" className="choice" onClick={() => choose(name)}>
              <strong>{name}</strong>
              <span>{label('accountRole', role)}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}

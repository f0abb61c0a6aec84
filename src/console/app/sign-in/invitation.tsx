import { useState, type FormEvent } from 'react'
import { api, ProblemError } from '../api/client.ts'
import { Field } from '../parts/field.tsx'
import { Notice, ProblemNotice } from '../parts/notices.tsx'
import { go, useTitle } from '../router.tsx'
import { LanguageSwitch } from '../shell/language-switch.tsx'
import { bilingual } from '../texts/bilingual.ts'
import { useTexts } from '../texts/language.tsx'

const useInvitationTexts = bilingual(
  {
    title: 'Buat kata sandi',
    lead: 'Undangan ini berlaku sekali. Setelah kata sandi dibuat, masuklah dengan surel Anda.',
    password: 'Kata sandi baru',
    hint: '12 sampai 128 huruf, angka, atau tanda; bukan yang lazim dipakai.',
    submit: 'Simpan kata sandi',
    done: 'Kata sandi tersimpan.',
    signIn: 'Masuk',
  },
  {
    title: 'Set a password',
    lead: 'This invitation is good once. When the password is set, sign in with your email address.',
    password: 'New password',
    hint: '12 to 128 characters of any kind; not a common one.',
    submit: 'Save the password',
    done: 'The password was saved.',
    signIn: 'Sign in',
  },
)

/** Somebody who was invited sets a password. */
export default function Invitation({ token }: { token: string }) {
  const t = useInvitationTexts()
  const { name } = useTexts()
  useTitle(t.title)
  const [failure, setFailure] = useState<unknown>()
  const [busy, setBusy] = useState(false)
  const [done, setDone] = useState(false)
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    if (busy) return
    setBusy(true)
    setFailure(undefined)
    const { password } = Object.fromEntries(new FormData(event.currentTarget)) as { password: string }
    try {
      await api.POST('/v1/invitations/redeem', { body: { token, password } })
      setDone(true)
    } catch (error) {
      setFailure(error)
    }
    setBusy(false)
  }
  const wrong = failure instanceof ProblemError ? failure.problem.errors?.[0]?.message : undefined
  return (
    <div className="entry">
      <header className="entry-head">
        <p className="brand">{name}</p>
        <LanguageSwitch />
      </header>
      <main className="entry-main">
        <h1>{t.title}</h1>
        {done ? (
          <>
            <Notice>{t.done}</Notice>
            <button type="button" className="button primary wide" onClick={() => go('/sign-in')}>
              {t.signIn}
            </button>
          </>
        ) : (
          <form className="stack" onSubmit={(event) => void submit(event)}>
            <p className="lead">{t.lead}</p>
            <Field
              label={t.password}
              name="password"
              type="password"
              autoComplete="new-password"
              minLength={12}
              maxLength={128}
              required
              hint={t.hint}
              error={wrong}
            />
            <ProblemNotice error={failure} />
            <button type="submit" className="button primary wide" aria-disabled={busy}>
              {t.submit}
            </button>
          </form>
        )}
      </main>
    </div>
  )
}

import { useEffect, useRef, useSyncExternalStore, type ReactNode } from 'react'
import { keepsSession } from '../api/session.ts'
import { onWaiting, takeOver, waitingWorker } from '../offline/worker-registration.ts'
import { keepSending } from '../offline/outbox.ts'
import { useOnline } from '../offline/online.ts'
import { useLabel } from '../api/reference.ts'
import { Link, useAddress } from '../router.tsx'
import { useMe } from '../sign-in/session-provider.tsx'
import { useTexts } from '../texts/language.tsx'
import { LanguageSwitch } from './language-switch.tsx'
import { placesFor } from './places.ts'

/** Around every screen: where one can go, as whom, and what is to be known of network and version. */
export function Shell({ children }: { children: ReactNode }) {
  const { name, skip, shell: t } = useTexts()
  const me = useMe()
  const label = useLabel()
  const content = useRef<HTMLElement>(null)
  const { pathname } = useAddress()
  const shown = useRef(pathname)
  useEffect(() => keepSending(me.id), [me.id])
  // On another screen a keyboard and a screen reader begin at its content, not at the link that led there.
  useEffect(() => {
    if (shown.current === pathname) return
    shown.current = pathname
    content.current?.focus({ preventScroll: true })
  }, [pathname])
  return (
    <div className="shell">
      <a className="skip" href="#content">
        {skip}
      </a>
      <header className="shell-head">
        <Link href="/" className="brand">
          <span className="wide-only">{name}</span>
          <span className="narrow-only" aria-hidden>
            JakPreneur
          </span>
        </Link>
        <LanguageSwitch />
        <Link href="/account" className="who">
          <span className="unseen">{t.account}: </span>
          <strong>{me.organization?.shortName ?? (me.role ? label('accountRole', me.role) : me.name)}</strong>
          <span>{me.name}</span>
        </Link>
      </header>
      <Places />
      <main id="content" className="content" ref={content} tabIndex={-1}>
        <StateOfThings />
        {children}
      </main>
    </div>
  )
}

function Places() {
  const { shell: t } = useTexts()
  const me = useMe()
  const { pathname } = useAddress()
  return (
    <nav className="places" aria-label={t.menu}>
      <ul>
        {placesFor(me).map(({ href, text }) => (
          <li key={href}>
            <Link href={href} aria-current={isAt(pathname, href) ? 'page' : undefined}>
              {t[text]}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}

const isAt = (path: string, href: string) => (href === '/' ? path === '/' : path.startsWith(href))

function StateOfThings() {
  const { offline, insecure, update, updateNow } = useTexts()
  const online = useOnline()
  const waiting = useSyncExternalStore(onWaiting, waitingWorker)
  return (
    <output className="state">
      {!online && <p className="notice">{offline}</p>}
      {!keepsSession && <p className="notice">{insecure}</p>}
      {waiting && navigator.serviceWorker.controller && (
        <p className="notice">
          {update}{' '}
          <button type="button" className="button" onClick={takeOver}>
            {updateNow}
          </button>
        </p>
      )}
    </output>
  )
}

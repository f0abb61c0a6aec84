import { exclusively } from '../offline/locks.ts'
import { tabSession } from './tab-session.ts'

/** The access token, in memory alone. The refresh token is in a cookie that no script reads. */
let accessToken: string | undefined
/** The membership that requests speak for; undefined: the only one there is. */
let membershipId: string | undefined
const ended = new EventTarget()

export const present = () => ({ accessToken, membershipId })
export const speakFor = (id: string | undefined): void => void (membershipId = id)

/** Where cookies that only HTTPS carries cannot be kept, one signs in for each tab. */
export const keepsSession = window.isSecureContext

/** Whether this browser may hold a session: without one, nothing is asked of the server before the sign-in. */
const hint = 'session'
export const mayHoldSession = (): boolean => localStorage.getItem(hint) !== null

/** The error of RFC 6749 that a sign-in was answered with. */
export class SignInError extends Error {
  readonly code: string
  readonly challenge: string | undefined
  readonly wait: number | undefined
  constructor(code: string, description: string, challenge?: string, wait?: number) {
    super(description)
    this.code = code
    this.challenge = challenge
    this.wait = wait
  }
}

type Answer = { access_token: string; refresh_token?: string }

export async function signIn(form: Record<string, string>): Promise<void> {
  const answer = await ask(keepsSession ? '/oauth/session' : '/oauth/token', form)
  accessToken = answer.access_token
  tabSession.keep(answer.refresh_token)
  if (keepsSession) localStorage.setItem(hint, '1')
}

/**
 * The next access token: asked for once, whoever needs it, across tabs too, since each refresh token is good once. False
 * where the session has ended; rejects where there is no network.
 */
export async function refresh(stale?: string): Promise<boolean> {
  return exclusively('registry-session', async () => {
    if (stale !== undefined && accessToken !== undefined && accessToken !== stale) return true
    const held = tabSession.held()
    if (!keepsSession && held === undefined) return false
    try {
      const answer = keepsSession
        ? await ask('/oauth/session/refresh', {})
        : await ask('/oauth/token', { grant_type: 'refresh_token', refresh_token: held! })
      accessToken = answer.access_token
      tabSession.keep(answer.refresh_token)
      return true
    } catch (error) {
      if (!(error instanceof SignInError) || error.code !== 'invalid_grant') throw error
      forget()
      return false
    }
  })
}

export async function signOut(everywhere: boolean): Promise<void> {
  const held = tabSession.held()
  if (keepsSession) await ask('/oauth/session/end', everywhere ? { everywhere: 'true' } : {})
  else if (held !== undefined) await ask('/oauth/revoke', { token: held })
  forget()
  membershipId = undefined
}

function forget(): void {
  accessToken = undefined
  tabSession.forget()
  localStorage.removeItem(hint)
}

/** Says to the page that the session is over, for whoever shows it. */
export const sayEnded = (): void => void ended.dispatchEvent(new Event('ended'))
export function onEnded(listener: () => void): () => void {
  ended.addEventListener('ended', listener)
  return () => ended.removeEventListener('ended', listener)
}

async function ask(address: string, form: Record<string, string>): Promise<Answer> {
  const response = await fetch(address, {
    method: 'POST',
    headers: { 'Registry-Session': '1', 'Accept-Language': document.documentElement.lang },
    body: new URLSearchParams(form),
    signal: AbortSignal.timeout(20_000),
  })
  const body = await response.json()
  if (response.ok) return body
  const wait = Number(response.headers.get('retry-after')) || undefined
  throw new SignInError(body.error, body.error_description, body.challenge, wait)
}

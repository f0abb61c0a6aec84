import { useQueryClient } from '@tanstack/react-query'
import { createContext, use, useCallback, useEffect, useMemo, useState, type ReactNode } from 'react'
import { api } from '../api/client.ts'
import { mayHoldSession, onEnded, refresh, signOut as endSession, speakFor } from '../api/session.ts'
import type { Me } from '../api/types.ts'
import { kept } from '../offline/kept.ts'

/** Who is at work here. `choosing`: a person of several memberships who has not said for which. */
export type Session =
  | { readonly state: 'starting' }
  | { readonly state: 'signed-out'; readonly hasEnded: boolean }
  | { readonly state: 'choosing'; readonly me: Me }
  | { readonly state: 'signed-in'; readonly me: Me }

interface Actions {
  readonly session: Session
  /** After a sign-in: reads who it is. */
  readonly begin: () => Promise<void>
  readonly choose: (membershipId: string) => Promise<void>
  /** Back to the choice. */
  readonly reconsider: () => void
  readonly leave: (everywhere: boolean) => Promise<void>
}

const Present = createContext<Actions | null>(null)
const chosenAt = (accountId: string) => `membership:${accountId}`

export function SessionProvider({ children }: { children: ReactNode }) {
  const [session, setSession] = useState<Session>({ state: 'starting' })
  const cache = useQueryClient()

  const begin = useCallback(async () => {
    speakFor(undefined)
    const { data } = await api.GET('/v1/me')
    const told = data as Me
    const remembered = localStorage.getItem(chosenAt(told.id))
    const chosen = told.memberships.find(({ id }) => id === (told.membershipId ?? remembered))
    if (told.memberships.length > 1 && !chosen) return setSession({ state: 'choosing', me: told })
    const me = chosen && chosen.id !== told.membershipId ? await readAs(chosen.id) : told
    speakFor(me.membershipId ?? undefined)
    await kept.keep('identity', me)
    setSession({ state: 'signed-in', me })
  }, [])

  useEffect(() => {
    const start = async () => {
      if (mayHoldSession() && (await refresh())) return begin()
      await kept.forget('identity')
      setSession({ state: 'signed-out', hasEnded: false })
    }
    start().catch(async () => {
      // No network: whoever was signed in goes on with what is on this device.
      const me = await kept.read<Me>('identity')
      if (me) speakFor(me.membershipId ?? undefined)
      setSession(me ? { state: 'signed-in', me } : { state: 'signed-out', hasEnded: false })
    })
    return onEnded(() => setSession({ state: 'signed-out', hasEnded: true }))
  }, [begin])

  const actions = useMemo<Actions>(
    () => ({
      session,
      begin,
      choose: async (membershipId) => {
        const me = await readAs(membershipId)
        localStorage.setItem(chosenAt(me.id), membershipId)
        speakFor(membershipId)
        cache.clear()
        await kept.keep('identity', me)
        setSession({ state: 'signed-in', me })
      },
      reconsider: () => session.state === 'signed-in' && setSession({ state: 'choosing', me: session.me }),
      leave: async (everywhere) => {
        await endSession(everywhere)
        await kept.forgetAll()
        cache.clear()
        setSession({ state: 'signed-out', hasEnded: false })
      },
    }),
    [session, begin, cache],
  )
  return <Present value={actions}>{children}</Present>
}

async function readAs(membershipId: string): Promise<Me> {
  const { data } = await api.GET('/v1/me', { params: { header: { 'Registry-Membership': membershipId } } })
  return data as Me
}

export function useSession(): Actions {
  const present = use(Present)
  if (!present) throw new Error('no session is provided here')
  return present
}

/** Who is signed in; for screens that are shown to nobody else. */
export function useMe(): Me {
  const { session } = useSession()
  if (session.state !== 'signed-in') throw new Error('nobody is signed in')
  return session.me
}

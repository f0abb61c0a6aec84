import { StartupError } from '../kernel/startup-error.ts'

/** Whom passkeys are made for: a domain, and the origins of the pages that ask for them. */
export interface RelyingParty {
  readonly id: string
  readonly origins: readonly string[]
}

/**
 * The relying party of these settings, `PUBLIC_URL` where they are missing, and the own machine in a demo. Undefined if there is
 * none of them: passkeys cannot be set up then. Throws if a page lies outside the domain, since no browser would ask.
 */
export function relyingPartyOf({
  domain,
  origins,
  publicUrl,
  own,
}: {
  readonly domain: string | undefined
  readonly origins: readonly string[]
  readonly publicUrl: string | undefined
  /** The address of a demo. */
  readonly own: string | undefined
}): RelyingParty | undefined {
  const base = publicUrl ?? own
  const pages = origins.length > 0 ? origins : base === undefined ? [] : [new URL(base).origin]
  if (pages.length === 0) return undefined
  const id = domain ?? new URL(pages[0]!).hostname
  const outside = pages.find((page) => !`.${new URL(page).hostname}`.endsWith(`.${id}`))
  if (outside !== undefined)
    throw new StartupError(`PASSKEY_ORIGINS has ${outside}, which is not of PASSKEY_DOMAIN ${id}`)
  return { id, origins: pages }
}

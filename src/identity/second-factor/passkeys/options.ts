import type { RelyingParty } from '../../../config/relying-party.ts'
import type { PasskeyAsked } from '../../../kernel/errors.ts'
import { challengeSeconds } from '../challenges.ts'

const timeout = challengeSeconds * 1000
const described = (ids: readonly string[]) => ids.map((id) => ({ type: 'public-key' as const, id }))

/** What `navigator.credentials.create` is called with, as `PublicKeyCredential.parseCreationOptionsFromJSON` reads it. */
export const creationOptions = (
  { id }: RelyingParty,
  challenge: string,
  person: { readonly accountId: string; readonly email: string; readonly name: string },
  present: readonly string[],
) => ({
  rp: { id, name: 'JakPreneur' },
  user: {
    id: Buffer.from(person.accountId.replaceAll('-', ''), 'hex').toString('base64url'),
    name: person.email,
    displayName: person.name,
  },
  challenge,
  // EdDSA, ES256, RS256.
  pubKeyCredParams: [-8, -7, -257].map((alg) => ({ type: 'public-key' as const, alg })),
  excludeCredentials: described(present),
  authenticatorSelection: { residentKey: 'preferred' as const, userVerification: 'preferred' as const },
  attestation: 'none' as const,
  timeout,
})

/** What `navigator.credentials.get` is called with, as `PublicKeyCredential.parseRequestOptionsFromJSON` reads it. */
export const requestOptions = (
  { id }: RelyingParty,
  challenge: string,
  present: readonly string[],
): PasskeyAsked => ({
  challenge,
  rpId: id,
  allowCredentials: described(present),
  userVerification: 'preferred',
  timeout,
})

import type { RelyingParty } from '../../../config/relying-party.ts'

/** Loaded with the first passkey, because that takes most of a second. */
const webauthn = () => import('@simplewebauthn/server')
const helpers = () => import('@simplewebauthn/server/helpers')

/** What a browser answers when it made a passkey, in base64url. */
export interface Registration {
  readonly clientData: string
  readonly attestationObject: string
}

/** What a browser answers when a passkey signed a challenge, in base64url. */
export interface Assertion {
  readonly credentialId: string
  readonly clientData: string
  readonly authenticatorData: string
  readonly signature: string
}

/** A passkey as it is kept, in base64url. */
export interface Credential {
  readonly credentialId: string
  readonly publicKey: string
  /** How often it has signed, as it says itself; 0 for those that do not count. */
  readonly signCount: number
}

/**
 * The passkey that a browser made for this challenge and relying party. Undefined where anything is amiss: another challenge,
 * origin or relying party, or a statement of a manufacturer, which is not asked for and whose certificates would be fetched.
 */
export async function registered(
  { id, origins }: RelyingParty,
  challenge: string,
  { clientData, attestationObject }: Registration,
): Promise<Credential | undefined> {
  const { verifyRegistrationResponse } = await webauthn()
  try {
    const credentialId = await credentialIdIn(attestationObject)
    const { registrationInfo } = await verifyRegistrationResponse({
      response: {
        id: credentialId,
        rawId: credentialId,
        type: 'public-key',
        response: { clientDataJSON: clientData, attestationObject },
        clientExtensionResults: {},
      },
      expectedChallenge: challenge,
      expectedOrigin: [...origins],
      expectedRPID: id,
      requireUserVerification: false,
    })
    if (!registrationInfo) return undefined
    const { credential } = registrationInfo
    return {
      credentialId: credential.id,
      publicKey: base64url(credential.publicKey),
      signCount: credential.counter,
    }
  } catch {
    // The library throws an Error for whatever is wrong.
    return undefined
  }
}

/** The id in an attestation without certificates. Throws for any other. */
async function credentialIdIn(attestationObject: string): Promise<string> {
  const { decodeAttestationObject, parseAuthenticatorData } = await helpers()
  const decoded = decodeAttestationObject(bytes(attestationObject))
  if (decoded.get('attStmt').get('x5c') !== undefined || !['none', 'packed'].includes(decoded.get('fmt')))
    throw new Error('an attestation that was not asked for')
  const { credentialID } = parseAuthenticatorData(decoded.get('authData'))
  if (!credentialID) throw new Error('no credential')
  return base64url(credentialID)
}

/**
 * How often the passkey has signed, if it signed this challenge for this relying party, and more often than before where it
 * counts. Undefined where anything is amiss.
 */
export async function signedBy(
  { id, origins }: RelyingParty,
  challenge: string,
  { credentialId, publicKey, signCount }: Credential,
  { clientData, authenticatorData, signature }: Assertion,
): Promise<number | undefined> {
  const { verifyAuthenticationResponse } = await webauthn()
  try {
    const { verified, authenticationInfo } = await verifyAuthenticationResponse({
      response: {
        id: credentialId,
        rawId: credentialId,
        type: 'public-key',
        response: { clientDataJSON: clientData, authenticatorData, signature },
        clientExtensionResults: {},
      },
      expectedChallenge: challenge,
      expectedOrigin: [...origins],
      expectedRPID: id,
      credential: { id: credentialId, publicKey: bytes(publicKey), counter: signCount },
      requireUserVerification: false,
    })
    return verified ? authenticationInfo.newCounter : undefined
  } catch {
    return undefined
  }
}

const bytes = (text: string) => new Uint8Array(Buffer.from(text, 'base64url'))
const base64url = (each: Uint8Array): string => Buffer.from(each).toString('base64url')

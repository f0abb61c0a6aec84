import type { z } from 'zod'
import { DomainError } from '../../../kernel/errors.ts'
import type { tokenRequest } from './schemas.ts'

type FactorForm = Extract<z.infer<typeof tokenRequest>, { grant_type: 'second_factor' }>

/** The code, or what a passkey signed. `invalid_request` where there is neither, both, or a part of it. */
export function shownIn({
  challenge,
  code,
  credential_id,
  client_data,
  authenticator_data,
  signature,
}: FactorForm) {
  const parts = [credential_id, client_data, authenticator_data, signature]
  const [credentialId, clientData, authenticatorData, signed] = parts
  if (code !== undefined && parts.every((each) => each === undefined)) return { challenge, code }
  if (
    code !== undefined ||
    credentialId === undefined ||
    clientData === undefined ||
    authenticatorData === undefined ||
    signed === undefined
  )
    throw new DomainError('invalid_request')
  return { challenge, assertion: { credentialId, clientData, authenticatorData, signature: signed } }
}

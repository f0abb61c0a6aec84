import { createHash, generateKeyPairSync, randomBytes, sign, type KeyObject } from 'node:crypto'

/** CBOR (RFC 8949) of what an authenticator sends: whole numbers, texts, bytes and maps. */
type Value = number | string | Buffer | Map<number | string, Value>

function head(major: number, length: number): Buffer {
  if (length < 24) return Buffer.from([(major << 5) | length])
  if (length < 256) return Buffer.from([(major << 5) | 24, length])
  return Buffer.from([(major << 5) | 25, length >> 8, length & 0xff])
}

function cbor(value: Value): Buffer {
  if (typeof value === 'number') return value < 0 ? head(1, -1 - value) : head(0, value)
  if (typeof value === 'string') return Buffer.concat([head(3, Buffer.byteLength(value)), Buffer.from(value)])
  if (Buffer.isBuffer(value)) return Buffer.concat([head(2, value.length), value])
  const entries = [...value].flatMap(([key, each]) => [cbor(key), cbor(each)])
  return Buffer.concat([head(5, value.size), ...entries])
}

const sha256 = (bytes: Buffer | string): Buffer => createHash('sha256').update(bytes).digest()
const base64url = (bytes: Buffer | string): string => Buffer.from(bytes).toString('base64url')

/** The flags of its data: somebody was there, was recognized, and a credential follows. */
const flags = { present: 1, verified: 4, credential: 64 }

/** What goes wrong, if anything should. */
export interface Wrong {
  readonly origin?: string
  readonly rpId?: string
  readonly challenge?: string
  readonly type?: string
  readonly counter?: number
  /** Whether nobody touched it. */
  readonly absent?: boolean
  readonly fmt?: string
  readonly attStmt?: Map<string, Value>
  /** The key that signs, instead of its own. */
  readonly key?: KeyObject
}

interface Creation {
  readonly rp: { readonly id: string }
  readonly challenge: string
}
interface Request {
  readonly rpId: string
  readonly challenge: string
}

/** An authenticator with one passkey (ES256), as a browser on this origin speaks with it. It counts what it signs. */
export function softwareAuthenticator(origin: string, { counts = true }: { readonly counts?: boolean } = {}) {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const id = randomBytes(32)
  let counter = 0
  const clientData = (type: string, challenge: string, wrong: Wrong) =>
    base64url(
      JSON.stringify({
        type: wrong.type ?? type,
        challenge: wrong.challenge ?? challenge,
        origin: wrong.origin ?? origin,
        crossOrigin: false,
      }),
    )
  const dataOf = (rpId: string, more: number, wrong: Wrong, rest: Buffer[] = []) => {
    if (counts) counter += 1
    const count = Buffer.alloc(4)
    count.writeUInt32BE(wrong.counter ?? counter)
    const seen = wrong.absent ? 0 : flags.present | flags.verified
    return Buffer.concat([sha256(wrong.rpId ?? rpId), Buffer.from([seen | more]), count, ...rest])
  }
  const coseKey = () => {
    const { x, y } = publicKey.export({ format: 'jwk' })
    return cbor(
      new Map<number, Value>([
        [1, 2],
        [3, -7],
        [-1, 1],
        [-2, Buffer.from(x!, 'base64url')],
        [-3, Buffer.from(y!, 'base64url')],
      ]),
    )
  }
  return {
    credentialId: base64url(id),
    /** What `navigator.credentials.create` answers. */
    create: ({ rp, challenge }: Creation, wrong: Wrong = {}) => {
      const named = [Buffer.alloc(16), Buffer.from([0, id.length]), id, coseKey()]
      const attestation = new Map<string, Value>([
        ['fmt', wrong.fmt ?? 'none'],
        ['attStmt', wrong.attStmt ?? new Map()],
        ['authData', dataOf(rp.id, flags.credential, wrong, named)],
      ])
      return {
        clientData: clientData('webauthn.create', challenge, wrong),
        attestationObject: base64url(cbor(attestation)),
      }
    },
    /** What `navigator.credentials.get` answers. */
    get: ({ rpId, challenge }: Request, wrong: Wrong = {}) => {
      const client = clientData('webauthn.get', challenge, wrong)
      const data = dataOf(rpId, 0, wrong)
      const signed = Buffer.concat([data, sha256(Buffer.from(client, 'base64url'))])
      return {
        credentialId: base64url(id),
        clientData: client,
        authenticatorData: base64url(data),
        signature: base64url(sign('sha256', signed, wrong.key ?? privateKey)),
      }
    },
  }
}
export type Authenticator = ReturnType<typeof softwareAuthenticator>

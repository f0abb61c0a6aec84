import {
  createECDH,
  createHash,
  createPrivateKey,
  createPublicKey,
  randomBytes,
  type KeyObject,
} from 'node:crypto'
import { existsSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { Config } from '../../config/config.ts'
import { StartupError } from '../../kernel/startup-error.ts'

export type Algorithm = 'ES256' | 'RS256'

/**
 * A key whose tokens are accepted. The algorithm is a property of the key; the one named in a token is never used
 * (RFC 8725).
 */
export type VerificationKey = Readonly<{
  algorithm: Algorithm
  /** RFC 7638 thumbprint of the public key. */
  kid: string
  publicKey: KeyObject
  /** The public key as a member of a JWK set (RFC 7517). */
  jwk: Readonly<Record<string, string>>
}>

export type SigningKey = VerificationKey & Readonly<{ privateKey: KeyObject }>

/**
 * The key that signs tokens, from SIGNING_KEY_FILE. In demo mode without this setting, a key is made in the data
 * folder on the first start. Throws StartupError if the file is missing, unreadable, no private key, too weak, or a
 * demo key outside demo mode.
 */
export function loadSigningKey(config: Pick<Config, 'demo' | 'dataDir' | 'signingKeyFile'>): SigningKey {
  const file = config.signingKeyFile ?? demoKeyFile(config.dataDir)
  const key = readPrivateKey(file)
  const signingKey = { ...describeKey(createPublicKey(key), file), privateKey: key }
  if (!config.demo && isDemoKey(key)) {
    throw new StartupError(
      `signing key ${file} was made for demo mode: make one of your own and name it in SIGNING_KEY_FILE`,
    )
  }
  return signingKey
}

/**
 * The public keys of VERIFICATION_KEY_FILES. Tokens that they verify are accepted, before or after the signing key is
 * changed. Throws StartupError for a file that is missing, unreadable or too weak, or that holds a private key, which
 * only the signer should have.
 */
export function loadVerificationKeys({
  verificationKeyFiles,
}: Pick<Config, 'verificationKeyFiles'>): VerificationKey[] {
  return verificationKeyFiles.map((file) => {
    const pem = readPem(file, 'verification', 'a PEM public key in VERIFICATION_KEY_FILES')
    if (/-----BEGIN (?:\w+ )?PRIVATE KEY-----/.test(pem)) {
      throw new StartupError(
        `verification key ${file} is a private key: VERIFICATION_KEY_FILES must name public halves only`,
      )
    }
    let key: KeyObject
    try {
      key = createPublicKey(pem)
    } catch {
      throw new StartupError(
        `verification key ${file} is not a PEM public key: name one in VERIFICATION_KEY_FILES`,
      )
    }
    return describeKey(key, file)
  })
}

function readPem(file: string, use: string, wanted: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    throw new StartupError(`${use} key ${file} cannot be read (${code}): name ${wanted}`)
  }
}

function readPrivateKey(file: string): KeyObject {
  const pem = readPem(file, 'signing', 'a PEM private key in SIGNING_KEY_FILE')
  if (/-----BEGIN (?:RSA PUBLIC KEY|PUBLIC KEY|CERTIFICATE)-----/.test(pem)) {
    throw new StartupError(`signing key ${file} is a public key: SIGNING_KEY_FILE must name the private one`)
  }
  try {
    return createPrivateKey(pem)
  } catch {
    throw new StartupError(
      `signing key ${file} is not an unencrypted PEM private key: name one in SIGNING_KEY_FILE`,
    )
  }
}

function describeKey(publicKey: KeyObject, file: string): VerificationKey {
  const algorithm = algorithmOf(publicKey)
  if (!algorithm) {
    const { namedCurve, modulusLength } = publicKey.asymmetricKeyDetails ?? {}
    const type = publicKey.asymmetricKeyType
    const found = namedCurve ?? (modulusLength ? `${type} of ${modulusLength} bits` : type)
    throw new StartupError(`key ${file} is ${found}: it must be P-256, or RSA of 2048 bits or more`)
  }
  const { kty, crv, x, y, n, e } = publicKey.export({ format: 'jwk' })
  // RFC 7638: only the required members, in alphabetical order.
  const members = algorithm === 'ES256' ? { crv, kty, x, y } : { e, kty, n }
  const kid = createHash('sha256').update(JSON.stringify(members)).digest('base64url')
  const jwk = { ...(members as unknown as Record<string, string>), kid, alg: algorithm, use: 'sig' }
  return { algorithm, kid, publicKey, jwk }
}

/** The only algorithm that a key is used with; undefined if the key is too weak or of another kind. */
export function algorithmOf(key: KeyObject): Algorithm | undefined {
  const { namedCurve, modulusLength = 0 } = key.asymmetricKeyDetails ?? {}
  if (key.asymmetricKeyType === 'ec' && namedCurve === 'prime256v1') return 'ES256'
  if (key.asymmetricKeyType === 'rsa' && modulusLength >= 2048) return 'RS256'
  return undefined
}

/**
 * The path of the demo key, which is made if it is missing. The file is never incomplete, even if two starts make it
 * at the same time. Throws StartupError if the data folder cannot be written.
 */
function demoKeyFile(dataDir: string): string {
  const file = path.join(dataDir, 'signing-key.pem')
  if (existsSync(file)) return file
  const fresh = `${file}.${process.pid}`
  const pem = String(makeDemoKey().export({ format: 'pem', type: 'pkcs8' }))
  try {
    mkdirSync(dataDir, { recursive: true })
    writeFileSync(fresh, `Made for demo mode; refused outside of it.\n${pem}`, { mode: 0o600, flush: true })
    try {
      linkSync(fresh, file)
    } finally {
      rmSync(fresh)
    }
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code !== 'EEXIST') {
      throw new StartupError(
        `data folder ${dataDir} cannot be written (${code}): choose another with DATA_DIR`,
      )
    }
  }
  return file
}

const SEED_BYTES = 16

/**
 * Makes a P-256 key that can be recognized as a demo key. The first half of its private number is random; the second
 * half is a hash of the first. So it is recognized in any encoding and under any file name. 128 random bits remain
 * secret.
 */
function makeDemoKey(): KeyObject {
  const seed = randomBytes(SEED_BYTES)
  const d = Buffer.concat([seed, demoMark(seed)])
  const pair = createECDH('prime256v1')
  pair.setPrivateKey(d)
  const point = pair.getPublicKey()
  const [x, y] = [point.subarray(1, 33), point.subarray(33)].map((number) => number.toString('base64url'))
  return createPrivateKey({
    format: 'jwk',
    key: { kty: 'EC', crv: 'P-256', x, y, d: d.toString('base64url') },
  })
}

function isDemoKey(key: KeyObject): boolean {
  if (key.asymmetricKeyType !== 'ec') return false
  const d = Buffer.from(key.export({ format: 'jwk' }).d ?? '', 'base64url')
  return d.subarray(SEED_BYTES).equals(demoMark(d.subarray(0, SEED_BYTES)))
}

function demoMark(seed: Buffer): Buffer {
  return createHash('sha256')
    .update('jakpreneur demo signing key')
    .update(seed)
    .digest()
    .subarray(0, 32 - SEED_BYTES)
}

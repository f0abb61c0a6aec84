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
import type { Config } from '../config.ts'
import { StartupError } from '../startup-error.ts'

export type SigningKey = Readonly<{
  algorithm: 'ES256' | 'RS256'
  /** RFC 7638 thumbprint of the public key. */
  kid: string
  privateKey: KeyObject
  publicKey: KeyObject
  /** The public key as a member of a JWK set (RFC 7517). */
  jwk: Readonly<Record<string, string>>
}>

/**
 * The key that signs tokens: SIGNING_KEY_FILE, or in demo mode without it one made on first start in the data
 * folder. Throws StartupError when the file is missing, unreadable, no private key, too weak, or a demo key used in earnest.
 */
export function loadSigningKey(config: Pick<Config, 'demo' | 'dataDir' | 'signingKeyFile'>): SigningKey {
  const file = config.signingKeyFile ?? demoKeyFile(config.dataDir)
  const key = readPrivateKey(file)
  const signingKey = describeKey(key, file)
  if (!config.demo && isDemoKey(key)) {
    throw new StartupError(
      `signing key ${file} was made for demo mode: make one of your own and name it in SIGNING_KEY_FILE`,
    )
  }
  return signingKey
}

function readPrivateKey(file: string): KeyObject {
  let pem: string
  try {
    pem = readFileSync(file, 'utf8')
  } catch (error) {
    throw new StartupError(
      `signing key ${file} cannot be read (${(error as NodeJS.ErrnoException).code}): name a PEM private key in SIGNING_KEY_FILE`,
    )
  }
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

function describeKey(privateKey: KeyObject, file: string): SigningKey {
  const algorithm = algorithmOf(privateKey, file)
  const publicKey = createPublicKey(privateKey)
  const { kty, crv, x, y, n, e } = publicKey.export({ format: 'jwk' })
  // RFC 7638: the required members only, in alphabetical order.
  const members = algorithm === 'ES256' ? { crv, kty, x, y } : { e, kty, n }
  const kid = createHash('sha256').update(JSON.stringify(members)).digest('base64url')
  const jwk = { ...(members as unknown as Record<string, string>), kid, alg: algorithm, use: 'sig' }
  return { algorithm, kid, privateKey, publicKey, jwk }
}

function algorithmOf(key: KeyObject, file: string): SigningKey['algorithm'] {
  const { namedCurve, modulusLength = 0 } = key.asymmetricKeyDetails ?? {}
  if (key.asymmetricKeyType === 'ec' && namedCurve === 'prime256v1') return 'ES256'
  if (key.asymmetricKeyType === 'rsa' && modulusLength >= 2048) return 'RS256'
  const found =
    namedCurve ??
    (modulusLength ? `${key.asymmetricKeyType} of ${modulusLength} bits` : key.asymmetricKeyType)
  throw new StartupError(`signing key ${file} is ${found}: it must be P-256, or RSA of 2048 bits or more`)
}

/** Path of the demo key, made first when it is missing. Whole or not there at all, also when two starts make it. */
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
 * A P-256 key whose private number carries its own mark: a random half, then a hash of it. So a demo key is known
 * again in any encoding and under any name, and 128 random bits are left to guess.
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

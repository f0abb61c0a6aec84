import { argon2, randomBytes, timingSafeEqual } from 'node:crypto'
import { promisify } from 'node:util'

const derive = promisify(argon2)

interface Cost {
  /** In kibibytes. */
  readonly memory: number
  readonly passes: number
  readonly parallelism: number
}

/** Source: the first choice of the OWASP Password Storage Cheat Sheet: argon2id with 19 MiB, two passes, one lane. */
const cost: Cost = { memory: 19_456, passes: 2, parallelism: 1 }
const NONCE_BYTES = 16
const TAG_BYTES = 32

/**
 * The hash of a password for storage: argon2id in PHC string format. The format includes the cost, so that hashes
 * with other costs can be stored beside it.
 */
export async function hashPassword(password: string): Promise<string> {
  const nonce = randomBytes(NONCE_BYTES)
  return format(cost, nonce, await tagOf(password, nonce, cost))
}

/**
 * Whether the password matches the stored hash. It takes as long without a hash, so that the time does not tell
 * whether an account exists.
 */
export async function verifyPassword(password: string, kept: string | undefined): Promise<boolean> {
  const { nonce, tag, ...itsCost } = parse(kept ?? decoy)
  const same = timingSafeEqual(await tagOf(password, nonce, itsCost), tag)
  return same && kept !== undefined
}

const tagOf = (password: string, nonce: Buffer, itsCost: Cost): Promise<Buffer> =>
  // NFKC, so that a password is the same however a keyboard composes its characters (NIST SP 800-63B).
  derive('argon2id', { message: password.normalize('NFKC'), nonce, tagLength: TAG_BYTES, ...itsCost })

const format = ({ memory, passes, parallelism }: Cost, nonce: Buffer, tag: Buffer): string =>
  `$argon2id$v=19$m=${memory},t=${passes},p=${parallelism}$${nonce.toString('base64url')}$${tag.toString('base64url')}`

const phc = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$([\w-]+)\$([\w-]+)$/

function parse(kept: string): Cost & { nonce: Buffer; tag: Buffer } {
  const [, memory, passes, parallelism, nonce, tag] = phc.exec(kept) ?? []
  if (!nonce || !tag) throw new Error('a password hash is not one of ours')
  return {
    memory: Number(memory),
    passes: Number(passes),
    parallelism: Number(parallelism),
    nonce: Buffer.from(nonce, 'base64url'),
    tag: Buffer.from(tag, 'base64url'),
  }
}

/** A hash that belongs to nobody. It is verified if there is no account, so that this takes the same time. */
const decoy = format(cost, randomBytes(NONCE_BYTES), randomBytes(TAG_BYTES))

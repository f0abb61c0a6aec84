import { createHmac } from 'node:crypto'

/** In seconds. Every code belongs to one step of this length (RFC 6238). */
const stepSeconds = 30
/** Codes of so many steps before and after the present one are taken, because clocks differ. */
const driftSteps = 1

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'

/** Base32 without padding (RFC 4648 section 6), as authenticator apps read a secret. */
export function base32(bytes: Buffer): string {
  const bits = [...bytes].map((byte) => byte.toString(2).padStart(8, '0')).join('')
  const groups = bits.match(/.{1,5}/g) ?? []
  return groups.map((group) => alphabet[Number.parseInt(group.padEnd(5, '0'), 2)]).join('')
}

/** The number of the step that an instant is in. */
export const stepOf = (now: Date): number => Math.floor(now.getTime() / 1000 / stepSeconds)

/** The code of six digits for a step: HOTP with SHA-1 (RFC 4226 section 5.3), which is what the apps know. */
export function codeAt(secret: Buffer, step: number): string {
  const counter = Buffer.alloc(8)
  counter.writeBigUInt64BE(BigInt(step))
  const mac = createHmac('sha1', secret).update(counter).digest()
  const offset = mac.at(-1)! & 0x0f
  return String((mac.readUInt32BE(offset) & 0x7fffffff) % 1_000_000).padStart(6, '0')
}

/**
 * The step that a code belongs to, if it is near the present one and later than the last step that was used. So each
 * code works once. Undefined for any other code.
 */
export function stepOfCode(
  { secret, lastStep }: { readonly secret: Buffer; readonly lastStep: number },
  code: string,
  now: Date,
): number | undefined {
  const present = stepOf(now)
  const steps = Array.from({ length: 2 * driftSteps + 1 }, (_, index) => present - driftSteps + index)
  return steps.find((step) => step > lastStep && codeAt(secret, step) === code)
}

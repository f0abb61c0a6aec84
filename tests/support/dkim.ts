import { createHash, verify, type KeyObject } from 'node:crypto'

/** What the signature of a mail says, and whether it is right. */
interface Verified {
  readonly isRight: boolean
  readonly tags: Readonly<Record<string, string>>
}

const relaxed = (value: string) =>
  value
    .replaceAll(/\r\n(?=[ \t])/g, '')
    .replaceAll(/[ \t]+/g, ' ')
    .trim()

/** Verifies the DKIM signature (RFC 6376: rsa-sha256, relaxed/relaxed) of a mail in latin1. Undefined where it has none. */
export function verifyDkim(mail: string, publicKey: KeyObject): Verified | undefined {
  const end = mail.indexOf('\r\n\r\n')
  const fields = mail
    .slice(0, end)
    .split(/\r\n(?![ \t])/)
    .map((line) => {
      const colon = line.indexOf(':')
      return { name: line.slice(0, colon).toLowerCase(), value: line.slice(colon + 1) }
    })
  const signature = fields.find(({ name }) => name === 'dkim-signature')?.value
  if (signature === undefined) return undefined
  const tags = Object.fromEntries(
    signature.split(';').map((tag) => {
      const [, name, value] = /^\s*(\w+)\s*=([\s\S]*)$/.exec(tag)!
      return [name!, value!.replaceAll(/\s+/g, '')]
    }),
  )
  const body = mail
    .slice(end + 4)
    .replaceAll(/[ \t]+/g, ' ')
    .replaceAll(/ (?=\r\n|$)/g, '')
    .replace(/(\r\n)*$/, '\r\n')
  const bodyHash = createHash('sha256').update(body, 'latin1').digest('base64')
  const signed = tags.h!.split(':').flatMap((name) => {
    const field = fields.findLast((each) => each.name === name)
    return field ? [`${name}:${relaxed(field.value)}\r\n`] : []
  })
  const own = `dkim-signature:${relaxed(signature.replace(/(\bb=)[\s\S]*$/, '$1'))}`
  const isSigned = verify(
    'sha256',
    Buffer.from(signed.join('') + own, 'latin1'),
    publicKey,
    Buffer.from(tags.b!, 'base64'),
  )
  return { isRight: isSigned && bodyHash === tags.bh, tags }
}

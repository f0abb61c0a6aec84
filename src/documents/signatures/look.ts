import { createHash, X509Certificate } from 'node:crypto'
import { fromBER, GeneralizedTime, OctetString, UTCTime } from 'asn1js'
import {
  ContentInfo,
  CryptoEngine,
  setEngine,
  SignedData,
  TSTInfo,
  type Attribute,
  type Certificate,
  type SignerInfo,
} from 'pkijs'
import { addedBehind, type Added } from './added.ts'
import { findSignatures, type Found } from './find.ts'
import { isUnder } from './trust.ts'

/** What is seen of a signature in a PDF. */
export interface SeenSignature {
  readonly kind: 'signature' | 'time_stamp'
  /** Whether what it stands over is what was signed. */
  readonly result: 'intact' | 'altered' | 'unreadable'
  /** Whether it stands over the whole file, or over an earlier state of it. */
  readonly covers: 'whole' | 'part'
  readonly signer: string | null
  readonly subject: string | null
  readonly issuer: string | null
  readonly certificateFrom: string | null
  readonly certificateUntil: string | null
  /** By the clock of the signer; of a time stamp that of who stamped it. */
  readonly signedAt: string | null
  /** Whether the certificate was in its period then; null where either is not known. */
  readonly inPeriod: boolean | null
  /** `certified`: its certificate is under a root that the operator trusts; else that was not checked. */
  readonly trust: 'certified' | 'not_checked'
}

export interface Seen {
  readonly signatures: readonly SeenSignature[]
  /** What was added behind the last signature, time stamps among it; null where there is none. */
  readonly addedAfter: Added | null
}

setEngine('node', new CryptoEngine({ name: 'node', crypto: globalThis.crypto }))

/**
 * Looks at the signatures of a PDF, with the roots that are trusted. What cannot be read of one is said to be unreadable;
 * nothing here fails.
 */
export async function look(pdf: Buffer, roots: readonly X509Certificate[]): Promise<Seen> {
  const found = findSignatures(pdf)
  const signatures: SeenSignature[] = []
  for (const each of found) signatures.push(await seen(pdf, each, roots))
  const last = found.findLast(({ format }) => format !== timeStamp) ?? found.at(-1)
  return { signatures, addedAfter: last ? addedBehind(pdf, last.behind[1]) : null }
}

/** As a PDF names the format of a time stamp of an authority. */
const timeStamp = 'ETSI.RFC3161'

const unreadable = {
  result: 'unreadable',
  signer: null,
  subject: null,
  issuer: null,
  certificateFrom: null,
  certificateUntil: null,
  signedAt: null,
  inPeriod: null,
  trust: 'not_checked',
} as const

async function seen(pdf: Buffer, found: Found, roots: readonly X509Certificate[]): Promise<SeenSignature> {
  const covers = pdf.toString('latin1', found.behind[1]).trim() === '' ? 'whole' : 'part'
  const kind = found.format === timeStamp ? 'time_stamp' : 'signature'
  try {
    return { kind, covers, ...(await verified(pdf, found, roots)) }
  } catch {
    // Whatever a library throws at bytes that are no signature.
    return { kind, covers, ...unreadable }
  }
}

async function verified(
  pdf: Buffer,
  { der, before, behind, format }: Found,
  roots: readonly X509Certificate[],
): Promise<Omit<SeenSignature, 'kind' | 'covers'>> {
  const signed = new SignedData({ schema: ContentInfo.fromBER(der).content })
  const signer = signed.signerInfos[0]
  if (!signer) return unreadable
  const data = Buffer.concat([pdf.subarray(...before), pdf.subarray(...behind)])
  const stamp = format === timeStamp ? stampIn(signed) : undefined
  const isSame = stamp
    ? digest(stamp.messageImprint.hashAlgorithm.algorithmId, data).equals(
        bytesOf(stamp.messageImprint.hashedMessage),
      )
    : isDigest(signer, data)
  const { signatureVerified, signerCertificate } = await signed
    .verify({ signer: 0, data: arrayOf(data), checkChain: false, extendedMode: true })
    .catch((error: unknown) => failure(error))
  const own = asX509(signerCertificate ?? signerIn(signed))
  // Without the certificate nothing is known of what was signed.
  if (!own) return unreadable
  const certificate = certificateOf(own)
  const { certificateFrom: from, certificateUntil: until } = certificate
  const signedAt = (stamp?.genTime ?? timeOf(signer))?.toISOString() ?? null
  return {
    ...certificate,
    result: isSame && signatureVerified ? 'intact' : 'altered',
    signedAt,
    inPeriod: signedAt && from && until ? from <= signedAt && signedAt <= until : null,
    trust: isUnder(own, sentAlong(signed), roots, signedAt ?? new Date().toISOString())
      ? 'certified'
      : 'not_checked',
  }
}

/** A wrong digest or value is an answer, too; everything else is not. */
function failure(error: unknown): {
  signatureVerified: boolean | null
  signerCertificate: Certificate | null
} {
  if (error instanceof Error && 'signatureVerified' in error)
    return { signatureVerified: false, signerCertificate: null }
  throw error
}

const oids = { digest: '1.2.840.113549.1.9.4', time: '1.2.840.113549.1.9.5' }
const hashes: Readonly<Record<string, string>> = {
  '1.3.14.3.2.26': 'sha1',
  '2.16.840.1.101.3.4.2.1': 'sha256',
  '2.16.840.1.101.3.4.2.2': 'sha384',
  '2.16.840.1.101.3.4.2.3': 'sha512',
}

function digest(oid: string, data: Buffer): Buffer {
  const name = hashes[oid]
  if (!name) throw new Error('an unknown digest')
  return createHash(name).update(data).digest()
}

/** Whether the digest that was signed is that of the bytes. Where none was signed, the bytes themselves were. */
function isDigest(signer: SignerInfo, data: Buffer): boolean {
  if (!signer.signedAttrs) return true
  const value = attributeOf(signer, oids.digest)?.values[0]
  return (
    value instanceof OctetString && digest(signer.digestAlgorithm.algorithmId, data).equals(bytesOf(value))
  )
}

const attributeOf = (signer: SignerInfo, oid: string): Attribute | undefined =>
  signer.signedAttrs?.attributes.find(({ type }) => type === oid)

function timeOf(signer: SignerInfo): Date | undefined {
  const value = attributeOf(signer, oids.time)?.values[0]
  return value instanceof UTCTime || value instanceof GeneralizedTime ? value.toDate() : undefined
}

function stampIn({ encapContentInfo }: SignedData): TSTInfo {
  return new TSTInfo({ schema: fromBER(bytesOf(encapContentInfo.eContent!)).result })
}

/** The certificate of the first signer, by its number. */
function signerIn({ signerInfos, certificates }: SignedData): Certificate | undefined {
  const { sid } = signerInfos[0]!
  return certificatesIn(certificates).find(({ serialNumber }) => sid.serialNumber?.isEqual(serialNumber))
}

const certificatesIn = (given: SignedData['certificates']): Certificate[] =>
  given?.filter((each): each is Certificate => 'serialNumber' in each) ?? []

const sentAlong = ({ certificates }: SignedData): X509Certificate[] =>
  certificatesIn(certificates).flatMap((each) => asX509(each) ?? [])

const asX509 = (certificate: Certificate | undefined): X509Certificate | undefined =>
  certificate && new X509Certificate(Buffer.from(certificate.toSchema().toBER()))

const longest = 1000

function certificateOf(certificate: X509Certificate) {
  const { subject, issuer, validFrom, validTo } = certificate
  return {
    signer: /^CN=(.*)$/mu.exec(subject)?.[1]?.replaceAll(/\\(.)/gu, '$1').slice(0, longest) ?? null,
    subject: subject.replaceAll('\n', ', ').slice(0, longest),
    issuer: issuer.replaceAll('\n', ', ').slice(0, longest),
    certificateFrom: new Date(validFrom).toISOString(),
    certificateUntil: new Date(validTo).toISOString(),
  }
}

const bytesOf = (value: OctetString): Buffer => Buffer.from(value.getValue())
const arrayOf = (data: Buffer): ArrayBuffer => Uint8Array.from(data).buffer

import { webcrypto } from 'node:crypto'
import { Integer, ObjectIdentifier, OctetString, UTCTime, Utf8String } from 'asn1js'
import {
  Attribute,
  AttributeTypeAndValue,
  BasicConstraints,
  Certificate,
  ContentInfo,
  EncapsulatedContentInfo,
  Extension,
  IssuerAndSerialNumber,
  SignedAndUnsignedAttributes,
  SignedData,
  SignerInfo,
} from 'pkijs'

const algorithms = {
  rsa: {
    name: 'RSASSA-PKCS1-v1_5',
    hash: 'SHA-256',
    modulusLength: 2048,
    publicExponent: new Uint8Array([1, 0, 1]),
  },
  ec: { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' },
} as const

interface Issued {
  /** Who issued the certificate; whoever has it, without. */
  readonly by?: Signer
  /** Whether it says that it issues others. */
  readonly isAuthority?: boolean
}

/** Somebody who signs, with a certificate. */
export async function signer(
  name: string,
  kind: keyof typeof algorithms,
  from: string,
  until: string,
  { by, isAuthority = false }: Issued = {},
): Promise<Signer> {
  const keys = await webcrypto.subtle.generateKey(algorithms[kind], true, ['sign', 'verify'])
  const certificate = new Certificate()
  certificate.version = 2
  certificate.serialNumber = new Integer({ value: 4711 })
  for (const [who, called] of [
    [certificate.issuer, by?.name ?? name],
    [certificate.subject, name],
  ] as const)
    who.typesAndValues.push(
      new AttributeTypeAndValue({ type: '2.5.4.3', value: new Utf8String({ value: called }) }),
    )
  const constraints = new BasicConstraints({ cA: true }).toSchema().toBER(false)
  if (isAuthority)
    certificate.extensions = [new Extension({ extnID: '2.5.29.19', critical: true, extnValue: constraints })]
  certificate.notBefore.value = new Date(from)
  certificate.notAfter.value = new Date(until)
  await certificate.subjectPublicKeyInfo.importKey(keys.publicKey)
  await certificate.sign((by?.keys ?? keys).privateKey, 'SHA-256')
  return { name, keys, certificate, sentAlong: by ? [by.certificate, ...by.sentAlong] : [] }
}
export interface Signer {
  readonly name: string
  readonly keys: webcrypto.CryptoKeyPair
  readonly certificate: Certificate
  /** Whether signatures leave its certificate out. */
  readonly isLeftOut?: boolean
  /** Of those who issued it, as signatures carry them. */
  readonly sentAlong: readonly Certificate[]
}

/** A certificate as files of roots have it. */
export const pemOf = ({ certificate }: Signer): string =>
  `-----BEGIN CERTIFICATE-----\n${Buffer.from(certificate.toSchema().toBER()).toString('base64')}\n-----END CERTIFICATE-----`

const oids = {
  data: '1.2.840.113549.1.7.1',
  signed: '1.2.840.113549.1.7.2',
  type: '1.2.840.113549.1.9.3',
  digest: '1.2.840.113549.1.9.4',
  time: '1.2.840.113549.1.9.5',
}

async function cmsOf(
  data: Buffer,
  { keys, certificate, sentAlong, isLeftOut }: Signer,
  at: Date,
): Promise<Buffer> {
  const digest = await webcrypto.subtle.digest('SHA-256', Uint8Array.from(data))
  const signed = new SignedData({
    version: 1,
    encapContentInfo: new EncapsulatedContentInfo({ eContentType: oids.data }),
    signerInfos: [
      new SignerInfo({
        version: 1,
        sid: new IssuerAndSerialNumber({
          issuer: certificate.issuer,
          serialNumber: certificate.serialNumber,
        }),
        signedAttrs: new SignedAndUnsignedAttributes({
          type: 0,
          attributes: [
            new Attribute({ type: oids.type, values: [new ObjectIdentifier({ value: oids.data })] }),
            new Attribute({ type: oids.time, values: [new UTCTime({ valueDate: at })] }),
            new Attribute({ type: oids.digest, values: [new OctetString({ valueHex: digest })] }),
          ],
        }),
      }),
    ],
    certificates: isLeftOut ? [] : [certificate, ...sentAlong],
  })
  await signed.sign(keys.privateKey, 0, 'SHA-256', Uint8Array.from(data).buffer)
  const content = new ContentInfo({ contentType: oids.signed, content: signed.toSchema(true) })
  return Buffer.from(content.toSchema().toBER(false))
}

const room = 16_000

/** The PDF with a signature in an update of its own behind what is there. */
export async function signedPdf(
  pdf: Buffer,
  by: Signer,
  at: string,
  format = 'ETSI.CAdES.detached',
): Promise<Buffer> {
  const blank = '0'.repeat(10)
  const number = 8 + pdf.toString('latin1').split('/ByteRange').length
  const head = `\n${number} 0 obj\n<</Type/Sig/Filter/Adobe.PPKLite/SubFilter/${format}/ByteRange [0 ${blank} ${blank} ${blank}]/Contents `
  const tail = '>>\nendobj\ntrailer<</Root 1 0 R>>\n%%EOF\n'
  const first = pdf.length + head.length
  const numbers = [first, first + room + 2, tail.length].map((each) => String(each).padStart(10, '0'))
  const before = Buffer.concat([
    pdf,
    Buffer.from(head.replace(`${blank} ${blank} ${blank}`, numbers.join(' '))),
  ])
  const der = await cmsOf(Buffer.concat([before, Buffer.from(tail)]), by, new Date(at))
  return Buffer.concat([before, Buffer.from(`<${der.toString('hex').padEnd(room, '0')}>`), Buffer.from(tail)])
}

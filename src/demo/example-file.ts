import { Readable } from 'node:stream'
import type { Caller } from '../kernel/actor.ts'
import { detectMediaType } from '../documents/upload/media-types.ts'
import { receiveFile } from '../documents/upload/receive.ts'
import { uploadDocument } from '../documents/upload/upload.ts'
import { momentOf, type Demo } from './demo.ts'

/** One page that says that it is an example, in a PDF of minimal size. */
const pages = [
  '%PDF-1.4',
  '1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj',
  '2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj',
  '3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 420 595]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>endobj',
  '4 0 obj<</Length 52>>stream',
  'BT /F 18 Tf 60 500 Td ([CONTOH] Bukan naskah asli) Tj ET',
  'endstream endobj',
  '5 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>endobj',
  'trailer<</Root 1 0 R>>',
  '%%EOF',
].join('\n')

/** The signed document of an agreement, or of one of its amendments, or the letter of a proposal. */
type Attached =
  | { readonly kind: 'signed_agreement'; readonly agreementId: string }
  | { readonly kind: 'signed_amendment'; readonly amendmentId: string }
  | { readonly kind: 'offer_letter'; readonly proposalId: string }

/** Attaches an example of the document, in the same way as an upload. */
export async function attachExampleFile(demo: Demo, caller: Caller, signed: Attached) {
  const { db, files } = demo
  const file = await receiveFile(Readable.from([Buffer.from(pages)]), files.incoming, detectMediaType)
  const fields = { ...signed, visibility: 'parties' } as const
  return uploadDocument(db, files, caller, { fields, fileName: 'contoh.pdf', file }, momentOf(demo))
}

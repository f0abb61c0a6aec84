import type { FastifyRequest } from 'fastify'
import type { z } from 'zod'
import { DomainError, type FieldError, type Text } from '../../kernel/errors.ts'
import { InputError, inputProblem } from '../../http/problems/validation.ts'
import { maxFileSize, type MediaType } from '../kinds.ts'
import { discardFile, receiveFile, type DetectType } from './receive.ts'
import type { ReceivedFile } from '../storage/file-storage.ts'

/** What the multipart parser itself stops at. */
export const multipartOptions = {
  throwFileSizeLimit: false,
  limits: {
    fields: 20,
    parts: 21,
    files: 1,
    fieldNameSize: 100,
    fieldSize: 1000,
    headerPairs: 20,
    // One more than is taken, so that too much is told from just enough.
    fileSize: maxFileSize + 1,
  },
}

/** An upload read to its end: what its fields mean, and its file. Whoever receives it must discard it. */
export interface Upload<Fields, Type extends string = MediaType> {
  readonly fields: Fields
  /** As the client names it. */
  readonly fileName: string
  readonly file: ReceivedFile<Type>
}

/**
 * Reads a multipart body: the fields, then one file. `accept` sees the fields before any of the file is read, so that
 * nothing is received for what will not be taken; `detect` says what the file is. 400 where the body is cut off, out of order or no multipart at all.
 */
export async function readUpload<Fields, Type extends string>(
  request: FastifyRequest,
  folder: string,
  accept: (fields: Record<string, string>) => Promise<Fields>,
  detect: DetectType<Type>,
): Promise<Upload<Fields, Type>> {
  if (!request.isMultipart()) throw new DomainError('unsupported_media_type')
  const fields: Record<string, string> = {}
  let upload: Upload<Fields, Type> | undefined
  let refusal: unknown
  const ask = () =>
    accept(fields).catch((error: unknown) => {
      refusal = error
      throw error
    })
  try {
    for await (const part of request.parts()) {
      if (upload) throw invalid(part.fieldname, 'after_file', afterFile)
      if (part.type === 'field') addField(fields, part)
      else if (part.fieldname !== 'file') throw invalid(part.fieldname, 'unknown_field', unknownFile)
      else {
        const accepted = await ask()
        const file = await receiveFile(part.file, folder, detect)
        upload = { fields: accepted, fileName: part.filename ?? '', file }
      }
    }
    if (upload) return upload
    await ask()
    throw invalid('file', 'required', fileRequired)
  } catch (error) {
    // What the client still sends is read and dropped, so that it gets to see the answer.
    request.raw.unpipe()
    request.raw.resume()
    if (upload) await discardFile(upload.file)
    throw error === refusal || isOurs(error) ? error : unreadable(error)
  }
}

/** The fields as they are meant; 400 or 422 with a pointer to each that is wrong. */
export function parseFields<Schema extends z.ZodType>(
  schema: Schema,
  given: Record<string, string>,
): z.infer<Schema> {
  const result = schema.safeParse(given, { reportInput: true })
  if (result.success) return result.data
  throw inputProblem(new InputError({ schema, url: '', part: 'body' }, result.error.issues))
}

interface Field {
  readonly fieldname: string
  readonly value: unknown
  readonly valueTruncated: boolean
}

function addField(fields: Record<string, string>, { fieldname, value, valueTruncated }: Field): void {
  if (fieldname in fields) throw invalid(fieldname, 'repeated', repeated)
  if (typeof value !== 'string' || valueTruncated) throw invalid(fieldname, 'too_big', tooLong)
  fields[fieldname] = value
}

/** A refusal of ours, or a failure of the disk; everything else is a body that cannot be read. */
const isOurs = (error: unknown): boolean =>
  error instanceof DomainError || (error instanceof Error && 'syscall' in error)

/** The parser takes no field that every object has, and does not say which one it was. */
const unreadable = (error: unknown): DomainError =>
  error instanceof Error && 'code' in error && error.code === 'FST_PROTO_VIOLATION'
    ? new DomainError('invalid_request', { detail: reservedName })
    : new DomainError('invalid_request', { detail: cutOff })

function invalid(field: string, code: string, message: Text): DomainError {
  const pointer = `/${field.replaceAll('~', '~0').replaceAll('/', '~1')}`.slice(0, 500)
  const errors: FieldError[] = [{ pointer, code, message }]
  return new DomainError('invalid_request', { errors })
}

const cutOff = {
  id: 'Isi multipart terpotong atau tidak dapat dibaca; kirim lagi seluruhnya.',
  en: 'The multipart body is cut off or cannot be read; send the whole of it again.',
}
const reservedName = {
  id: 'Ada isian bernama seperti "__proto__" atau "constructor", yang bukan isian; hapus isian itu.',
  en: 'A part is named like "__proto__" or "constructor", which is no field; leave it out.',
}
const afterFile = {
  id: 'Berkas harus menjadi bagian terakhir, dan hanya satu.',
  en: 'The file must come last, and there is only one.',
}
const unknownFile = { id: 'Berkas dikirim sebagai "file".', en: 'The file is sent as "file".' }
const fileRequired = { id: 'Berkas wajib dilampirkan.', en: 'A file is required.' }
const repeated = { id: 'Isian ini hanya boleh sekali.', en: 'This field may be given only once.' }
const tooLong = { id: 'Isian ini terlalu panjang atau bukan teks.', en: 'This field is too long or no text.' }

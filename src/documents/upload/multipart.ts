import type { FastifyRequest } from 'fastify'
import type { z } from 'zod'
import { DomainError, type FieldError, type Text } from '../../kernel/errors.ts'
import { InputError, inputProblem } from '../../http/problems/validation.ts'
import { maxFileSize, type MediaType } from '../kinds.ts'
import { discardFile, receiveFile, type DetectType } from './receive.ts'
import type { ReceivedFile } from '../storage/file-storage.ts'
import type { DetailCode } from '../../kernel/codes/codes.ts'

/** The limits of the multipart parser itself. */
export const multipartOptions = {
  throwFileSizeLimit: false,
  limits: {
    fields: 20,
    parts: 21,
    files: 1,
    fieldNameSize: 100,
    fieldSize: 1000,
    headerPairs: 20,
    // One byte more than allowed, to tell a file that is too large from one of exactly the maximum size.
    fileSize: maxFileSize + 1,
  },
}

/** A completely read upload: its parsed fields, and its file. The receiver must discard it. */
export interface Upload<Fields, Type extends string = MediaType> {
  readonly fields: Fields
  /** The file name from the client. */
  readonly fileName: string
  readonly file: ReceivedFile<Type>
}

/**
 * Reads a multipart body: the fields, then one file. `accept` gets the fields before the file is read, so that no file
 * is received that would be refused. `detect` finds the type of the file. 400 if the body is cut off, in the wrong
 * order, or not multipart.
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
    // The rest of the request is read and dropped, so that the client can receive the answer.
    request.raw.unpipe()
    request.raw.resume()
    if (upload) await discardFile(upload.file)
    throw error === refusal || isOurs(error) ? error : unreadable(error)
  }
}

/** The parsed fields; 400 or 422 with a pointer to each wrong field. */
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

/** Our own refusal, or a disk failure. Any other error means that the body cannot be read. */
const isOurs = (error: unknown): boolean =>
  error instanceof DomainError || (error instanceof Error && 'syscall' in error)

/** The parser refuses names such as `__proto__`, which every object has, and does not say which name it was. */
const unreadable = (error: unknown): DomainError =>
  error instanceof Error && 'code' in error && error.code === 'FST_PROTO_VIOLATION'
    ? new DomainError('invalid_request', { detail: reservedName })
    : new DomainError('invalid_request', { detail: cutOff })

function invalid(field: string, code: DetailCode, message: Text): DomainError {
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

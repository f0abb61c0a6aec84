import type { FastifyRequest } from 'fastify'
import type { Text } from '../../kernel/errors.ts'

const form = 'application/x-www-form-urlencoded'
const multipart = 'multipart/form-data'

/** The media types that this operation takes, as the text for a client that sent another type. */
export function mediaTypesOf({ routeOptions: { schema, method } }: FastifyRequest): Text {
  if (!schema?.body && !schema?.consumes) {
    return {
      id: 'Operasi ini tidak menerima isi: kirim tanpa isi dan tanpa "Content-Type".',
      en: 'This operation takes no body: send none, and no "Content-Type".',
    }
  }
  const [type] = schema.consumes ?? ['application/json']
  if (type === multipart) {
    return {
      id: `Kirim "Content-Type: ${multipart}": isian, lalu berkas sebagai "file".`,
      en: `Send "Content-Type: ${multipart}": the fields, then the file as "file".`,
    }
  }
  if (type === form) {
    return {
      id: `Kirim formulir, "Content-Type: ${form}", bukan JSON.`,
      en: `Send a form, "Content-Type: ${form}", not JSON.`,
    }
  }
  const patch =
    String(method) === 'PATCH'
      ? { id: ' (atau application/merge-patch+json)', en: ' (or application/merge-patch+json)' }
      : undefined
  return {
    id: `Kirim JSON, "Content-Type: application/json"${patch?.id ?? ''}.`,
    en: `Send JSON, "Content-Type: application/json"${patch?.en ?? ''}.`,
  }
}

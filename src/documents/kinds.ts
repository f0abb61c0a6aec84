/** The kinds that can be uploaded. */
export const uploadKinds = [
  'minutes',
  'signed_agreement',
  'signed_amendment',
  'certified_copy',
  'public_copy',
  'draft_agreement',
  'offer_letter',
  'terms_of_reference',
  'feasibility_study',
  'legality',
  'power_of_attorney',
  'dprd_request',
  'dprd_approval',
  'termination',
  'evidence',
  'other',
] as const
/** Beside them the lists that agreements were imported from. */
export const documentKinds = [...uploadKinds, 'imported_list'] as const
export type DocumentKind = (typeof documentKinds)[number]

/** Who may open a file, besides those who work on its record. */
export const documentVisibilities = ['internal', 'parties', 'public'] as const
export type DocumentVisibility = (typeof documentVisibilities)[number]

/** The file types that can be uploaded, with the extension that the file name gets. */
const uploadExtensions = {
  'application/pdf': 'pdf',
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'docx',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'xlsx',
} as const
/** Beside them those of imported lists. */
export const extensions = {
  ...uploadExtensions,
  'application/vnd.oasis.opendocument.spreadsheet': 'ods',
  'text/csv': 'csv',
} as const
export type MediaType = keyof typeof extensions
export const mediaTypes = Object.keys(extensions) as [MediaType, ...MediaType[]]
export const uploadTypes = Object.keys(uploadExtensions) as (keyof typeof uploadExtensions)[]

/** In bytes: 25 MiB. */
export const maxFileSize = 25 * 1024 * 1024

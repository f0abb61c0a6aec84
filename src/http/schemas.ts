import { z } from 'zod'
import { stageCodes } from '../kernel/stages.ts'
import type { DetailCode } from '../kernel/codes/codes.ts'

/**
 * Text that both PostgreSQL and JSON can store: no NUL, no unpaired surrogates, no control characters except tab and
 * line breaks. Without the `u` flag, so that every validator reads the pattern in the contract the same way.
 */
export const sound =
  // oxlint-disable-next-line no-control-regex -- they are what it refuses
  /^(?:[\t\n\r]|[^\u0000-\u001f\u007f-\u009f\ud800-\udfff]|[\ud800-\udbff][\udc00-\udfff])*$/

/**
 * As `sound`, not blank, and shown in the order in which it is stored: no characters that change the direction of text, by which a
 * reader is shown something else (Unicode TR 36).
 */
export const inOrder =
  // oxlint-disable-next-line no-control-regex -- they are what it refuses
  /^(?!\s+$)(?:[\t\n\r]|[^\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ud800-\udfff]|[\ud800-\udbff][\udc00-\udfff])*$/

/**
 * As `inOrder`, and every character can be seen: no soft hyphens, characters without width, separators of lines, or tags,
 * by which two names look the same and are not.
 */
export const visible =
  // oxlint-disable-next-line no-control-regex, no-misleading-character-class -- they are what it refuses
  /^(?!\s+$)(?:[\t\n\r]|[^\u0000-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ud800-\udfff\ufeff\ufff9-\ufffb]|[\ud800-\udb3f\udb41-\udbff][\udc00-\udfff])*$/

/** Text of 1 to `max` characters, trimmed, each of which can be seen. */
export const text = (max: number) => z.string().trim().min(1).max(max).regex(visible)

/** A rule that JSON Schema cannot say beside a format: the contract adds it to the description of every such field. */
const saidRule = (text: string) => ({ 'x-rule': text })

/** The address of a web page. `z.url` alone accepts characters that PostgreSQL cannot store. */
export const webAddress = z
  .url({ protocol: /^https?$/ })
  .max(500)
  .regex(sound)
  .meta({
    example: 'https://contoh.id',
    ...saidRule('It begins with `http://` or `https://`; else `invalid_format`.'),
  })

/** A short line of text: names, numbers, job titles. */
export const line = text(200)
/** A text of one or more paragraphs. */
export const paragraph = z.string().trim().min(1).max(4000).regex(inOrder)

const yearsSaid = saidRule('Years 1900–2199; else `implausible_year`.')

/** A range of years that JavaScript and PostgreSQL both support and that excludes most typing errors. */
const plausibleYear = [
  (value: string) => value >= '1900' && value < '2200',
  {
    params: {
      code: 'implausible_year',
      text: { id: 'Tahun harus 1900–2199.', en: 'The year must be 1900–2199.' },
    },
  },
] as const

export const day = z.iso
  .date({ abort: true })
  .refine(...plausibleYear)
  .meta({ description: 'A day in Asia/Jakarta, YYYY-MM-DD.', ...yearsSaid })

export const instantIn = z.iso
  .datetime({ offset: true, abort: true })
  .max(40)
  .refine(...plausibleYear)
  .meta({ description: 'An instant with its UTC offset (RFC 3339).', ...yearsSaid })
  .transform((value) => new Date(value).toISOString())

/** Filters of a list for what is recent. What they don't promise is said where they are offered. */
export const changedSince = {
  'updatedAt[gt]': instantIn.optional().meta({ description: sinceOf('after') }),
  'updatedAt[gte]': instantIn.optional().meta({ description: sinceOf('at or after') }),
}
function sinceOf(when: string): string {
  return (
    `Whose last change began ${when} this instant, with its UTC offset (RFC 3339). A change that began earlier and ended later is ` +
    'not found by who asked in between: a copy is kept by `GET /v1/events`.'
  )
}

export const instantOut = z.iso.datetime().describe('An instant in UTC (RFC 3339).')

/** The name of a field for people, in Indonesian and English. It is in the contract and heads the column in exports. */
export const named = (id: string, en: string) => ({ 'x-label': { id, en } })

/** Why a record has its status, as whoever changed it said. */
export const statusReason = (description: string, example: string | null) =>
  paragraph.nullable().meta({ description, example, ...named('Alasan status', 'Reason of the status') })

/** The fields that every record has. */
export const stamps = {
  version: z.int().meta({ example: 3 }),
  createdAt: instantOut.meta(named('Dicatat', 'Recorded')),
  updatedAt: instantOut.meta(named('Diperbarui', 'Updated')),
}

/** An id in lower case, as PostgreSQL writes it. Ids are compared as text, so all must be in the same case. */
export const uuid = z.uuid().toLowerCase()
export const stage = z
  .enum(stageCodes)
  .meta({ id: 'Stage', description: 'A stage of the programme, P1–P7.', example: 'P2' })

/** A set of codes: no code twice. */
export const setOf = <T extends z.core.$ZodType>(each: T, max: number) =>
  z
    .array(each)
    .max(max)
    .refine((values) => new Set(values).size === values.length, {
      params: {
        code: 'repeated',
        text: { id: 'Setiap nilai hanya boleh sekali.', en: 'Each value may appear only once.' },
      },
    })
    .meta({ uniqueItems: true })

/** A whole number in an address, written as JSON writes it: no sign, space or zero before it, and not empty. */
export const wholeNumber = (min: number, max: number) =>
  z.preprocess(
    (value) =>
      typeof value === 'string' ? (/^(0|[1-9]\d{0,9})$/.test(value) ? Number(value) : Number.NaN) : value,
    z.int().min(min).max(max),
  )

/** A filter with several values in one parameter, separated by commas. A record matches if it has any of them. */
export const anyOf = <T extends z.core.$ZodType>(each: T) =>
  z.preprocess(
    (value) => (typeof value === 'string' ? value.split(',') : value),
    z.array(each).min(1).max(50),
  )

export const idParams = z.strictObject({ id: uuid.describe('The id of the record.') })

/** The words of a full-text search. */
export const searchText = z.string().trim().min(1).max(200).regex(sound).describe('Words to look for.')

/** A rule that involves several fields, with its message in both languages. Breaking it is answered with 422. */
export const rule = (path: string, code: DetailCode, id: string, en: string) => ({
  path: [path],
  params: { code, text: { id, en } },
})

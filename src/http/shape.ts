import type { FastifyInstance, FastifyRequest, FastifySchema } from 'fastify'
import { z } from 'zod'
import type { Actor } from '../kernel/actor.ts'
import { jakartaDay, type Day } from '../kernel/days.ts'
import type { Session } from '../db/session.ts'
import type { Visibility } from '../db/visibility.ts'
import { json, preferredType } from './negotiation.ts'
import { pageOf } from './pagination.ts'
import { anyOf } from './schemas.ts'

declare module 'fastify' {
  interface FastifyContextConfig {
    /** The fields that `fields` can select and `expand` can add in the answers of this route. */
    shape?: Shape
  }
}

/**
 * The media type of answers with only the fields asked for in `fields`. Required fields of the whole record can be
 * missing.
 */
export const partialType = 'application/vnd.registry.partial+json'

/**
 * Short forms of records, as other records show them, and a function that reads many of them at once. It returns only
 * those that the actor may see.
 */
export interface Summaries<T extends { id: string } = { id: string }> {
  readonly visibility: Visibility<string>
  readonly read: (session: Session, actor: Actor, ids: readonly string[], today: Day) => Promise<T[]>
}

interface Expansion<Answer> {
  readonly of: Summaries
  readonly idsIn: (record: Answer) => readonly (string | null)[]
  /** True: an array of records. False: one record or null. */
  readonly several: boolean
}

/** The record with the id that `idIn` returns; null when there is none or the caller may not see it. */
export const one = <Answer>(
  of: Summaries,
  idIn: (record: Answer) => string | null | undefined,
): Expansion<Answer> => ({
  of,
  idsIn: (record) => [idIn(record) ?? null],
  several: false,
})

/** The records with the ids that `idsIn` returns; only those that the caller may see. */
export const several = <Answer>(
  of: Summaries,
  idsIn: (record: Answer) => readonly (string | null)[],
): Expansion<Answer> => ({
  of,
  idsIn: (record) => [...new Set(idsIn(record))],
  several: true,
})

/** A field that is in the answer only when `expand` asks for it. */
export const expanded = <T extends z.ZodType>(summary: T, what: string) =>
  summary
    .nullable()
    .optional()
    .meta({ description: `${what} With \`expand\`; null where you may not see it.`, 'x-expanded': true })

/** The same for a field with several records. */
export const allExpanded = <T extends z.ZodType>(summary: T, what: string) =>
  z
    .array(summary)
    .max(200)
    .optional()
    .meta({ description: `${what} With \`expand\`.`, 'x-expanded': true })

export interface Shape {
  readonly parameters: z.ZodRawShape
  readonly expansions: Readonly<Record<string, Expansion<never>>>
  readonly partial: z.ZodType
  readonly partialPage: z.ZodType
}

type ExpansionsOf<Fields extends z.ZodRawShape> = Readonly<
  Partial<Record<keyof Fields, Expansion<z.infer<z.ZodObject<Fields>>>>>
>

/** What clients can ask for, from the schema of a resource: field names for `fields`, and expansions for `expand`. */
export function shapeOf<Fields extends z.ZodRawShape>(
  record: z.ZodObject<Fields>,
  expansions: ExpansionsOf<Fields> = {} as ExpansionsOf<Fields>,
): Shape {
  const name = `Partial${record.meta()!.id}`
  const names = Object.keys(record.shape).filter((field) => !(field in expansions))
  const partial = record
    .partial()
    .required({ id: true } as never)
    .meta({
      id: name,
      description: 'No more of it than `fields` names; `id`, and what `expand` adds, always.',
    })
  return {
    parameters: {
      fields: namesOf(names).describe(
        `Only these fields, comma-separated; \`id\`, and what \`expand\` adds, always. The answer is \`${partialType}\`; under \`application/json\`, with an \`Accept\` for that, required fields can be missing too.`,
      ),
      ...(Object.keys(expansions).length === 0
        ? {}
        : {
            expand: namesOf(Object.keys(expansions)).describe(
              'Records that it names by their ids, to be answered with it, comma-separated; as far as you may see them, and as they are today.',
            ),
          }),
    },
    expansions: expansions as Shape['expansions'],
    partial,
    partialPage: pageOf(`${name}Page`, partial),
  }
}

const namesOf = (names: readonly string[]) => anyOf(z.enum(names as [string, ...string[]])).optional()

/**
 * For the routes that have a shape: adds its parameters and its partial answer to the schema, and shapes the answers.
 * First the records that `expand` asks for are read as the caller, one query per expansion for the whole page. Then
 * all fields that were not asked for are removed.
 */
export function registerShapes(app: FastifyInstance): void {
  app.addHook('onRoute', (route) => {
    if (route.config?.shape && route.schema) route.schema = withShape(route.schema, route.config.shape)
  })
  // With a callback, not a promise: most requests ask for no shape, and a promise would delay every request by one
  // turn of the event loop.
  app.addHook('preSerialization', (request, reply, payload, done) => {
    const { shape } = request.routeOptions.config
    const asked = request.query as Asked
    if (!shape || reply.statusCode >= 300) return done(null, payload)
    const type = asked.fields
      ? preferredType(request.headers.accept, [partialType, json])
      : request.acceptedType
    if (type === partialType) reply.type(`${partialType}; charset=utf-8`)
    // What lacks required fields is written as what it is, whatever it is called.
    else if (asked.fields)
      reply.type(`${json}; charset=utf-8`).serializer(reply.getSerializationFunction('200', partialType)!)
    if (!asked.fields && !asked.expand) return done(null, payload)
    shaped(request, shape, payload as Answer | Page, asked).then((answer) => done(null, answer), done)
  })
}

/** The record or page, cut down and expanded as requested. */
async function shaped(
  request: FastifyRequest,
  shape: Shape,
  payload: Answer | Page,
  { fields, expand }: Asked,
): Promise<object> {
  const isPage = 'data' in payload
  const records = isPage ? (payload as Page).data : [payload]
  const added = expand ? await expansionsOf(request, shape, records, expand) : []
  const given = records.map((record, index) => ({ ...cut(record, fields), ...added[index] }))
  return isPage ? { ...payload, data: given } : given[0]!
}

type Answer = Readonly<Record<string, unknown>>
type Page = { readonly data: readonly Answer[] }
type Asked = { readonly fields?: readonly string[]; readonly expand?: readonly string[] }
/** The schemas of a route's answers, by status. */
export type Responses = Record<number, z.ZodObject | { content: object }>

function withShape(schema: FastifySchema, { parameters, partial, partialPage }: Shape): FastifySchema {
  const { querystring = z.strictObject({}), response } = schema as {
    querystring?: z.ZodObject
    response: Responses
  }
  const whole = response[200]!
  const content = 'content' in whole ? whole.content : { 'application/json': { schema: whole } }
  const isPage = 'data' in jsonAnswerOf(response).shape
  return {
    ...schema,
    querystring: querystring.extend(parameters),
    response: {
      ...response,
      200: { content: { ...content, [partialType]: { schema: isPage ? partialPage : partial } } },
    },
  }
}

/** The schema of a successful JSON answer, also if the route has answers of other media types. */
export function jsonAnswerOf(response: Responses): z.ZodObject {
  const whole = response[200]!
  if (!('content' in whole)) return whole
  return (whole.content as { 'application/json': { schema: z.ZodObject } })['application/json'].schema
}

const cut = (record: Answer, fields: readonly string[] | undefined): Answer =>
  fields
    ? Object.fromEntries(Object.entries(record).filter(([name]) => name === 'id' || fields.includes(name)))
    : record

/** The expanded fields of each record. */
async function expansionsOf(
  { server, caller: { actor } }: FastifyRequest,
  shape: Shape,
  records: readonly Answer[],
  names: readonly string[],
): Promise<Answer[]> {
  const today = jakartaDay(server.clock())
  const added = await server.db.read(actor, (session) =>
    Promise.all(
      names.map(async (name) => {
        const { of, idsIn, several: isList } = shape.expansions[name]!
        const wanted = records.map((record) => idsIn(record as never).filter((id) => id !== null))
        const ids = of.visibility[actor.role] === 'none' ? [] : [...new Set(wanted.flat())]
        const found = ids.length === 0 ? [] : await of.read(session, actor, ids, today)
        const byId = new Map(found.map((each) => [each.id, each]))
        const seen = wanted.map((each) => each.flatMap((id) => byId.get(id) ?? []))
        return seen.map((each) => [name, isList ? each : (each[0] ?? null)] as const)
      }),
    ),
  )
  return records.map((_, index) => Object.fromEntries(added.map((each) => each[index]!)))
}

import type { FastifyInstance, FastifyRequest, FastifySchema } from 'fastify'
import { z } from 'zod'
import type { Actor } from '../kernel/actor.ts'
import { jakartaDay, type Day } from '../kernel/days.ts'
import type { Session } from '../db/session.ts'
import type { Visibility } from '../db/visibility.ts'
import { pageOf } from './pagination.ts'
import { anyOf } from './schemas.ts'

declare module 'fastify' {
  interface FastifyContextConfig {
    /** What answers of the route can be cut down to by `fields` and filled up with by `expand`. */
    shape?: Shape
  }
}

/** The type of answers that hold no more than `fields` asked for: they lack what the whole record must have. */
export const partialType = 'application/vnd.registry.partial+json'

/** Records as others show them, and how many of them are read at once, as far as the actor sees them. */
export interface Summaries<T extends { id: string } = { id: string }> {
  readonly visibility: Visibility<string>
  readonly read: (session: Session, actor: Actor, ids: readonly string[], today: Day) => Promise<T[]>
}

interface Expansion<Answer> {
  readonly of: Summaries
  readonly idsIn: (record: Answer) => readonly (string | null)[]
  /** Several in an array, or one or null. */
  readonly several: boolean
}

/** The one record whose id this gives; null where there is none, or the caller does not see it. */
export const one = <Answer>(
  of: Summaries,
  idIn: (record: Answer) => string | null | undefined,
): Expansion<Answer> => ({
  of,
  idsIn: (record) => [idIn(record) ?? null],
  several: false,
})

/** The records whose ids this gives, as far as the caller sees them. */
export const several = <Answer>(
  of: Summaries,
  idsIn: (record: Answer) => readonly (string | null)[],
): Expansion<Answer> => ({
  of,
  idsIn: (record) => [...new Set(idsIn(record))],
  several: true,
})

/** A field that is answered only where `expand` asks for it. */
export const expanded = <T extends z.ZodType>(summary: T, what: string) =>
  summary
    .nullable()
    .optional()
    .meta({ description: `${what} With \`expand\`; null where you may not see it.`, 'x-expanded': true })

/** As above, for several. */
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

/** What a resource offers, read off its schema: the names of `fields`, and those of its expansions for `expand`. */
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
        `Only these fields, comma-separated; \`id\`, and what \`expand\` adds, always. The answer is \`${partialType}\`.`,
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
 * Gives the routes that name a shape its parameters and its partial answer, and shapes what they answer: the records it
 * names are read in one round trip each for the whole page, as the caller; then all but the fields asked for is left out.
 */
export function registerShapes(app: FastifyInstance): void {
  app.addHook('onRoute', (route) => {
    if (route.config?.shape && route.schema) route.schema = withShape(route.schema, route.config.shape)
  })
  // By callback, not as a promise: nearly always nothing is asked for, and a promise would cost every request a turn
  // of the event loop.
  app.addHook('preSerialization', (request, reply, payload, done) => {
    const { shape } = request.routeOptions.config
    const asked = request.query as Asked
    if (!shape || (!asked.fields && !asked.expand) || reply.statusCode >= 300) return done(null, payload)
    if (asked.fields) reply.type(`${partialType}; charset=utf-8`)
    shaped(request, shape, payload as Answer | Page, asked).then((answer) => done(null, answer), done)
  })
}

/** The record or page with what is asked for. */
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
/** The schemas of a route's answers by their status. */
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

/** The schema of a successful answer in JSON, where there may be answers of other types too. */
export function jsonAnswerOf(response: Responses): z.ZodObject {
  const whole = response[200]!
  if (!('content' in whole)) return whole
  return (whole.content as { 'application/json': { schema: z.ZodObject } })['application/json'].schema
}

const cut = (record: Answer, fields: readonly string[] | undefined): Answer =>
  fields
    ? Object.fromEntries(Object.entries(record).filter(([name]) => name === 'id' || fields.includes(name)))
    : record

/** What is added to each of the records. */
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

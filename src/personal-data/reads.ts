import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import type { Role } from '../kernel/actor.ts'
import { recordChange } from '../audit/service.ts'
import { personalFields } from './inventory.ts'

declare module 'fastify' {
  interface FastifyContextConfig {
    /**
     * The personal fields that answers of this route can have. They are read from its response schema, and answers
     * cannot have other fields.
     */
    personalData?: readonly string[]
  }
}

/** The roles that see everybody's personal data without working with those people. Every such read is recorded. */
const watched: ReadonlySet<Role> = new Set(['admin', 'auditor'])

/**
 * Answers with personal data may not be cached. An admin or auditor gets such an answer only after the audit trail has
 * recorded the read, with one event for each request. If the event cannot be written, the answer is not sent.
 */
export function registerPersonalData(app: FastifyInstance): void {
  app.addHook('onRoute', (route) => {
    const fields = personalFieldsOf(Object.values(route.schema?.response ?? {}))
    if (fields.length === 0) return
    route.config = { ...route.config, personalData: fields }
    route.preSerialization = async (request: FastifyRequest, reply: FastifyReply, payload: unknown) => {
      // Refused requests also come here, and their caller may be unknown; they have no personal data to record.
      if (reply.statusCode < 300) await recordRead(request, payload, fields)
      return payload
    }
  })
  app.addHook('onRequest', (request, reply, done) => {
    if (request.routeOptions.config.personalData) reply.header('cache-control', 'no-store')
    done()
  })
}

/** The personal fields in any of these schemas, at any depth. */
export function personalFieldsOf(responses: readonly unknown[]): string[] {
  const schemas = responses.filter((each) => each instanceof z.ZodType)
  const json = schemas.map((each) =>
    JSON.stringify(z.toJSONSchema(each, { io: 'output', unrepresentable: 'any', metadata: z.registry() })),
  )
  return [...personalFields].filter((field) => json.some((text) => text.includes(`"${field}":`)))
}

/**
 * Records the personal data in the answers of a request that writes several. Each field is recorded once, before it is
 * sent.
 */
export function recordReadOf(request: FastifyRequest): (answer: unknown) => Promise<void> {
  const left = new Set(request.routeOptions.config.personalData)
  return async (answer) => {
    for (const field of await recordRead(request, answer, [...left])) left.delete(field)
  }
}

/** Whether this request is a read that is recorded if its answer has personal data. */
export const isReadRecorded = ({ method, caller, routeOptions }: FastifyRequest): boolean =>
  method === 'GET' && watched.has(caller.actor.role) && routeOptions.config.personalData !== undefined

/** Records the read and returns the fields that are recorded now. */
async function recordRead(
  request: FastifyRequest,
  payload: unknown,
  possible: readonly string[],
): Promise<readonly string[]> {
  const { caller, server } = request
  if (!isReadRecorded(request)) return []
  const fields = possible.filter((field) => holds(payload, field))
  if (fields.length === 0) return []
  const event = { action: 'read' as const, ...resourceOf(request), after: { fields } }
  await server.db.write(caller.actor, (session) => recordChange(session, caller, event))
  return fields
}

/** Whether the answer has a value in this field, at any depth. */
function holds(value: unknown, field: string): boolean {
  if (typeof value !== 'object' || value === null) return false
  if (Array.isArray(value)) return value.some((each) => holds(each, field))
  return Object.entries(value).some(([name, inner]) =>
    personalFields.has(name) ? name === field && isFilled(inner) : holds(inner, field),
  )
}

const isFilled = (value: unknown): boolean => value !== null && !(Array.isArray(value) && value.length === 0)

/** The type of resource of each path, as the audit trail names it. */
const resourceTypes: Readonly<Record<string, string>> = {
  agencies: 'organization',
  collaborators: 'organization',
  agreements: 'agreement',
  cases: 'case',
  meetings: 'meeting',
  users: 'user',
  clients: 'client',
  'audit-events': 'audit_event',
}

function resourceOf({ routeOptions, params }: FastifyRequest) {
  const segment = routeOptions.url!.split('/')[2]!
  const { id = null } = params as { id?: string }
  return { resourceType: resourceTypes[segment] ?? segment.replaceAll('-', '_'), resourceId: id }
}

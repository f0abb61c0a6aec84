import { randomUUID } from 'node:crypto'
import type { FastifyBaseLogger } from 'fastify'
import type { TraceSettings } from '../config/traces.ts'
import type { Tracer } from '../kernel/tracer.ts'
import { openOutbox } from './outbox.ts'
import { followRequests } from './tracer.ts'

/** Traces for the collector of the settings, and a function that sends the last of them; undefined without settings. */
export function openTraces(
  settings: TraceSettings | undefined,
  log: FastifyBaseLogger,
): { readonly tracer: Tracer; readonly close: () => Promise<void> } | undefined {
  if (!settings) return undefined
  const service = {
    'service.name': 'jakpreneur-partnership-registry',
    'service.instance.id': randomUUID(),
  }
  const outbox = openOutbox(settings.url, service, {
    failed: (error) => log.warn({ err: error }, 'the collector of traces takes none: it is tried again'),
    recovered: () => log.info('the collector of traces takes them again'),
  })
  return { tracer: followRequests(settings.percent, (span) => outbox.add(span)), close: () => outbox.close() }
}

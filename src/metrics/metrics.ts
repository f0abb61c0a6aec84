import { Counter, Gauge, Histogram, Registry, type Metric } from 'prom-client'
import type { Job, Observer } from '../kernel/observer.ts'
import { metrics as definitions, type Labels, type MetricName, type NamesOf } from './names.ts'

/** The counts of one process, as Prometheus reads them. */
export interface Metrics extends Observer {
  readonly contentType: string
  add<Name extends NamesOf<'counter'>>(name: Name, labels: Labels<Name>, amount?: number): void
  set<Name extends NamesOf<'gauge'>>(name: Name, labels: Labels<Name>, value: number): void
  /** Adds to a gauge, or takes from it. */
  change<Name extends NamesOf<'gauge'>>(name: Name, labels: Labels<Name>, by: number): void
  observe<Name extends NamesOf<'histogram'>>(name: Name, labels: Labels<Name>, value: number): void
  /** Removes a gauge without labels that is not known at present. */
  forget(name: NamesOf<'gauge'>): void
  /** Calls this before every answer, to set what is looked up rather than counted. It must not throw. */
  lookUp(look: () => void | Promise<void>): void
  /** All metrics as text, after looking up what is looked up. */
  render(): Promise<string>
}

/** Opens all metrics of `names.ts`, in a registry of their own. */
export function openMetrics(now: () => Date = () => new Date()): Metrics {
  const registry = new Registry()
  const opened = new Map<MetricName, Metric>()
  for (const name of Object.keys(definitions) as MetricName[]) opened.set(name, open(name, registry))
  const looks: (() => void | Promise<void>)[] = []
  const counter = (name: NamesOf<'counter'>) => opened.get(name) as Counter
  const gauge = (name: NamesOf<'gauge'>) => opened.get(name) as Gauge
  const histogram = (name: NamesOf<'histogram'>) => opened.get(name) as Histogram

  return {
    contentType: registry.contentType,
    add: (name, labels, amount = 1) => counter(name).inc(labels, amount),
    set: (name, labels, value) => gauge(name).set(labels, value),
    change: (name, labels, by) => gauge(name).inc(labels, by),
    observe: (name, labels, value) => histogram(name).observe(labels, value),
    forget: (name) => gauge(name).remove({}),
    lookUp: (look) => void looks.push(look),
    render: async () => {
      await Promise.all(looks.map(async (look) => look()))
      return registry.metrics()
    },
    statement: (lane, seconds, succeeded) =>
      histogram('registry_database_statement_duration_seconds').observe(
        { lane, outcome: outcome(succeeded) },
        seconds,
      ),
    refused: (place) => counter('registry_overload_refused_total').inc({ place }),
    webhookTry: (outcome, seconds) =>
      histogram('registry_webhook_try_duration_seconds').observe({ outcome }, seconds),
    webhookDisabled: (reason) => counter('registry_webhook_disabled_total').inc({ reason }),
    limited: (policy) => counter('registry_rate_limited_total').inc({ policy }),
    // Not `job`: Prometheus itself gives every metric a label of this name.
    job: (task: Job, seconds, succeeded) => {
      counter('registry_job_runs_total').inc({ task, outcome: outcome(succeeded) })
      counter('registry_job_duration_seconds_total').inc({ task }, seconds)
      if (succeeded)
        gauge('registry_job_last_success_timestamp_seconds').set({ task }, now().getTime() / 1000)
    },
  }
}

const outcome = (succeeded: boolean): string => (succeeded ? 'ok' : 'failed')

function open(name: MetricName, registry: Registry): Metric {
  const { type, help, labels } = definitions[name]
  const common = { name, help, labelNames: [...labels], registers: [registry] }
  if (type === 'counter') return new Counter(common)
  if (type === 'gauge') return new Gauge(common)
  return new Histogram({ ...common, buckets: [...definitions[name].buckets] })
}

/** What a metric is: its type, its labels, and the buckets of a histogram in its own unit. */
interface Definition {
  readonly type: 'counter' | 'gauge' | 'histogram'
  readonly help: string
  readonly labels: readonly string[]
  readonly buckets?: readonly number[]
}

/**
 * Every metric of the service, by its name. Labels are bounded: a route is a template, and all other values come from
 * closed lists. Times are in seconds, sizes in bytes.
 */
export const metrics = {
  registry_http_request_duration_seconds: {
    type: 'histogram',
    help: 'Time from the arrival of a request to the end of its answer. Status "aborted": the client left before.',
    labels: ['method', 'route', 'status'],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 15],
  },
  registry_http_requests_in_flight: {
    type: 'gauge',
    help: 'Requests that are not answered yet. Imports under way are those of the routes /v1/imports.',
    labels: ['route'],
  },
  registry_problems_total: {
    type: 'counter',
    help: 'Requests answered with a problem, by its code.',
    labels: ['code'],
  },
  registry_rate_limited_total: {
    type: 'counter',
    help: 'Requests refused because the quota of an account or address was used up.',
    labels: ['policy'],
  },
  registry_overload_refused_total: {
    type: 'counter',
    help: 'Work refused at once because too much of it was waiting already.',
    labels: ['place'],
  },
  registry_database_connections: {
    type: 'gauge',
    help: 'Connections of a pool: used, idle; and work that waits for one.',
    labels: ['lane', 'state'],
  },
  registry_database_statement_duration_seconds: {
    type: 'histogram',
    help: 'Time until PostgreSQL answered a statement.',
    labels: ['lane', 'outcome'],
    buckets: [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.5, 1, 5, 15],
  },
  registry_event_loop_delay_seconds: {
    type: 'gauge',
    help: 'Delay of the event loop since the last look: median, 99th percentile, maximum.',
    labels: ['quantile'],
  },
  registry_memory_bytes: {
    type: 'gauge',
    help: 'Memory of the process: resident, heap in use, and outside of the heap.',
    labels: ['kind'],
  },
  registry_cpu_seconds_total: {
    type: 'counter',
    help: 'CPU time of the process, of the user and the system together.',
    labels: [],
  },
  registry_start_time_seconds: {
    type: 'gauge',
    help: 'When the process started, since the epoch.',
    labels: [],
  },
  registry_import_readers: {
    type: 'gauge',
    help: 'Files of imports that a process reads, or that wait for one.',
    labels: ['state'],
  },
  registry_ready: {
    type: 'gauge',
    help: '1 if a part of the service is well, 0 if not: the database, its writes, the folder of files, the trail, the list of erasures.',
    labels: ['part'],
  },
  registry_job_runs_total: {
    type: 'counter',
    help: 'Runs of background jobs that have ended.',
    labels: ['task', 'outcome'],
  },
  registry_job_duration_seconds_total: {
    type: 'counter',
    help: 'Time that background jobs took altogether.',
    labels: ['task'],
  },
  registry_job_last_success_timestamp_seconds: {
    type: 'gauge',
    help: 'When a background job last ended well, since the epoch; absent before its first time.',
    labels: ['task'],
  },
  registry_webhook_try_duration_seconds: {
    type: 'histogram',
    help: 'Time until a receiver of webhooks answered, or had not: delivered, refused, too_slow, unreachable, address_not_allowed.',
    labels: ['outcome'],
    buckets: [0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 15],
  },
  registry_webhook_disabled_total: {
    type: 'counter',
    help: 'Webhooks that the service disabled, by the reason.',
    labels: ['reason'],
  },
  registry_audit_unsealed_events: {
    type: 'gauge',
    help: 'Events of the audit trail that the hash chain does not cover yet; absent while the database does not answer.',
    labels: [],
  },
  registry_audit_oldest_unsealed_seconds: {
    type: 'gauge',
    help: 'Age of the oldest of these events; 0 if there are none.',
    labels: [],
  },
  registry_mails_waiting: {
    type: 'gauge',
    help: 'Mails that are neither sent nor given up; absent while the database does not answer.',
    labels: [],
  },
  registry_mails_overdue_seconds: {
    type: 'gauge',
    help: 'How long the oldest of them waits that was tried, or that waits for no hour; 0 if there are none.',
    labels: [],
  },
  registry_renaming_oldest_seconds: {
    type: 'gauge',
    help: 'Age of the oldest change of the names of an organization that has not reached all its agreements and cases; 0 if there is none, absent while the database does not answer.',
    labels: [],
  },
} as const satisfies Record<string, Definition>

export type MetricName = keyof typeof metrics
export type Labels<Name extends MetricName> = Record<(typeof metrics)[Name]['labels'][number], string>
export type NamesOf<Type extends Definition['type']> = {
  [Name in MetricName]: (typeof metrics)[Name]['type'] extends Type ? Name : never
}[MetricName]

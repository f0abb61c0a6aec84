/** Work that the service does by itself, without a request. */
export type Job =
  | 'seal_trail'
  | 'sweep_files'
  | 'list_erasures'
  | 'expire_idempotency_keys'
  | 'forget_request_counts'
  | 'forget_wrong_passwords'
  | 'forget_devices'
  | 'forget_challenges'
  | 'forget_events'
  | 'remind_of_ends'
  | 'send_mails'
  | 'send_webhooks'
  | 'forget_deliveries'
  | 'gather_names'

/**
 * Hears of the work of parts that know nothing of metrics. What it is told comes from closed lists: never a path, an
 * id, a text or a person. All times are in seconds.
 */
export interface Observer {
  /** PostgreSQL has answered a statement. `lane` is the name of the pool it ran in. */
  statement(lane: string, seconds: number, succeeded: boolean): void
  /** Work was refused at once because too much of it was waiting already. */
  refused(place: 'database' | 'reports' | 'searches' | 'exports' | 'feeds' | 'imports' | 'papers'): void
  /** A request was refused because its subject's quota of this policy is used up. */
  limited(policy: string): void
  /** A delivery of a webhook was tried: it was taken, or why not. */
  webhookTry(outcome: string, seconds: number): void
  /** A webhook was disabled by the service. */
  webhookDisabled(reason: string): void
  /** A run of a job has ended. */
  job(name: Job, seconds: number, succeeded: boolean): void
}

/** Runs a job and tells how it ended. */
export async function timed<T>(
  observer: Pick<Observer, 'job'> | undefined,
  job: Job,
  run: () => Promise<T>,
): Promise<T> {
  const begun = performance.now()
  const tell = (succeeded: boolean) => observer?.job(job, (performance.now() - begun) / 1000, succeeded)
  try {
    const result = await run()
    tell(true)
    return result
  } catch (error) {
    tell(false)
    throw error
  }
}

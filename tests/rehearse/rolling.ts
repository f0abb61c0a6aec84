import type { Instance } from './stage/instance.ts'
import { untilMore, type Load } from './stage/load.ts'
import type { Stage } from './stage/stage.ts'

interface Round {
  /** The instances that requests are sent to. */
  readonly serving: Set<Instance>
  /** Those to be replaced. */
  readonly old: readonly Instance[]
  /** Starts an instance of the new version, ready to serve. */
  readonly start: (name: string) => Promise<Instance>
  readonly load: Load
  /** Acknowledged writes between two steps. */
  readonly between: number
}

/**
 * Replaces one instance after the other under load, as docs/how-to/upgrade.md tells: a new one gets ready beside the
 * others, an old one is taken out of the balancer, has answered what is under way, and is ended.
 */
export async function replaceOneByOne({ say }: Pick<Stage, 'say'>, round: Round): Promise<void> {
  const { serving, old, start, load, between } = round
  for (const [index, leaving] of old.entries()) {
    const began = Date.now()
    const before = load.cases.length
    const fresh = await start(`new-${index + 1}`)
    say(
      `a new instance got ready in ${((Date.now() - began) / 1000).toFixed(1)} s, in which the others acknowledged ${load.cases.length - before} writes`,
    )
    serving.add(fresh)
    await untilMore(load, between)
    say('both serve side by side')
    serving.delete(leaving)
    await load.answeredBy(leaving.url)
    await leaving.end('SIGTERM')
  }
  await untilMore(load, between)
}

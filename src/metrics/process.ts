import { monitorEventLoopDelay } from 'node:perf_hooks'
import type { Metrics } from './metrics.ts'

/** In milliseconds. How often the delay of the event loop is sampled. */
const resolution = 20

/** Looks up the event loop, the memory and the CPU of this process. Returns a function that ends the sampling. */
export function watchProcess(metrics: Metrics): () => void {
  const delay = monitorEventLoopDelay({ resolution })
  delay.enable()
  // The histogram holds whole intervals between samples, in nanoseconds: what exceeds the resolution is the delay.
  const seconds = (interval: number) => Math.max(0, interval / 1e9 - resolution / 1000)
  let spent = 0
  metrics.set('registry_start_time_seconds', {}, performance.timeOrigin / 1000)
  metrics.lookUp(() => {
    if (delay.count > 0) {
      const set = (quantile: string, interval: number) =>
        metrics.set('registry_event_loop_delay_seconds', { quantile }, seconds(interval))
      set('0.5', delay.percentile(50))
      set('0.99', delay.percentile(99))
      set('1', delay.max)
      delay.reset()
    }
    const { rss, heapUsed, external } = process.memoryUsage()
    metrics.set('registry_memory_bytes', { kind: 'resident' }, rss)
    metrics.set('registry_memory_bytes', { kind: 'heap_used' }, heapUsed)
    metrics.set('registry_memory_bytes', { kind: 'external' }, external)
    const { user, system } = process.cpuUsage()
    metrics.add('registry_cpu_seconds_total', {}, (user + system) / 1e6 - spent)
    spent = (user + system) / 1e6
  })
  return () => void delay.disable()
}

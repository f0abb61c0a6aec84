import { readFile } from 'node:fs/promises'
import { look, type Seen } from './look.ts'

export type Answer = Seen | { readonly failed: unknown }

// The service normally ends this process. If the service itself is gone, for any reason, this process ends too.
process.once('disconnect', () => process.exit())
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => {})
process.on('message', ({ path }: { readonly path: string }) => void answer(path))

async function answer(path: string): Promise<void> {
  const seen: Answer = await readFile(path)
    .then(look)
    .catch((failed: unknown) => ({ failed }))
  process.send!(seen)
}

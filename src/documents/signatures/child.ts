import { X509Certificate } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { look, type Seen } from './look.ts'

/** The file, and the roots that are trusted, as PEM. */
export interface Task {
  readonly path: string
  readonly roots: readonly string[]
}

export type Answer = Seen | { readonly failed: unknown }

// The service normally ends this process. If the service itself is gone, for any reason, this process ends too.
process.once('disconnect', () => process.exit())
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => {})
process.on('message', (task: Task) => void answer(task))

async function answer({ path, roots }: Task): Promise<void> {
  const seen: Answer = await readFile(path)
    .then((pdf) =>
      look(
        pdf,
        roots.map((pem) => new X509Certificate(pem)),
      ),
    )
    .catch((failed: unknown) => ({ failed }))
  process.send!(seen)
}

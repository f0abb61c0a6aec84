import { Worker } from 'node:worker_threads'
import { cleanPaper } from '../model/clean.ts'
import { glyphs } from '../pdf/fonts.ts'
import { loadTypst, toPdf } from '../pdf/to-pdf.ts'
import type { Answer, Task } from './task.ts'

// The service normally ends this process. If the service itself is gone, for any reason, this process ends too.
process.once('disconnect', () => process.exit())
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => {})
// The typesetter keeps this thread from looking at the memory, so another one does.
new Worker(new URL('watch-memory.ts', import.meta.url), { workerData: Number(process.argv[2]) }).unref()
process.on('message', (task: Task) => void answer(task))

async function answer(task: Task): Promise<void> {
  process.send!(await made(task))
}

async function made({ format, paper }: Task): Promise<Answer> {
  try {
    const clean = cleanPaper(paper, glyphs())
    if (format === 'docx') {
      const { toDocx } = await import('../docx/to-docx.ts')
      return taken(await toDocx(clean))
    }
    const typst = await loadTypst()
    return typst ? taken(toPdf(typst, clean)) : { notInstalled: true }
  } catch (failed) {
    return { failed }
  }
}

const taken = (file: Uint8Array): Answer => ({ file, memory: process.memoryUsage.rss() })

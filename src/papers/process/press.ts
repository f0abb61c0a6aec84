import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { DomainError } from '../../kernel/errors.ts'
import { notStarted, startApart } from '../../kernel/start-apart.ts'
import type { Paper } from '../model/paper.ts'
import type { Answer, PaperFormat, Task } from './task.ts'

/**
 * Makes the files of papers, each process one at a time. As many are made at once as are asked for: the lane of the
 * routes bounds them. What ends a process, or takes it too long, ends with it.
 */
export interface Press {
  /**
   * The file. 503 `paper_unavailable` where the format cannot be made on this machine, or the paper takes more time or
   * memory than it may; 503 `unavailable` where no process could be started, or the client no longer waits.
   */
  make(paper: Paper, format: PaperFormat, gone: AbortSignal): Promise<Buffer>
  /** Ends every process. */
  close(): Promise<void>
}

interface Options {
  /** Seconds one paper may take. */
  readonly seconds: number
  /** What a process may take, in MiB: a paper of 100 pages takes 310. */
  readonly memory: number
  /** After a paper, a process that takes more than this, in MiB, is not used again. */
  readonly keepBelow: number
  /** Seconds that a process waits for the next paper. */
  readonly idleSeconds: number
}

const inEarnest: Options = { seconds: 20, memory: 450, keepBelow: 220, idleSeconds: 60 }

const MiB = 1024 * 1024
const program = new URL('child.ts', import.meta.url)

export function openPress(options: Partial<Options> = {}): Press {
  const { seconds, memory, keepBelow, idleSeconds } = { ...inEarnest, ...options }
  const closing = new AbortController()
  const all = new Set<ChildProcess>()
  const idle = new Map<ChildProcess, NodeJS.Timeout>()

  const start = (): ChildProcess => {
    const child = startApart(program, 256, [String(memory * MiB)])
    all.add(child)
    child.on('error', () => {})
    child.once('exit', () => {
      all.delete(child)
      forget(child)
    })
    return child
  }
  const forget = (child: ChildProcess): void => {
    clearTimeout(idle.get(child))
    idle.delete(child)
  }
  const end = (child: ChildProcess): void => {
    forget(child)
    child.kill('SIGKILL')
  }
  /** Keeps the process for the next paper, for a while. */
  const keep = (child: ChildProcess): void => {
    idle.set(child, setTimeout(end, idleSeconds * 1000, child).unref())
  }
  const take = (): ChildProcess => {
    const [child] = idle.keys()
    if (!child) return start()
    forget(child)
    return child
  }

  return {
    make: async (paper, format, gone) => {
      const child = take()
      const signal = AbortSignal.any([gone, closing.signal])
      try {
        const answer = await asked(child, { paper, format }, seconds, signal)
        if ('failed' in answer) throw answer.failed
        if ('notInstalled' in answer) throw notInstalled()
        if (answer.memory < keepBelow * MiB && !closing.signal.aborted) keep(child)
        return Buffer.from(answer.file)
      } finally {
        if (!idle.has(child)) end(child)
      }
    },
    close: async () => {
      closing.abort()
      await Promise.all(
        [...all].map(async (child) => {
          const ended = once(child, 'exit')
          child.kill('SIGKILL')
          await ended
        }),
      )
    },
  }
}

/** Sends the task and waits for the answer, for the end of the process, or until it takes too long. */
async function asked(child: ChildProcess, task: Task, seconds: number, gone: AbortSignal): Promise<Answer> {
  const { promise, resolve, reject } = Promise.withResolvers<Answer>()
  const giveUp = () => reject(new DomainError('unavailable'))
  const ended = () => reject(tooLarge())
  const failed = (error: Error) => reject(notStarted(error))
  const timer = setTimeout(() => reject(tooLarge()), seconds * 1000)
  child.once('message', resolve).once('exit', ended).once('error', failed)
  gone.addEventListener('abort', giveUp, { once: true })
  if (gone.aborted) giveUp()
  // If sending fails, the exit of the process gives the reason.
  child.send(task, () => {})
  try {
    return await promise
  } finally {
    clearTimeout(timer)
    gone.removeEventListener('abort', giveUp)
    child.off('message', resolve).off('exit', ended).off('error', failed)
  }
}

const notInstalled = () =>
  new DomainError('paper_unavailable', {
    detail: {
      id: 'Layanan ini dipasang tanpa pembuat PDF. Mintalah DOCX.',
      en: 'This service is installed without the maker of PDFs. Ask for DOCX.',
    },
  })

const tooLarge = () =>
  new DomainError('paper_unavailable', {
    detail: {
      id: 'Naskah ini memerlukan waktu atau memori lebih dari yang boleh dipakai. Mintalah bentuk lain, atau ekspor daftarnya.',
      en: 'This paper takes more time or memory than one may. Ask for the other format, or export the list.',
    },
  })

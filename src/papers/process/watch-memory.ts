import { workerData } from 'node:worker_threads'

/** The most memory the process may take, in bytes; beyond it the process ends, and only that paper is not made. */
const most = workerData as number

setInterval(() => {
  if (process.memoryUsage.rss() > most) process.kill(process.pid, 'SIGKILL')
}, 50)

// A thread of its own asks for health ten times a second, so that what it waits for is the service and not this program.
import { parentPort, workerData } from 'node:worker_threads'
import { Answers, statusOf } from './clients.ts'

const url = workerData as string
const answers = { livez: new Answers(), readyz: new Answers() }
const ask = async (what: keyof typeof answers) => {
  const began = performance.now()
  answers[what].add(await statusOf({ url: `${url}/${what}` }), performance.now() - began)
}
setInterval(() => void Promise.all([ask('livez'), ask('readyz')]), 100)
parentPort!.on('message', () => {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
  parentPort!.postMessage({ livez: answers.livez.times, readyz: answers.readyz.times })
  answers.livez.times.clear()
  answers.readyz.times.clear()
})

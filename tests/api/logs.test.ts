import { pino } from 'pino'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { startTestApp, type TestApp } from '../support/app.ts'

let t: TestApp
const written: string[] = []
beforeAll(async () => {
  const loggerInstance = pino({ level: 'info' }, { write: (text: string) => void written.push(text) })
  t = await startTestApp({ loggerInstance })
})
afterAll(() => t.close())

const forged = '{"level":30,"msg":"request","account":"admin"}'

it.each([
  ['a line break in the path', `/v1/cases/%0d%0a${encodeURIComponent(forged)}`, {}],
  ['a line break in the query', `/v1/agencies?q=%0a${encodeURIComponent(forged)}`, {}],
  ['a line break in the request id', '/livez', { 'x-request-id': `a\n${forged}` }],
  ['a line break in the agent', '/livez', { 'user-agent': `a\r\n${forged}` }],
  ['a terminal sequence', '/livez', { 'user-agent': '\u001b[2J', 'x-request-id': '\u001b[2J' }],
  ['the secret of a calendar', '/calendar/jpr_calendar_rahasia.ics', {}],
  ['a separator of lines', '/v1/agencies?q=%e2%80%a8', { 'x-request-id': '\u2028' }],
])('one line for each request, with nothing of the client in it: %s', async (_, url, headers) => {
  written.length = 0
  await t.as('admin').get(url, { headers })
  const lines = written
    .join('')
    .split(/[\n\r\u2028]/)
    .filter(Boolean)
  expect(lines).toHaveLength(1)
  expect(JSON.parse(lines[0]!)).toMatchObject({ msg: 'request', method: 'GET' })
  expect(lines[0]).not.toContain('\u001b')
  expect(lines[0]).not.toContain('rahasia')
  expect(lines[0]).not.toContain('"account":"admin"')
})

import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { loadExamples } from '../../../src/demo/load-examples.ts'
import { expectStatus } from '../../support/agreements.ts'
import { startTestApp, type TestApp } from '../../support/app.ts'
import * as pictures from '../../support/import-pictures.ts'
import { importFile, previewFile } from '../../support/imports.ts'

const asOf = { asOf: '2026-11-24', today: '2026-11-24', withinDays: 90 }
const clock = () => new Date('2026-11-24T02:00:00Z')
let t: TestApp
beforeAll(async () => {
  t = await startTestApp({ clock })
  await loadExamples({ db: t.db, files: t.app.files, clock, asOf })
})
afterAll(() => t.close())

const guide = readFileSync(new URL('../../../src/guides/import.md', import.meta.url), 'utf8')
const list = /<< 'ROWS'\n([\s\S]*?)ROWS\n/.exec(guide)![1]!
const answers = /ANSWERS='([\s\S]*?)'\n/.exec(guide)![1]!

it('the pictures of the guide show what becomes of its list', async () => {
  const officer = 'officer-ppkukm'
  const rows = list
    .trim()
    .split('\n')
    .map((line) => line.split(';'))
  const file = Buffer.from(list)
  const before = expectStatus(await previewFile(t, officer, file, {}, 'id'), 200).body
  const given = JSON.parse(answers)
  // How lengths end is asked once their first days are known.
  const { lengthEnds: _, ...first } = given
  const between = expectStatus(await previewFile(t, officer, file, first, 'id'), 200).body
  const after = expectStatus(await previewFile(t, officer, file, given, 'id'), 200).body
  expect(after).toMatchObject({ questions: [], report: { errorCount: 0, leftOut: before.report.leftOut } })
  const { body } = expectStatus(await importFile(t, officer, file, { answers }), 200)
  const registered = expectStatus(
    await t.as(officer).get(`/v1/agreements?importId=${body.importId}&sort=createdAt`),
    200,
  ).body.data
  const shown = {
    '1-list': pictures.listPicture(rows),
    '2-understood': pictures.understoodPicture(rows, before),
    '3-questions': pictures.questionsPicture([...before.questions, ...between.questions], given),
    '4-register': pictures.registerPicture(registered),
  }
  for (const [name, svg] of Object.entries(shown))
    await expect(svg).toMatchFileSnapshot(`../../../src/guides/import-${name}.svg`)
})

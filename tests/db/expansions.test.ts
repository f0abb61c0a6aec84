import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ofOrganization, type Actor } from '../../src/kernel/actor.ts'
import { holders } from '../support/query-visibility.ts'
import { agreementSummaries } from '../../src/agreements/summary/read.ts'
import { caseSummaries } from '../../src/cases/summary/read.ts'
import { commitmentSummaries } from '../../src/commitments/summary/read.ts'
import { meetingSummaries } from '../../src/meetings/summary/read.ts'
import { act, logMeeting, openCase } from '../api/cases/examples.ts'
import { commit, draft } from '../api/commitments/examples.ts'
import { clock, ids, today } from '../support/agreements.ts'
import { startTestApp, type TestApp } from '../support/app.ts'

const partner = (organizationId: string): Actor => ({
  role: 'partner',
  accountId: null,
  accountName: null,
  ...ofOrganization(organizationId),
})

describe.each(holders)('what is expanded is narrowed %s', (_, visibleTo) => {
  let t: TestApp
  /** An internal meeting of a disclosed case, a draft and its commitment. */
  let found: Record<'case' | 'meeting' | 'agreement' | 'commitment', string>
  beforeAll(async () => {
    t = await startTestApp({ clock, visibleTo })
    const officer = t.as('officer-ppkukm')
    const { body: opened } = await openCase(officer)
    const { body: told } = await logMeeting(officer, opened.id)
    await act(officer, `/v1/meetings/${told.id}`, 'finalize')
    const { body: internal } = await logMeeting(officer, opened.id, { kind: 'internal', participants: [] })
    const drafted = await draft(t, { parties: [ids.ppkukm, ids.shopee] })
    found = {
      case: opened.id,
      meeting: internal.id,
      agreement: drafted.body.id,
      commitment: (await commit(t, drafted)).body.id,
    }
  })
  afterAll(() => t.close())

  it.each([
    ['case', caseSummaries, ids.gojek],
    ['meeting', meetingSummaries, ids.shopee],
    ['agreement', agreementSummaries, ids.shopee],
    ['commitment', commitmentSummaries, ids.shopee],
  ] as const)('%s', async (name, { read }, organizationId) => {
    const seenBy = (actor: Actor) => t.db.read(actor, (session) => read(session, actor, [found[name]], today))
    expect(await seenBy(partner(organizationId))).toEqual([])
    expect(await seenBy({ ...partner(ids.ppkukm), role: 'officer' })).toMatchObject([{ id: found[name] }])
  })
})

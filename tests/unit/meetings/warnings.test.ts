import { describe, expect, it } from 'vitest'
import { ofOrganization, roles } from '../../../src/kernel/actor.ts'
import { seesMeetingWarnings } from '../../../src/meetings/policy.ts'
import { meetingWarningsOf, type MeetingWarningFacts } from '../../../src/meetings/warnings/rules.ts'
import { defaultWarningRules } from '../../../src/settings/warnings/defaults.ts'

/** A meeting that no rule has anything to say of. */
const facts: MeetingWarningFacts = {
  mode: 'in_person',
  venue: 'Ruang rapat',
  participantCount: 2,
  itemStages: ['P2', 'P2'],
  caseStages: ['P2', 'P5'],
  isLoggedTwice: false,
}
const warned = (change: Partial<MeetingWarningFacts>) =>
  meetingWarningsOf(defaultWarningRules, { ...facts, ...change })

describe('what is warned of in a meeting', () => {
  const table: [string, Partial<MeetingWarningFacts>, string[]][] = [
    ['nothing', {}, []],
    ['in person without a venue', { venue: null }, ['meeting_without_venue']],
    ['hybrid without a venue', { mode: 'hybrid', venue: null }, ['meeting_without_venue']],
    ['online without a venue', { mode: 'online', venue: null }, []],
    ['no participant', { participantCount: 0 }, ['meeting_without_participants']],
    ['one participant', { participantCount: 1 }, []],
    ['a stage the case does not have', { itemStages: ['P7', 'P2'] }, ['meeting_stage_not_in_case']],
    ['a case without stages', { caseStages: [] }, ['meeting_stage_not_in_case']],
    ['no stage named', { itemStages: [], caseStages: [] }, []],
    ['the same meeting twice', { isLoggedTwice: true }, ['meeting_logged_twice']],
  ]
  it.each(table)('%s', (_, change, codes) => {
    expect(warned(change).map(({ code }) => code)).toEqual(codes)
  })

  it('names each stage once, and says what to do, in both languages', () => {
    const [found] = warned({ itemStages: ['P7', 'P1', 'P7', 'P2'] })
    expect(found!.text.id).toContain('P1, P7. Tambahkan')
    expect(found!.text.en).toContain('P1, P7. Add')
  })

  it('says nothing by a rule that is switched off, nor by one of agreements', () => {
    expect(meetingWarningsOf([], { ...facts, venue: null })).toEqual([])
    const others = defaultWarningRules.filter(({ code }) => !code.startsWith('meeting_'))
    expect(meetingWarningsOf(others, { ...facts, venue: null })).toEqual([])
  })
})

describe('who is warned', () => {
  it.each(roles.flatMap((role) => ['own', 'other'].map((whose) => ({ role, whose }))))(
    '$role of $whose',
    ({ role, whose }) => {
      const actor = { role, accountId: 'me', accountName: 'me', ...ofOrganization(whose) }
      const expected =
        ['admin', 'reviewer', 'auditor'].includes(role) || (role === 'officer' && whose === 'own')
      expect(seesMeetingWarnings(actor, ['own'])).toBe(expected)
    },
  )
})

import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { peopleFields, type PeopleField } from '../../../src/meetings/parts/people.ts'
import { newActionItem, newItem, newParticipant } from '../../../src/meetings/parts/schemas.ts'
import { newMeeting } from '../../../src/meetings/schemas/written.ts'
import { type Meeting } from '../../../src/meetings/schemas/meeting.ts'
import { startTestApp, type Client, type TestApp } from '../../support/app.ts'
import { act, exampleMeeting, gojek, logMeeting, openCase, ppkukm, shopee } from '../cases/examples.ts'

/** Something in every field of the minutes, and in each field of their parts once; a field that is missing has no type. */
const sample = {
  ...exampleMeeting,
  kind: 'signing',
  mode: 'hybrid',
  participants: [
    { guest: true, side: 'collaborator', organizationId: gojek, name: 'Peserta Satu', title: 'Manajer' },
    { guest: true, side: 'region', organizationName: 'Karang Taruna', name: 'Peserta Dua' },
  ],
  chair: { organizationId: ppkukm, name: 'Pimpinan', title: 'Kepala Bidang' },
  minuteTaker: { guest: true, side: 'region', organizationName: 'Biro Umum', name: 'Notulis' },
  absent: [{ organizationId: shopee, name: 'Berhalangan', title: 'Direktur' }],
  signedBy: [{ organizationId: ppkukm, name: 'Pimpinan' }],
  items: [
    {
      side: 'collaborator',
      organizationId: shopee,
      type: 'offer',
      stage: 'P2',
      description: 'Kelas',
      quantity: 12.5,
      unit: 'kelas',
      agreed: true,
    },
  ],
  actionItems: [
    { description: 'Kirim jadwal', ownerOrganizationId: ppkukm, dueOn: '2026-03-10', doneOn: '2026-03-09' },
  ],
} satisfies Record<Exclude<keyof typeof newMeeting.shape, 'id'>, unknown>

const parts = { participants: newParticipant, items: newItem, actionItems: newActionItem } as const
type Part = keyof typeof parts
const fieldsOf = (part: Part) => Object.keys(parts[part].shape)
const ownFields = Object.keys(newMeeting.shape).filter(
  (field) => !['id', ...Object.keys(parts), ...Object.keys(peopleFields), 'obstacles'].includes(field),
)

let t: TestApp
let officer: Client
let original: Meeting
let correction: Meeting
beforeAll(async () => {
  t = await startTestApp({ clock: () => new Date('2026-04-01T05:00:00Z') })
  officer = t.as('officer-ppkukm')
  const { body: opened } = await openCase(officer)
  const { body: logged } = await logMeeting(officer, opened.id, sample)
  original = (await act(officer, `/v1/meetings/${logged.id}`, 'finalize')).body
  correction = (await act(officer, `/v1/meetings/${logged.id}`, 'correct')).body
})
afterAll(() => t.close())

type Answer = Record<string, unknown>

describe('a correction', () => {
  it.each(ownFields)('takes over %s', (field) => {
    const told = (original as Answer)[field]
    expect([null, undefined, '', '[]', '{}']).not.toContain(
      typeof told === 'object' ? JSON.stringify(told) : told,
    )
    expect((correction as Answer)[field]).toEqual(told)
  })

  it.each(Object.keys(peopleFields) as PeopleField[])('takes over %s', (field) => {
    const whom = (told: Meeting) => [told[field]].flat().map((each) => ({ ...each, id: null }))
    expect(whom(correction)).toEqual(whom(original).map((each) => ({ ...each, nameAsRecorded: null })))
    expect(whom(original)).toMatchObject([sample[field]].flat())
  })

  describe.each(Object.keys(parts) as Part[])('takes over of %s', (part) => {
    it.each(fieldsOf(part))('%s', (field) => {
      const given: readonly Answer[] = sample[part]
      const at = given.findIndex((each) => field in each)
      const told = (original[part][at] as Answer)[field]
      expect([null, undefined, false]).not.toContain(told)
      expect((correction[part][at] as Answer)[field]).toEqual(told)
      expect(given[at]![field]).toEqual(told)
    })
  })
})

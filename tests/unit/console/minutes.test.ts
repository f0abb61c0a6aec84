import { describe, expect, it } from 'vitest'
import {
  bodyOf,
  changesOf,
  formOf,
  holds,
  inJakarta,
  type MinutesForm,
} from '../../../src/console/app/meetings/minutes.ts'
import { missingIn } from '../../../src/console/app/meetings/missing.ts'
import { newDraft } from '../../../src/console/app/meetings/new-draft.ts'

const organizationId = '0199e4c8-6d1f-7a5e-9c3b-2f4a8d7e1b60'
const form: MinutesForm = {
  kind: 'negotiation',
  mode: 'hybrid',
  day: '2026-11-30',
  from: '22:30',
  until: '00:15',
  venue: ' Ruang Rapat 3 ',
  agenda: 'Etalase bersama',
  participants: [
    { key: '1', name: 'Siti', title: 'Kepala Seksi', organizationId },
    {
      key: '2',
      name: 'Budi',
      title: '',
      organizationId: null,
      guest: { side: 'region', organizationName: 'Kecamatan' },
    },
    { key: '3', name: '  ', title: 'belum diisi', organizationId: null },
  ],
  items: [
    {
      key: '4',
      side: 'collaborator',
      type: 'offer',
      organizationId,
      stage: 'P5',
      description: 'Etalase',
      quantity: '1.250,5',
      unit: 'meter',
      agreed: true,
    },
    {
      key: '5',
      side: 'region',
      type: 'need',
      organizationId: null,
      stage: null,
      description: '',
      quantity: 'banyak',
      unit: '',
      agreed: false,
    },
  ],
  obstacles: [{ key: '6', category: 'budget', description: 'Listrik', blocking: true }],
  decisions: [
    { key: '7', text: 'Lanjut' },
    { key: '8', text: ' ' },
  ],
  actions: [
    { key: '9', description: 'Kirim draf', ownerOrganizationId: organizationId, dueOn: '2026-12-07' },
    { key: '10', description: 'Tanpa penanggung jawab', ownerOrganizationId: null, dueOn: '' },
  ],
  scores: { trustBuilding: 4 },
}

describe('the minutes that are sent', () => {
  it('have the times of Jakarta, past midnight too, and no empty lines', () => {
    expect(bodyOf(form)).toEqual({
      kind: 'negotiation',
      mode: 'hybrid',
      startsAt: '2026-11-30T22:30:00+07:00',
      endsAt: '2026-12-01T00:15:00+07:00',
      venue: 'Ruang Rapat 3',
      agenda: 'Etalase bersama',
      participants: [
        { name: 'Siti', title: 'Kepala Seksi', organizationId },
        { name: 'Budi', title: null, guest: true, side: 'region', organizationName: 'Kecamatan' },
      ],
      items: [
        {
          side: 'collaborator',
          type: 'offer',
          organizationId,
          stage: 'P5',
          description: 'Etalase',
          quantity: 1250.5,
          unit: 'meter',
          agreed: true,
        },
      ],
      obstacles: [{ category: 'budget', description: 'Listrik', blocking: true }],
      decisions: ['Lanjut'],
      actionItems: [{ description: 'Kirim draf', ownerOrganizationId: organizationId, dueOn: '2026-12-07' }],
      processScores: { trustBuilding: { score: 4 } },
    })
  })

  it.each([
    ['12', 12],
    ['1.500', 1500],
    ['1,500', 1500],
    ['1.5', 1.5],
    ['1,5', 1.5],
    ['1.250.000', 1_250_000],
    ['1,250.5', 1250.5],
    ['12,', 12],
    ['dua', null],
    ['-3', null],
    ['', null],
  ])('have a quantity as typed in either language: %s', (quantity, sent) => {
    const items = [{ ...form.items[0]!, quantity }]
    expect(bodyOf({ ...form, items }).items![0]!.quantity).toBe(sent)
  })

  it('of what the registry holds already, are the parts that changed', () => {
    const changed = { ...form, agenda: 'Etalase dan kelas', scores: { sharedUnderstanding: 3 } }
    expect(changesOf(form, form)).toEqual({})
    expect(changesOf(form, changed)).toEqual({
      agenda: 'Etalase dan kelas',
      processScores: { sharedUnderstanding: { score: 3 }, trustBuilding: null },
    })
  })
})

describe('whether the registry holds what was sent', () => {
  const held = {
    ...bodyOf(form),
    id: 'own',
    startsAt: '2026-11-30T15:30:00.000Z',
    endsAt: '2026-11-30T17:15:00.000Z',
    participants: bodyOf(form).participants!.map((each) => ({ id: 'theirs', side: 'region', ...each })),
  }

  it('is so, whatever it adds of itself', () => expect(holds(bodyOf(form), held)).toBe(true))

  it.each([
    ['another text', { agenda: 'Lain' }],
    ['a line more', { decisions: ['Lanjut', 'Tunda'] }],
    ['another time', { startsAt: '2026-11-30T16:30:00.000Z' }],
    ['something where there was nothing', { venue: null }],
  ])('is not so: %s', (_what, other) => expect(holds(bodyOf(form), { ...held, ...other })).toBe(false))
})

describe('minutes of the registry in the form', () => {
  it('are sent back as they are', () => {
    const meeting = {
      ...bodyOf(form),
      items: bodyOf(form).items!.map((each) => ({ id: 'i', ...each })),
      participants: bodyOf(form).participants!.map((each) => ({
        id: 'p',
        guest: false,
        organizationId: null,
        organizationName: null,
        side: 'region',
        ...each,
      })),
      obstacles: bodyOf(form).obstacles!.map((each) => ({ id: 'o', ...each })),
      actionItems: bodyOf(form).actionItems!.map((each) => ({ id: 'a', ...each })),
    }
    const back = formOf(meeting as Parameters<typeof formOf>[0])
    expect(changesOf(back, form)).toEqual({})
  })
})

describe('a new draft', () => {
  const now = Date.parse('2026-11-30T17:07:00.000Z')
  const draft = newDraft('account', 'membership', now)

  it('begins an hour ago and ends now, by quarters of an hour in Jakarta', () => {
    expect(inJakarta(now)).toEqual({ day: '2026-12-01', time: '00:07' })
    expect(draft.form).toMatchObject({ day: '2026-11-30', from: '23:00', until: '00:00' })
  })

  it('says everything that is missing, in the order of the form', () => {
    expect(missingIn(draft)).toEqual(['case', 'agenda'])
    const two = [
      { id: 'a', shortName: 'A' },
      { id: 'b', shortName: 'B' },
    ]
    const opened = { known: true as const, id: 'c', title: 'Judul', agencies: [], collaborators: two }
    const nobody = { ...form, items: [{ ...form.items[0]!, organizationId: null }] }
    expect(missingIn({ case: opened, form: nobody })).toEqual(['itemOwner', 'actionOwner'])
  })
})

import { describe, expect, it } from 'vitest'
import { ofOrganization, roles } from '../../../src/kernel/actor.ts'
import {
  feedbackActions,
  feedbackLifecycle,
  feedbackStatuses,
} from '../../../src/programme/feedback/lifecycle.ts'
import {
  feedbackAccess,
  feedbackActionsFor,
  feedbackVisibility,
  seesSenders,
} from '../../../src/programme/feedback/policy.ts'
import { personalDataIn, publicTextErrors, routeTo } from '../../../src/programme/feedback/rules.ts'

describe('the way of feedback', () => {
  const table: Record<string, string> = {
    'received publish': 'published',
    'received reject': 'rejected',
    'published patch': 'same',
    'published route': 'same',
    'published answer': 'same',
    'published link': 'same',
    'published reject': 'rejected',
  }
  it.each(feedbackStatuses.flatMap((status) => feedbackActions.map((action) => ({ status, action }))))(
    '$action when $status',
    ({ status, action }) => {
      expect((feedbackLifecycle[status] as Record<string, string>)[action]).toBe(table[`${status} ${action}`])
    },
  )
})

describe('who does what with feedback', () => {
  const every = roles.flatMap((role) =>
    feedbackStatuses.flatMap((status) =>
      [[], ['dinas'], ['penerus', 'dinas'], ['lain']].map((actsFor) => ({ role, status, actsFor })),
    ),
  )
  it.each(every)('$role that acts for $actsFor, $status', ({ role, status, actsFor }) => {
    const actor = { role, accountId: 'me', accountName: 'me', ...ofOrganization(actsFor[0] ?? null), actsFor }
    const ofRegistrar = {
      received: ['publish', 'reject'],
      published: ['reject', 'patch', 'route', 'link'],
      rejected: [],
    }[status]
    const ofAgency = status === 'published' && actsFor.includes('dinas') ? ['answer', 'link'] : []
    const expected = role === 'admin' ? ofRegistrar : role === 'officer' ? ofAgency : []
    expect(feedbackActionsFor(actor, { status, agencyId: 'dinas' })).toEqual(expected)
    const routedToNobody = role === 'admin' ? ofRegistrar : []
    expect(feedbackActionsFor(actor, { status, agencyId: null })).toEqual(routedToNobody)
  })

  it('who reads it, and who sees senders', () => {
    expect(feedbackVisibility).toEqual({
      admin: 'all',
      officer: ['published'],
      reviewer: ['published'],
      auditor: 'all',
      partner: ['published', 'about_own'],
      integrator: ['published'],
      public: ['published'],
    })
    expect(roles.filter((role) => seesSenders({ role }))).toEqual(['admin', 'auditor'])
    expect(feedbackAccess.answer).toEqual(['officer'])
    expect(feedbackAccess.moderate).toEqual(['admin'])
  })
})

describe('what must not be published', () => {
  const sender = { senderName: 'Ibu Contoh', senderContact: 'warung@contoh.id' }
  const nobody = { senderName: null, senderContact: null }
  it.each([
    ['Jadwalnya bertabrakan dengan jam buka warung.', nobody, []],
    ['Sejak 2026 sudah 3 kali, biaya Rp 1.500.000.', nobody, []],
    ['Saya, ibu contoh, menunggu lama.', sender, ['the name or contact of the sender']],
    ['Hubungi WARUNG@contoh.id', sender, ['the name or contact of the sender', 'an e-mail address']],
    ['Hubungi lain@contoh.co.id', nobody, ['an e-mail address']],
    ['Telepon 0812-3456-7890 ya', nobody, ['a telephone number']],
    ['Telepon +62 812 3456 789', nobody, ['a telephone number']],
    ['NIK saya 3174012345678901', nobody, ['a number of 16 digits such as a NIK']],
    ['NIK saya 3174 0123 4567 8901', nobody, ['a number of 16 digits such as a NIK']],
    ['Surat 45/2026 dan kode 31.74.01', { senderName: 'Al', senderContact: null }, []],
  ])('%s', (text, of, found) => {
    expect(personalDataIn(text, of).map(({ en }) => en)).toEqual(found)
    expect(publicTextErrors(text, of).map(({ pointer, code }) => `${pointer} ${code}`)).toEqual(
      found.length > 0 ? ['/text personal_data'] : [],
    )
  })
})

describe('which agency answers', () => {
  it.each([
    ['named', ['a', 'b'], { agencyId: 'named' }],
    [undefined, ['a'], { agencyId: 'a' }],
    [undefined, ['a', 'a'], { agencyId: 'a' }],
    [undefined, [], { error: { pointer: '/agencyId', code: 'required' } }],
    [undefined, ['a', 'b'], { error: { pointer: '/agencyId', code: 'required' } }],
  ])('%s of %j', (named, candidates, expected) => {
    expect(routeTo(named, candidates)).toMatchObject(expected)
  })
})

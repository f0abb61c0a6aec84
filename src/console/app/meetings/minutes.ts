import type { Meeting, MeetingPatch, NewMeeting } from '../api/types.ts'

/** Each line has a key of its own, so that typing in one is not disturbed when another goes. */
export interface Person {
  readonly key: string
  readonly name: string
  readonly title: string
  readonly organizationId: string | null
  /** What the form does not show of a guest. */
  readonly guest?: { readonly organizationName?: string; readonly side: 'region' | 'collaborator' }
}
export interface Item {
  readonly key: string
  readonly side: 'region' | 'collaborator'
  readonly type: 'offer' | 'need'
  readonly organizationId: string | null
  readonly stage: string | null
  readonly description: string
  readonly quantity: string
  readonly unit: string
  readonly agreed: boolean
}
export interface Obstacle {
  readonly key: string
  readonly category: string
  readonly description: string
  readonly blocking: boolean
}
export interface Line {
  readonly key: string
  readonly text: string
}
export interface Action {
  readonly key: string
  readonly description: string
  readonly ownerOrganizationId: string | null
  readonly dueOn: string
}

/** The minutes as the form has them: days and times in Jakarta, texts as typed. */
export interface MinutesForm {
  readonly kind: string
  readonly mode: string
  readonly day: string
  readonly from: string
  readonly until: string
  readonly venue: string
  readonly agenda: string
  readonly participants: readonly Person[]
  readonly items: readonly Item[]
  readonly obstacles: readonly Obstacle[]
  readonly decisions: readonly Line[]
  readonly actions: readonly Action[]
  readonly scores: Readonly<Record<string, number>>
}

type Body = Omit<NewMeeting, 'id'>

/** What is sent of it: lines that say nothing are none. */
export function bodyOf(form: MinutesForm): Body {
  const { kind, mode, day, from, until } = form
  return {
    kind: kind as Body['kind'],
    mode: mode as Body['mode'],
    startsAt: `${day}T${from}:00+07:00`,
    // A meeting that ends before it begins went past midnight.
    endsAt: `${until < from ? dayAfter(day) : day}T${until}:00+07:00`,
    venue: form.venue.trim() || null,
    agenda: form.agenda.trim(),
    participants: form.participants
      .filter(({ name }) => name.trim())
      .map(({ name, title, organizationId, guest }) => ({
        name: name.trim(),
        title: title.trim() || null,
        ...(organizationId !== null && { organizationId }),
        ...(guest && { guest: true, ...guest }),
      })),
    items: form.items
      .filter(({ description }) => description.trim())
      .map((item) => ({
        side: item.side,
        type: item.type,
        ...(item.organizationId !== null && { organizationId: item.organizationId }),
        stage: item.stage as NonNullable<Body['items']>[number]['stage'],
        description: item.description.trim(),
        quantity: numberOf(item.quantity),
        unit: item.unit.trim() || null,
        agreed: item.agreed,
      })),
    obstacles: form.obstacles
      .filter(({ description }) => description.trim())
      .map(({ category, description, blocking }) => ({
        category: category as NonNullable<Body['obstacles']>[number]['category'],
        description: description.trim(),
        blocking,
      })),
    decisions: form.decisions.map(({ text }) => text.trim()).filter(Boolean),
    actionItems: form.actions
      .filter(({ description, ownerOrganizationId }) => description.trim() && ownerOrganizationId !== null)
      .map(({ description, ownerOrganizationId, dueOn }) => ({
        description: description.trim(),
        ownerOrganizationId: ownerOrganizationId!,
        dueOn: dueOn || null,
      })),
    processScores: Object.fromEntries(
      Object.entries(form.scores).map(([indicator, score]) => [indicator, { score }]),
    ),
  }
}

/**
 * As typed in either language: of two kinds of signs the last is the decimal one; a single kind that stands before three
 * digits, or more than once, groups thousands, as in "1.500" and "1,500".
 */
function numberOf(typed: string): number | null {
  const text = typed.replaceAll(/\s/g, '')
  const [last = ''] = /[.,](?!.*[.,])/.exec(text) ?? []
  const kinds = new Set(text.match(/[.,]/g))
  const groups = kinds.size === 1 && (text.split(last).length > 2 || /[.,]\d{3}$/.test(text))
  const whole = last === '' || groups ? text.replaceAll(/[.,]/g, '') : undefined
  const at = text.lastIndexOf(last)
  const plain = whole ?? `${text.slice(0, at).replaceAll(/[.,]/g, '')}.${text.slice(at + 1)}`
  const value = Number(plain)
  return plain !== '' && Number.isFinite(value) && value >= 0 ? value : null
}

const dayAfter = (day: string): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10)

/** An instant as day and time in Jakarta, which is seven hours ahead all year. */
export function inJakarta(instant: string | number): { day: string; time: string } {
  const shifted = new Date(new Date(instant).getTime() + 7 * 3_600_000).toISOString()
  return { day: shifted.slice(0, 10), time: shifted.slice(11, 16) }
}

/** The form of minutes that the registry holds. */
export function formOf(meeting: Meeting): MinutesForm {
  const [start, end] = [inJakarta(meeting.startsAt), inJakarta(meeting.endsAt)]
  return {
    kind: meeting.kind,
    mode: meeting.mode,
    day: start.day,
    from: start.time,
    until: end.time,
    venue: meeting.venue ?? '',
    agenda: meeting.agenda,
    participants: meeting.participants.map((each) => ({
      key: each.id,
      name: each.name,
      title: each.title ?? '',
      organizationId: each.organizationId,
      ...(each.guest && {
        guest: {
          side: each.side,
          ...(each.organizationName !== null && { organizationName: each.organizationName }),
        },
      }),
    })),
    items: meeting.items.map((each) => ({
      key: each.id,
      side: each.side,
      type: each.type,
      organizationId: each.organizationId,
      stage: each.stage,
      description: each.description,
      quantity: each.quantity === null ? '' : String(each.quantity).replace('.', ','),
      unit: each.unit ?? '',
      agreed: each.agreed,
    })),
    obstacles: meeting.obstacles.map(({ id, category, description, blocking }) => ({
      key: id,
      category,
      description,
      blocking,
    })),
    decisions: meeting.decisions.map((text, index) => ({ key: `d${index}`, text })),
    actions: meeting.actionItems.map(({ id, description, ownerOrganizationId, dueOn }) => ({
      key: id,
      description,
      ownerOrganizationId,
      dueOn: dueOn ?? '',
    })),
    scores: Object.fromEntries(
      Object.entries(meeting.processScores ?? {}).map(([indicator, { score }]) => [indicator, score]),
    ),
  }
}

/** What is to be changed where the registry holds `base`: the parts that differ, a score that went as null. */
export function changesOf(base: MinutesForm, form: MinutesForm): MeetingPatch {
  const [before, after] = [bodyOf(base), bodyOf(form)]
  const gone = Object.keys(base.scores).filter((indicator) => form.scores[indicator] === undefined)
  const scores = { ...after.processScores, ...Object.fromEntries(gone.map((each) => [each, null])) }
  return Object.fromEntries(
    Object.entries({ ...after, processScores: scores }).filter(
      ([part, value]) => JSON.stringify(value) !== JSON.stringify(before[part as keyof Body]),
    ),
  )
}

/**
 * Whether what was sent is what the registry holds, where an answer was lost: everything that was sent, in its order;
 * what the registry adds of itself does not count.
 */
export function holds(sent: unknown, held: unknown): boolean {
  if (sent === null || sent === undefined) return held === null || held === undefined
  if (Array.isArray(sent))
    return (
      Array.isArray(held) && sent.length === held.length && sent.every((each, at) => holds(each, held[at]))
    )
  if (typeof sent === 'object')
    return (
      typeof held === 'object' &&
      held !== null &&
      Object.entries(sent).every(([part, value]) => holds(value, (held as Record<string, unknown>)[part]))
    )
  if (typeof sent === 'string' && typeof held === 'string' && /^\d{4}-\d\d-\d\dT/.test(sent))
    return Date.parse(sent) === Date.parse(held)
  return sent === held
}

import { keysOf } from '../../kernel/content.ts'
import type { Participation } from '../kinds.ts'
import type { NewMeeting } from '../schemas/written.ts'

/** The fields of minutes that name people, and how each is stored. */
export const peopleFields = {
  participants: 'participant',
  chair: 'chair',
  minuteTaker: 'minute_taker',
  absent: 'absent',
  signedBy: 'signed',
} as const satisfies Record<string, Participation>

export type PeopleField = keyof typeof peopleFields
export type PeopleInput = Pick<NewMeeting, PeopleField>

/** Every person that is given, in order, with the JSON Pointer to it. */
export function peopleOf(input: Partial<PeopleInput>) {
  return keysOf(peopleFields).flatMap((field) => {
    const { [field]: given } = input
    const people = Array.isArray(given) ? given : given ? [given] : []
    return people.map((person, position) => ({
      person,
      position,
      part: peopleFields[field],
      pointer: Array.isArray(given) ? `/${field}/${position}` : `/${field}`,
    }))
  })
}

/** The people in the fields that name them. */
export function byField<Person extends { readonly part: Participation }>(people: readonly Person[]) {
  const of = (wanted: Participation) => people.filter(({ part }) => part === wanted)
  return {
    participants: of('participant'),
    chair: of('chair')[0] ?? null,
    minuteTaker: of('minute_taker')[0] ?? null,
    absent: of('absent'),
    signedBy: of('signed'),
  }
}

/** All people of minutes, whatever they did. */
export const everybody = <Person>({
  participants,
  chair,
  minuteTaker,
  absent,
  signedBy,
}: Record<'participants' | 'absent' | 'signedBy', Person[]> &
  Record<'chair' | 'minuteTaker', Person | null>): Person[] => [
  ...participants,
  ...[chair, minuteTaker].filter((each) => each !== null),
  ...absent,
  ...signedBy,
]

/** The people of a request, and its other fields. */
export function peopleAndFields<Input extends Partial<PeopleInput>>({
  participants,
  chair,
  minuteTaker,
  absent,
  signedBy,
  ...fields
}: Input) {
  return [{ participants, chair, minuteTaker, absent, signedBy }, fields] as const
}

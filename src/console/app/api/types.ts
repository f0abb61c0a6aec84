import type { components } from '../../../../openapi/client/types.ts'

export type Schemas = components['schemas']

export type Me = Schemas['Me']
export type Role = Schemas['AccountRole']
export type Problem = Schemas['Problem']
export type Case = Schemas['Case']
export type Meeting = Schemas['Meeting']
export type NewMeeting = Schemas['NewMeeting']
export type MeetingPatch = Schemas['MeetingPatch']
export type NewCollaborator = Required<
  Pick<Schemas['NewCollaborator'], 'id' | 'legalName' | 'shortName' | 'kind' | 'sector'>
>
export type Stage = Schemas['Stage']
export type Reference = Schemas['Reference']
export type Agreement = Schemas['Agreement']
export type AgreementVersion = Schemas['AgreementVersion']
export type AgreementDocument = Schemas['Document']
export type Task = Schemas['Task']
export type Obstacle = Schemas['Obstacle']

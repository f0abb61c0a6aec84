export interface Draft {
  readonly id: string
  readonly accountId: string
}

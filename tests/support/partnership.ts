import { expectStatus, ids, noon } from './agreements.ts'
import type { AccountName, TestApp, TestResponse } from './app.ts'
import { pdfOf, upload } from './documents.ts'

/** A partnership as officers, partners and reviewers live it, all through the interface; the day is the test's to move. */
export class Partnership {
  readonly t: TestApp
  readonly #setDay: (day: string) => void
  day: string

  constructor(t: TestApp, day: string, setDay: (day: string) => void) {
    this.t = t
    this.day = day
    this.#setDay = setDay
  }

  /** It becomes this day, at noon in Jakarta. */
  becomes(day: string): void {
    this.day = day
    this.#setDay(day)
  }

  async read(url: string, account: AccountName = 'auditor') {
    return expectStatus(await this.t.as(account).get(url), 200).body
  }

  /** Takes an action on a record as it stands. */
  async act(
    by: AccountName,
    url: string,
    action: string,
    body?: object,
    status = 200,
  ): Promise<TestResponse> {
    const { etag } = expectStatus(await this.t.as(by).get(url), 200)
    return expectStatus(await this.t.as(by).post(`${url}/${action}`, body, { etag }), status)
  }

  async patch(by: AccountName, url: string, body: object, of = url): Promise<TestResponse> {
    const { etag } = expectStatus(await this.t.as(by).get(of), 200)
    return expectStatus(await this.t.as(by).patch(url, body, { etag }), 200)
  }

  /** Logs minutes of this day in a case, and finalizes them. */
  async minutes(by: AccountName, caseUrl: string, content: object): Promise<TestResponse> {
    const meeting = {
      kind: 'negotiation',
      mode: 'hybrid',
      agenda: 'Penawaran dan kebutuhan',
      startsAt: `${this.day}T09:00:00+07:00`,
      endsAt: `${this.day}T10:30:00+07:00`,
      ...content,
    }
    const { body } = expectStatus(await this.t.as(by).post(`${caseUrl}/meetings`, meeting), 201)
    return this.act(by, `/v1/meetings/${body.id}`, 'finalize')
  }

  /** Takes a draft through review to the signature of this day: papers waived, each party's number, the signed file. */
  async sign(by: AccountName, id: string, numbers = 'PKS'): Promise<TestResponse> {
    const url = `/v1/agreements/${id}`
    for (const code of (await this.read(`${url}/checklist`, by)).blocking)
      await this.patch(
        by,
        `${url}/checklist/${code}`,
        { status: 'waived', reason: 'Ada pada berkas induk' },
        url,
      )
    await this.act(by, url, 'submit')
    await this.act('reviewer', url, 'approve')
    for (const { id: partyId, position } of (await this.read(url, by)).parties)
      await this.patch(
        by,
        `${url}/parties/${partyId}`,
        {
          documentNumber: `${position}7/${numbers}/2026`,
          signatoryName: `Penanda Tangan ${position}`,
          signatoryTitle: 'Direktur',
          authorityBasis: 'position',
          signedOn: this.day,
        },
        url,
      )
    await this.attach(by, { kind: 'signed_agreement', agreementId: id })
    return this.act(by, url, 'sign')
  }

  async attach(by: AccountName, about: Record<string, string>): Promise<void> {
    const file = { name: 'naskah.pdf', content: pdfOf(300) }
    expectStatus(await upload(this.t, by, { visibility: 'parties', ...about }, file), 201)
  }

  /** Reports what was delivered, submits it, and has another verify it. */
  async deliver(
    by: AccountName,
    verifier: AccountName,
    commitmentId: string,
    value: number,
  ): Promise<string> {
    const told = {
      heldOn: this.day,
      value,
      kecamatan: 'Kebayoran Baru',
      beneficiaries: 31,
      beneficiariesWomen: 19,
      beneficiariesNew: 12,
      beneficiariesMovingUp: 5,
      beneficiariesByLine: { crafts: 20, services: 7 },
    }
    const { body } = expectStatus(
      await this.t.as(by).post(`/v1/commitments/${commitmentId}/activities`, told),
      201,
    )
    await this.act(by, `/v1/activities/${body.id}`, 'submit')
    await this.act(verifier, `/v1/activities/${body.id}`, 'verify')
    return body.id
  }
}

/** An offer or need with values that are nobody's default. */
export const item = (description: string, organizationId: string, more: object = {}) => ({
  side: isAgency(organizationId) ? 'region' : 'collaborator',
  organizationId,
  type: 'offer',
  stage: 'P3',
  description,
  quantity: 14,
  unit: 'sesi',
  agreed: true,
  ...more,
})
const isAgency = (id: string): boolean => [ids.ppkukm, ids.parekraf, ids.dpmptsp].some((each) => each === id)

/** A clock that stands at noon of a day that can be moved. */
export function movingClock(day: string) {
  let now = noon(day)
  return { clock: () => now, setDay: (next: string) => void (now = noon(next)) }
}

/** The maximum number of contacts of an organization. */
export const mostContacts = 20

interface Contact {
  readonly name: string
  readonly email?: string | null | undefined
  readonly phone?: string | null | undefined
}

/** What tells a contact from others, however its name and number are spelled. */
export const contactKey = ({ name, email, phone }: Contact): string =>
  JSON.stringify([name.toLowerCase(), email?.toLowerCase() ?? null, phone?.replaceAll(/\D/g, '') ?? null])

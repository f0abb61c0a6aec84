const mark = '#invitation='

/** The token of an invitation in the address, behind the sign that browsers do not send to the server. */
export const invitationIn = ({ hash }: URL): string | undefined =>
  hash.startsWith(mark) ? decodeURIComponent(hash.slice(mark.length)) : undefined

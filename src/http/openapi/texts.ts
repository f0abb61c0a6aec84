export const description = `The one record of who works with Jakarta on its micro and small businesses (JakPreneur):
from the first meeting with a collaborator, over the draft of the agreement, to its signature and its end.

**Start here:** [perangkat daerah](/docs/guides/officer) · [impor daftar](/docs/guides/import) · [mitra](/docs/guides/partner) · [integrators](/docs/guides/integrator) ·
[what each problem means](/docs/problems), [what changed](/docs/changelog).

- **Get a token** from \`POST /oauth/token\`, as a person with e-mail address and password, as an API client with id and secret
  (in demo mode also by \`npm run -s token\`), and send it as \`Authorization: Bearer <token>\`; \`GET /v1/me\` says who you are and what you may do.
- **Errors** are RFC 9457 problems with a \`code\` from a closed list, in Indonesian or, with \`Accept-Language: en\`, in English.
- **Changes** need \`If-Match\` with the ETag of your last read; a \`POST\` with an \`Idempotency-Key\` can be sent again safely.
- **Lists** are walked with \`page.nextCursor\`.
- **Lists and reports as files**: \`Accept: text/csv\`, \`application/vnd.openxmlformats-officedocument.spreadsheetml.sheet\` or, for lists,
  \`application/x-ndjson\`, with the same filters and sorts. A list then comes whole: \`limit\`, \`cursor\` and \`count\` are 400. It is read page
  by page while it is sent, so a record whose place in the order changes meanwhile may be in it twice or not at all (\`sort=createdAt\` never
  moves one); a connection that breaks means that the file is not complete. API clients need \`export:read\` besides the scope of the operation.`

/** In reading order: the daily work first, then the service itself, then its administration. */
export const tags = [
  { name: 'Cases', description: 'Penjajakan pra-PKS: one negotiation between agencies and collaborators.' },
  { name: 'Meetings', description: 'Rapat and notulen: offers, needs, obstacles, decisions.' },
  {
    name: 'Proposals',
    description: 'Surat penawaran: what a partner proposes, taken up as a case or declined.',
  },
  { name: 'Agreements', description: 'MoU and PKS, from draft to signature and end.' },
  {
    name: 'Commitments',
    description: 'Komitmen and realisasi: what was promised, what was delivered, how far it is.',
  },
  { name: 'Evaluation', description: 'Outcomes measured, and monev by agency, collaborator and bureau.' },
  { name: 'Organizations', description: 'Agencies of the province and their collaborators.' },
  { name: 'Documents', description: 'Files of cases, meetings, agreements and amendments.' },
  {
    name: 'Lineage',
    description: 'From the minutes to what was delivered, and from MoU to renewal; from either end.',
  },
  {
    name: 'Programme',
    description: 'What is around the agreements: where businesses sell, what they say.',
  },
  { name: 'Papers', description: 'What an office signs, files and sends, made from the records.' },
  { name: 'Reports', description: 'Answers, not only rows.' },
  { name: 'Events', description: 'What changed, in order: to keep a copy.' },
  { name: 'Tasks', description: 'What waits for you.' },
  { name: 'Notifications', description: 'What you are told of without asking.' },
  { name: 'Calendars', description: 'Meetings, action items and ends of agreements in your own calendar.' },
  { name: 'Imports', description: 'Agreements out of the spreadsheets that agencies keep.' },
  { name: 'Batches', description: 'Many records of one kind in one request.' },
  { name: 'Public', description: 'What anyone may know, without a token.' },
  { name: 'Service', description: 'What the service is, whether it is well, who you are.' },
  { name: 'Sign-in', description: 'Tokens, sessions, passwords and keys.' },
  { name: 'Accounts', description: 'People and API clients, kept by the registrar.' },
  { name: 'Settings', description: 'Checklists, warnings and other rules that the registrar edits.' },
  { name: 'Audit trail', description: 'Who did what, when and from where; the history of each record.' },
  {
    name: 'Personal data',
    description: 'What is held about a person, what they ask of it, and what went wrong (UU 27/2022).',
  },
]

import type { FastifyReply } from 'fastify'
import type { App } from '../../http/app.ts'
import { DomainError, type Text } from '../../kernel/errors.ts'
import { notificationLabels } from '../labels.ts'
import { stopMailing } from '../preferences/service.ts'
import { escaped } from './content.ts'
import type { Stop, StopKind, StopLinks } from './links.ts'
import { stopPage, stopParams } from './schemas.ts'

const tags = ['Notifications']
const response = { 200: { content: { 'text/html': { schema: stopPage } } } }

/** The links in mails that stop a kind of them, without a sign-in. */
export async function unsubscribeRoutes(app: App, links: StopLinks): Promise<void> {
  app.addContentTypeParser<string>(
    ['application/x-www-form-urlencoded', 'multipart/form-data'],
    { parseAs: 'string', bodyLimit: 1000 },
    (_request, body, done) =>
      isOneClick(body) ? done(null, undefined) : done(new DomainError('unsupported_media_type'), undefined),
  )
  app.get(
    '/unsubscribe/:link',
    {
      config: { access: ['public'] },
      schema: {
        operationId: 'showUnsubscribe',
        tags,
        summary: 'Ask whether a kind of mail is to be stopped',
        description:
          'What a link in a mail opens: a page with a button. Nothing is stopped yet, as programs that look at mails open links too.',
        params: stopParams,
        response,
      },
    },
    async ({ params }, reply) => {
      const { kind } = read(links, params.link)
      return html(reply, page(kind, `<form method="post"><button>Hentikan / Stop</button></form>`))
    },
  )
  app.post(
    '/unsubscribe/:link',
    {
      config: { access: ['public'], idempotencyKey: false },
      schema: {
        operationId: 'unsubscribe',
        tags,
        summary: 'Stop a kind of mail',
        description:
          'One click (RFC 8058): from now on this kind, or the daily digest with all that it tells, is not mailed to the account of the link. You go on being told of it in the ' +
          'registry, and can have it mailed again with `PATCH /v1/me/notification-preferences`.',
        params: stopParams,
        response,
      },
    },
    async ({ params }, reply) => {
      const { accountId, kind } = read(links, params.link)
      await stopMailing(app.db, accountId, kind)
      return html(reply, page(kind, '<p>Sudah dihentikan. / Stopped.</p>'))
    },
  )
}

/** What a mail program sends (RFC 8058), in either form; nothing, as the page's own button does. */
const isOneClick = (body: string): boolean =>
  body === '' ||
  body === 'List-Unsubscribe=One-Click' ||
  /^--.*\r\nContent-Disposition: form-data; name="List-Unsubscribe"\r\n\r\nOne-Click\r\n--/i.test(body)

/** 404 for a link that this service has not signed. */
function read(links: StopLinks, link: string): Stop {
  const stop = links.read(link)
  if (!stop) throw new DomainError('not_found')
  return stop
}

const html = (reply: FastifyReply, text: string) =>
  reply.type('text/html; charset=utf-8').header('cache-control', 'no-store').send(text)

const namesOfKinds = {
  ...notificationLabels.notificationKind,
  digest: { id: 'Ringkasan harian', en: 'Daily digest' },
} satisfies Record<StopKind, Text>

function page(kind: StopKind, action: string): string {
  const { id, en } = namesOfKinds[kind]
  return `<!doctype html><html lang="id"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Surel / Mail</title></head><body><h1>Surel / Mail: ${escaped(id)} / ${escaped(en)}</h1>${action}</body></html>`
}

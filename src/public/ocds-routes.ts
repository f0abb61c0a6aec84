import { asOfFrom } from '../agreements/as-of.ts'
import type { App } from '../http/app.ts'
import { baseOf } from '../http/service/base.ts'
import { linkPages, pageAddress } from '../http/pagination.ts'
import { releaseOf } from './ocds.ts'
import { conformance, releasePackage, releaseSchema, type ReleasePackage } from './ocds-schemas.ts'
import schema from './release-package.schema.json' with { type: 'json' }
import { publicReleaseQuery } from './schemas.ts'
import { listPublicAgreements } from './service.ts'

const access = ['public'] as const
const tags = ['Public']

/** The public list in the format of the OCDS standard, for tools that read it. */
export function ocdsRoutes(app: App): void {
  app.get(
    '/v1/public/releases',
    {
      config: { lane: 'feeds', access },
      schema: {
        operationId: 'listPublicReleases',
        tags,
        summary: 'List the partnerships that exist as an OCDS-inspired release package',
        description: `${conformance}\n\nThe agreements of \`listPublicAgreements\`, each as the one release that says how it stands; \`links.next\` is the next page. Its JSON Schema is at \`/v1/public/releases/schema\`. No token needed.`,
        querystring: publicReleaseQuery,
        response: { 200: releasePackage },
      },
    },
    async (request, reply) => {
      const { data, page } = await listPublicAgreements(
        app.db,
        request.query,
        asOfFrom(app, request.query.asOf),
      )
      linkPages(request, reply, page.nextCursor)
      const base = baseOf(request)
      const answer: ReleasePackage = {
        uri: `${base}${request.url}`,
        version: '1.1',
        conformance,
        publisher: { name: 'JakPreneur, Dinas PPKUKM Provinsi DKI Jakarta', uri: `${base}/` },
        publishedDate: app.clock().toISOString(),
        releases: data.map((each) => releaseOf(each, base)),
        links: {
          next: page.nextCursor === null ? null : new URL(pageAddress(request, page.nextCursor), base).href,
        },
      }
      return answer
    },
  )
  app.get(
    '/v1/public/releases/schema',
    {
      config: { lane: 'feeds', access },
      schema: {
        operationId: 'getReleaseSchema',
        tags,
        summary: 'Get the JSON Schema of release packages',
        description: 'Draft 2020-12. No token needed.',
        response: { 200: releaseSchema },
      },
    },
    async () => schema,
  )
}

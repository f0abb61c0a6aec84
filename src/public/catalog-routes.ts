import type { App } from '../http/app.ts'
import { baseOf } from '../http/service/base.ts'
import { catalogAt, dataCatalog } from './catalog.ts'

/** What anyone may take as data, for portals of data that collect such records. */
export function catalogRoutes(app: App): void {
  app.get(
    '/v1/public/datasets',
    {
      config: { access: ['public'] },
      schema: {
        operationId: 'getDataCatalog',
        tags: ['Public'],
        summary: 'Get the catalog of open data, as DCAT',
        description:
          'A metadata record of each data set that anyone may take, for Satu Data and other portals: DCAT 3 as JSON-LD, places by their Kemendagri codes, addresses absolute. No token needed.',
        response: { 200: dataCatalog },
      },
    },
    async (request) => catalogAt(baseOf(request)),
  )
}

import { z } from 'zod'
import { areas } from '../reference/kecamatan.ts'
import { mediaTypes, openData } from './open-data.ts'

const address = z.string().max(2100).meta({ format: 'uri' })
const said = z.object({ id: z.string().max(300), en: z.string().max(300) })
const place = z.object({
  '@type': z.literal('dct:Location'),
  notation: z.string().max(13).meta({ description: 'Its Kemendagri code.', example: '31.71' }),
  label: z.string().max(100).meta({ example: 'Jakarta Pusat' }),
})
const dataset = z.object({
  '@id': address.meta({ example: 'https://registri.contoh.id/v1/public/agreements' }),
  '@type': z.literal('dcat:Dataset'),
  title: said.meta({ example: openData[0]!.title }),
  description: said.meta({ example: openData[0]!.description }),
  landingPage: address.meta({
    description: 'What its fields mean.',
    example: 'https://registri.contoh.id/docs#/Public/listPublicAgreements',
  }),
  accrualPeriodicity: address.meta({
    description: 'Always continuous: each reading tells how things stand.',
    example: 'http://publications.europa.eu/resource/authority/frequency/CONT',
  }),
  accessRights: address.meta({
    example: 'http://publications.europa.eu/resource/authority/access-right/PUBLIC',
  }),
  spatial: z.array(place).max(20),
  distribution: z
    .array(
      z.object({
        '@type': z.literal('dcat:Distribution'),
        accessURL: address.meta({
          description: 'With the media type as `Accept`.',
          example: 'https://registri.contoh.id/v1/public/agreements',
        }),
        mediaType: address.meta({ example: 'https://www.iana.org/assignments/media-types/text/csv' }),
      }),
    )
    .max(10),
})

/** The catalog of open data as DCAT 3 in JSON-LD; its context gives plain names their terms. */
export const dataCatalog = z
  .object({
    '@context': z.record(z.string().max(40), z.unknown()).meta({
      description: 'The term of DCAT, Dublin Core or SKOS for each name (JSON-LD 1.1).',
      example: { dcat: 'http://www.w3.org/ns/dcat#', dataset: 'dcat:dataset' },
    }),
    '@id': address.meta({ example: 'https://registri.contoh.id/v1/public/datasets' }),
    '@type': z.literal('dcat:Catalog'),
    title: said.meta({ example: { id: 'Data terbuka JakPreneur', en: 'Open data of JakPreneur' } }),
    publisher: z.object({
      '@type': z.literal('foaf:Organization'),
      name: z.string().max(200).meta({ example: 'JakPreneur, Dinas PPKUKM Provinsi DKI Jakarta' }),
    }),
    dataset: z.array(dataset).max(50),
  })
  .meta({ id: 'DataCatalog' })

type DataCatalog = z.infer<typeof dataCatalog>

const inLanguages = (term: string) => ({ '@id': term, '@container': '@language' })
const named = (term: string) => ({ '@id': term, '@type': '@id' })

const context = {
  dcat: 'http://www.w3.org/ns/dcat#',
  dct: 'http://purl.org/dc/terms/',
  foaf: 'http://xmlns.com/foaf/0.1/',
  skos: 'http://www.w3.org/2004/02/skos/core#',
  title: inLanguages('dct:title'),
  description: inLanguages('dct:description'),
  publisher: 'dct:publisher',
  name: 'foaf:name',
  dataset: 'dcat:dataset',
  landingPage: named('dcat:landingPage'),
  accrualPeriodicity: named('dct:accrualPeriodicity'),
  accessRights: named('dct:accessRights'),
  spatial: 'dct:spatial',
  notation: 'skos:notation',
  label: 'skos:prefLabel',
  distribution: 'dcat:distribution',
  accessURL: named('dcat:accessURL'),
  mediaType: named('dcat:mediaType'),
}

const province = { '@type': 'dct:Location' as const, notation: '31', label: 'DKI Jakarta' }
const spatial = [province, ...areas.map(({ code, name }) => ({ ...province, notation: code, label: name }))]
const authority = 'http://publications.europa.eu/resource/authority'

/** The catalog with addresses that begin with this one. */
export const catalogAt = (base: string): DataCatalog => ({
  '@context': context,
  '@id': `${base}/v1/public/datasets`,
  '@type': 'dcat:Catalog',
  title: { id: 'Data terbuka JakPreneur', en: 'Open data of JakPreneur' },
  publisher: { '@type': 'foaf:Organization', name: 'JakPreneur, Dinas PPKUKM Provinsi DKI Jakarta' },
  dataset: openData.map(({ path, docs, formats, title, description }) => ({
    '@id': `${base}${path}`,
    '@type': 'dcat:Dataset',
    title,
    description,
    landingPage: `${base}/docs#/${docs}`,
    accrualPeriodicity: `${authority}/frequency/CONT`,
    accessRights: `${authority}/access-right/PUBLIC`,
    spatial,
    distribution: formats.map((format) => ({
      '@type': 'dcat:Distribution',
      accessURL: `${base}${path}`,
      mediaType: `https://www.iana.org/assignments/media-types/${mediaTypes[format]}`,
    })),
  })),
})

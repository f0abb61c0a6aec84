import { z } from 'zod'
import { collaboratorKinds, sectors } from '../organizations/kinds.ts'
import facts from './paper-facts.json' with { type: 'json' }
import { stageCodes } from '../kernel/stages.ts'
import { deliveryChannels } from '../programme/deliveries/kinds.ts'
import { targetMeasures } from '../programme/targets/kinds.ts'

const text = z.string().min(1)
const stage = z.enum(stageCodes)
const both = z.object({ id: text, en: text })
/** Who does what, with the section of the paper that says so. The stage is null if the paper names none. */
const supports = z.array(z.object({ stage: stage.nullable(), what: both, section: text })).default([])

const schema = z.object({
  agencies: z.array(
    z.object({
      shortName: text,
      legalName: text,
      leading: z.boolean().default(false),
      /** False if the paper mentions the agency but gives it no part in the program. */
      partOfProgramme: z.boolean().default(true),
      confidence: z.enum(['paper', 'press']),
      supports,
    }),
  ),
  collaborators: z.array(
    z.object({
      shortName: text,
      legalName: text.optional(),
      kind: z.enum(collaboratorKinds),
      sector: z.enum(sectors),
      supports,
    }),
  ),
  /**
   * What the region delivers itself, without a collaborator. `by` is the short name of the agency, or of the province
   * where the paper names none.
   */
  deliveredByTheRegion: z.array(
    z.object({
      stage,
      by: text,
      what: both,
      channels: z.array(z.enum(deliveryChannels)),
      everyKecamatan: z.boolean().default(false),
      section: text,
    }),
  ),
  /** What the programme aims at. `measure` is ours: which verified result is set beside it. */
  targets: z.array(
    z.object({
      what: both,
      value: z.int().positive(),
      unit: text.nullable().default(null),
      measure: z.enum(targetMeasures),
      periodUntil: z.iso.date().nullable().default(null),
      section: text,
    }),
  ),
  legalBasis: z.array(z.object({ title: text, says: both })),
  linesOfBusiness: z.array(text),
  listsAreOpen: text,
  kecamatan: z.record(text, z.array(text)),
  kecamatanCodes: z.object({ source: text, codes: z.record(text, z.string().regex(/^31\.\d\d\.\d\d$/)) }),
  /** Names adopted after the paper was written. `from` is the first day of the new name. */
  namesSince: z.array(z.object({ shortName: text, now: text, from: z.iso.date(), source: text })),
})

/** How the paper is cited as a source; a section follows. */
export const paper = 'Katya & Saraswati (2021)'

/**
 * What Katya & Saraswati (2021) say about the program: the first data of the registry, each sentence with its
 * section. Statements from other sources are marked in the file with their certainty. The lists are not exclusive:
 * organizations that are not named may also take part.
 */
export const paperFacts = schema.parse(facts)

import { asOfFrom } from '../../agreements/as-of.ts'
import { amendment } from '../../agreements/amendments/schemas.ts'
import { agreementAccess } from '../../agreements/policy.ts'
import { agreement } from '../../agreements/schemas/agreement.ts'
import { documentAccess } from '../../documents/policy.ts'
import { getDocument } from '../../documents/service.ts'
import type { App } from '../../http/app.ts'
import { whenClosed } from '../../http/load/lanes.ts'
import { idParams } from '../../http/schemas.ts'
import { personalFieldsOf, recordReadOf } from '../../personal-data/reads.ts'
import { settingOf } from '../answer.ts'
import { addendum } from '../of/addendum.ts'
import { draftAgreement } from '../of/draft.ts'
import { numberOfAmendment, readForAddendum, readForDraft } from '../reads.ts'
import { comparison } from './schemas.ts'
import { compareDraft, unread } from './service.ts'

/** Who reads the files of agreements and what is negotiated in them. */
const access = documentAccess.readDocuments.filter((role) =>
  (agreementAccess.readNegotiation as readonly string[]).includes(role),
)

/** A draft that was edited in a word processor and uploaded again, beside the record. */
export function comparisonRoutes(app: App): void {
  const { db, files } = app
  app.get(
    '/v1/documents/:id/comparison',
    {
      config: { lane: 'papers', access, personalData: personalFieldsOf([agreement, amendment]) },
      schema: {
        operationId: 'compareDraft',
        tags: ['Papers'],
        summary: 'What an edited draft says otherwise than the record',
        description:
          'A DOCX of an agreement beside the text that `getDraftAgreement` makes of the record now, of an amendment beside that of `getAddendumPaper`: article by article, word ' +
          'by word, each difference with whose tracked change it is. Articles are found by their titles, the bookmarks of our ' +
          'DOCX, their text and their numbers, so that a file that is not ours is read as well. Typographic quotes, hyphens, ' +
          'blanks and the labels of lists are no difference; heads and feet of pages are left out. It changes nothing.',
        params: idParams,
        response: { 200: comparison },
      },
    },
    async (request, reply) => {
      const { caller, log, params } = request
      const document = await getDocument(db, caller, params.id)
      const { agreementId, amendmentId } = document
      if (agreementId === null) return unread(document, 'not_of_agreement')
      const asOf = asOfFrom(app)
      const beside = await db.snapshot(caller.actor, async (state) => {
        if (amendmentId === null) {
          const read = await readForDraft(state, caller, agreementId, asOf)
          return { read, record: read.agreement, paper: draftAgreement(read, settingOf(request)) }
        }
        const number = await numberOfAmendment(state, caller, amendmentId)
        const read = await readForAddendum(state, caller, { id: agreementId, number }, asOf)
        return { read, record: read.amendment, paper: addendum(read, settingOf(request)) }
      })
      await recordReadOf(request)(beside.read)
      return compareDraft({ db, files, log }, caller, document, beside, whenClosed(reply))
    },
  )
}

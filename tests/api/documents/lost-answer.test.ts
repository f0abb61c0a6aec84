import { expect, it } from 'vitest'
import { expectStatus } from '../../support/agreements.ts'
import { startTestApp } from '../../support/app.ts'
import { files, upload } from '../../support/documents.ts'
import { startLossyProxy } from '../../support/lossy-proxy.ts'
import { agreementOf } from './examples.ts'

it('a file whose record was committed is kept when the connection breaks before the answer', async () => {
  const t = await startTestApp()
  const proxy = await startLossyProxy(t.database.serviceConnection)
  const broken = await startTestApp({
    database: { ...t.database, serviceConnection: proxy.connection },
    settings: { dataDir: t.dataDir },
  })
  try {
    const agreementId = await agreementOf(t, 'draft')
    proxy.loseCommitOf('tersimpan-tanpa-jawaban')
    const sent = { name: 'tersimpan-tanpa-jawaban.pdf', content: files.pdf.content }
    expectStatus(await upload(broken, 'officer-ppkukm', { kind: 'other', agreementId }, sent), 503)
    const officer = t.as('officer-ppkukm')
    const { data } = expectStatus(await officer.get(`/v1/documents?agreementId=${agreementId}`), 200).body
    expect(data).toMatchObject([{ fileName: 'tersimpan-tanpa-jawaban.pdf' }])
    const content = await officer.get(`/v1/documents/${data[0].id}/content`)
    expect(content.status).toBe(200)
    expect(content.raw.rawPayload.equals(sent.content)).toBe(true)
  } finally {
    await broken.close()
    await proxy.close()
    await t.close()
  }
})

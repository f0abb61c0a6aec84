import { z } from 'zod'

export const stopParams = z.strictObject({
  link: z.string().min(1).max(300).meta({
    description: 'The signed part of the link in a mail.',
    pattern: '^[\\w.-]+$',
  }),
})

export const stopPage = z.string().max(5000).meta({
  id: 'StopPage',
  description: 'A small page, in Indonesian and English.',
  example: '<!doctype html><html lang="id"><body><h1>Surel / Mail</h1></body></html>',
})

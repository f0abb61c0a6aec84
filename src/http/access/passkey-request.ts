import { z } from 'zod'

/** In base64url, as browsers give and take bytes in JSON. */
const bytes = z.string().max(1400)

/** What a page calls `navigator.credentials.get` with. */
export const passkeyRequest = z
  .object({
    challenge: bytes.meta({ example: '9oVxPzXr5nE0bq3JY1m7Lw2TkDgHsFaUcQiMvBtRjKe' }),
    rpId: z.string().max(253).meta({ example: 'registri.contoh.id' }),
    allowCredentials: z
      .array(
        z
          .object({ type: z.literal('public-key'), id: bytes.meta({ example: 'k3vq7m2dxw4ah6tn' }) })
          .meta({ id: 'PasskeyDescriptor' }),
      )
      .max(20),
    userVerification: z.literal('preferred'),
    timeout: z.int().describe('Milliseconds.'),
  })
  .meta({
    id: 'PasskeyRequest',
    description: 'For `PublicKeyCredential.parseRequestOptionsFromJSON` (Web Authentication, level 3).',
  })

/** How the region reaches the businesses with a stage that it delivers itself. */
export const deliveryChannels = ['website', 'application', 'teleconference', 'office', 'field'] as const
export type DeliveryChannel = (typeof deliveryChannels)[number]

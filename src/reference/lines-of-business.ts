import { both, type Labels } from '../kernel/labels.ts'

/** What the businesses of the program do: the lines of business that the paper names, and all others as one. */
export const linesOfBusiness = ['culinary', 'fashion', 'crafts', 'services', 'other'] as const
export type LineOfBusiness = (typeof linesOfBusiness)[number]

export const lineOfBusinessLabels: Labels<LineOfBusiness> = {
  culinary: both('Kuliner', 'Culinary'),
  fashion: both('Fashion', 'Fashion'),
  crafts: both('Kriya', 'Crafts'),
  services: both('Jasa', 'Services'),
  other: both('Bidang lainnya', 'Other lines'),
}

import type { Preferences } from '../../workspace.ts'

export type Density = 'comfortable' | 'compact'

/** How close the rows of the list stand. */
export const densityOf = ({ density }: Preferences): Density => (density === 'compact' ? 'compact' : 'comfortable')

/** From one row's top to the next one's, in pixels. */
export const ROW_PITCH_PX: Record<Density, number> = { comfortable: 60, compact: 45 }

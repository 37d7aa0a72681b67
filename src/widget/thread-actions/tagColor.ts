import type { Color } from '../../workspace.ts'
import { hueOf } from '../list/contact.ts'

/** Told apart in both themes; the words beside them carry the meaning. */
export const TAG_COLORS: readonly Color[] = ['#0f8a7e', '#3b73c8', '#8a5cc9', '#c2487c', '#c8642a', '#a68413', '#4f8f33', '#64748b']

/** A new tag's colour: the same for the same name, on every device. */
export const colorForTag = (name: string): Color => TAG_COLORS[hueOf(name) % TAG_COLORS.length] ?? '#64748b'

/** A colour that came over the wire, if it is one that may stand in a style. */
export const tagDot = (color: Color | undefined): Color => (color && /^#[0-9a-f]{6}$/i.test(color) ? color : '#64748b')

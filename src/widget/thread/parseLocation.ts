export interface Location {
  latitude: number
  longitude: number
  /** The place's name or address, where the patient sent one. */
  label: string | null
}

const PAIR = /(-?\d{1,2}(?:\.\d{1,15})?)\s*,\s*(-?\d{1,3}(?:\.\d{1,15})?)/

/**
 * The place in a location message: `latitude,longitude` on a line of its own, also as `geo:` or in a map's address, and
 * its name on the other lines. Null when there is none on this planet.
 */
export function parseLocation(body: string | null): Location | null {
  const lines = (body ?? '').slice(0, 2000).split('\n')
  for (const [index, line] of lines.entries()) {
    const found = PAIR.exec(line)
    const [latitude, longitude] = [Number(found?.[1]), Number(found?.[2])]
    if (!found || Math.abs(latitude) > 90 || Math.abs(longitude) > 180) continue
    const label = lines
      .filter((_, at) => at !== index)
      .join(' · ')
      .trim()
    return { latitude, longitude, label: label || null }
  }
  return null
}

/** A map to look the place up on; nothing is fetched from it until a person follows the link. */
export const mapUrl = ({ latitude, longitude }: Location): string =>
  `https://www.openstreetmap.org/?mlat=${latitude}&mlon=${longitude}#map=17/${latitude}/${longitude}`

const UNACCENTED = new Map<string, string>()

/**
 * Text as it is compared: no accents, no capitals. Each character becomes exactly one, so that a place in the folded text is
 * the same place in the original.
 */
export function foldText(text: string): string {
  let folded = ''
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code < 128) {
      folded += code >= 65 && code <= 90 ? String.fromCharCode(code + 32) : text.charAt(at)
      continue
    }
    const char = text.charAt(at)
    let plain = UNACCENTED.get(char)
    if (plain === undefined) {
      plain = char.normalize('NFD').charAt(0).toLowerCase().charAt(0)
      UNACCENTED.set(char, plain)
    }
    folded += plain
  }
  return folded
}

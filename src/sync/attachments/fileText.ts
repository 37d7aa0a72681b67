/*
 * A file on the device is text like everything else there, so that whatever keeps rows, sealed ones too, keeps files.
 */

/** As many bytes at once as may be arguments of one call. */
const CHUNK = 0x8000

/** A file's bytes as base64. Rejects when the file can't be read any more. */
export async function textOfFile(file: Blob): Promise<string> {
  const bytes = new Uint8Array(await file.arrayBuffer())
  let letters = ''
  for (let at = 0; at < bytes.length; at += CHUNK) letters += String.fromCharCode(...bytes.subarray(at, at + CHUNK))
  return btoa(letters)
}

/** The file that `textOfFile` read. */
export function fileOfText(text: string, mime: string): Blob {
  return new Blob([Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0))], { type: mime })
}

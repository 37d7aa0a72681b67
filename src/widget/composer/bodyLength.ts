/** Characters as the limit counts them: code points, so that an emoji is one and not two. */
export function bodyLength(text: string): number {
  let length = 0
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    if (unit < 0xdc00 || unit > 0xdfff) length++
  }
  return length
}

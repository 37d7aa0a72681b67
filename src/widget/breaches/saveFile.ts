/** Hands a text to the person as a file. The link lives in the widget's own root for the moment of the click. */
export function saveFile(root: HTMLElement, { name, text, type }: { name: string; text: string; type: string }): void {
  const url = URL.createObjectURL(new Blob([text], { type }))
  const link = root.ownerDocument.createElement('a')
  link.href = url
  link.download = name
  link.hidden = true
  root.append(link)
  link.click()
  link.remove()
  // Some browsers read the file only after the click.
  setTimeout(() => URL.revokeObjectURL(url), 10_000)
}

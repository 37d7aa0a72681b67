/**
 * Types text into a field as a person would, so that undo takes it back and the view hears of it. `execCommand` is old, but
 * nothing else keeps the field's history; where a browser has dropped it the text still goes in.
 */
export function insertText(field: HTMLTextAreaElement, text: string, range?: { from: number; to: number }): void {
  field.focus({ preventScroll: true })
  const { from, to } = range ?? { from: field.selectionStart, to: field.selectionEnd }
  field.setSelectionRange(from, to)
  // oxlint-disable-next-line typescript/no-deprecated -- see above
  if (document.execCommand('insertText', false, text)) return
  field.setRangeText(text, from, to, 'end')
  field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true, data: text, inputType: 'insertText' }))
}

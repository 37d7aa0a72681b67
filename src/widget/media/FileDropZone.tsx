import type { ClipboardEvent, DragEvent, ReactElement, ReactNode } from 'react'

export interface FileDropZoneProps {
  className: string
  part: string
  enabled: boolean
  onFiles: (files: readonly File[]) => void
  children: ReactNode
}

/** A box that takes files pasted into it or dropped on it. Text goes its usual way. */
export function FileDropZone({ className, part, enabled, onFiles, children }: FileDropZoneProps): ReactElement {
  function take(event: ClipboardEvent | DragEvent, files: FileList): void {
    if (!enabled || files.length === 0) return
    event.preventDefault()
    onFiles([...files])
  }
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- the same is done by its button
    <div
      className={className}
      part={part}
      onPaste={(event) => take(event, event.clipboardData.files)}
      onDragOver={(event) => {
        if (enabled && event.dataTransfer.types.includes('Files')) event.preventDefault()
      }}
      onDrop={(event) => take(event, event.dataTransfer.files)}
    >
      {children}
    </div>
  )
}

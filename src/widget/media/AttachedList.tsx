import { useEffect, useMemo, type ReactElement } from 'react'
import { useWords } from '../InboxContext.ts'
import { Icon } from '../ui/Icon.tsx'

/** The files that go with the answer, each with its picture or kind and a way to take it away. */
export function AttachedList({ files, onRemove }: { files: readonly File[]; onRemove: (file: File) => void }): ReactElement | null {
  const words = useWords()
  if (files.length === 0) return null
  return (
    <ul className="attached">
      {files.map((file, at) => (
        // oxlint-disable-next-line react/no-array-index-key -- the same file may be there twice
        <li key={`${at} ${file.name}`} className="attached__file">
          {file.type.startsWith('image/') ? <Thumbnail file={file} /> : <Icon name="file" />}
          <bdi className="attached__name">{file.name}</bdi>
          <span className="attached__size">{words.bytes(file.size)}</span>
          <button
            type="button"
            className="icon-button"
            aria-label={words.t('media.remove', { name: file.name })}
            onClick={() => onRemove(file)}
          >
            <Icon name="close" size={12} />
          </button>
        </li>
      ))}
    </ul>
  )
}

function Thumbnail({ file }: { file: File }): ReactElement {
  const url = useMemo(() => URL.createObjectURL(file), [file])
  useEffect(() => () => URL.revokeObjectURL(url), [url])
  return <img className="attached__picture" src={url} alt="" />
}

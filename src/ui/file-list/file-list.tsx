import type { ComponentChildren } from 'preact'
import { Icon } from '../icon/icon.tsx'

export interface ListedFile {
  key: string
  name: string
  href: string
  /** Small lines below the name: what it is, who brought it, how long it is kept. */
  notes: readonly ComponentChildren[]
  sha256: string
}

/** Files with what proves them to be the same as ever. */
export function FileList({ files, hashName }: { files: readonly ListedFile[]; hashName: string }) {
  return (
    <ul class="file-list" role="list">
      {files.map(({ key, name, href, notes, sha256 }) => (
        <li key={key}>
          <Icon name="paperclip" />
          <div>
            <a href={href}>{name}</a>
            {notes.map((note, index) => (
              <p key={index}>{note}</p>
            ))}
            <Fingerprint name={hashName} sha256={sha256} />
          </div>
        </li>
      ))}
    </ul>
  )
}

/** All of it, as it is compared figure by figure; it breaks wherever there is no more room. */
export function Fingerprint({ name, sha256 }: { name: string; sha256: string }) {
  return (
    <span class="fingerprint">
      {name} <code>{sha256}</code>
    </span>
  )
}

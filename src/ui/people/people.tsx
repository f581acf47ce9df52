import type { ComponentChildren } from 'preact'
import { Avatar } from '../page/workspace-page.tsx'

export interface Person {
  name: string
  role: string
  contact?: { href: string; text: string } | undefined
}

export function Team({ people }: { people: readonly Person[] }) {
  return (
    <ul class="team" role="list">
      {people.map(({ name, role, contact }) => (
        <li key={`${name}${role}`}>
          <Avatar name={name} />
          <strong>{name}</strong>
          <span class="small muted">{role}</span>
          {contact && (
            <a class="small" href={contact.href}>
              {contact.text}
            </a>
          )}
        </li>
      ))}
    </ul>
  )
}

/** Names of organisations, in columns where there is room. */
export function NameList({
  names,
  columns = 'auto',
}: {
  names: readonly { name: string; where?: string | undefined; href?: string | undefined }[]
  columns?: 'auto' | '1' | '2' | undefined
}): ComponentChildren {
  return (
    <ul class={`namelist namelist-${columns}`} role="list">
      {names.map(({ name, where, href }) => (
        <li key={`${name}${where ?? ''}`}>
          {href ? <a href={href}>{name}</a> : <strong>{name}</strong>}
          {where && <span class="where"> {where}</span>}
        </li>
      ))}
    </ul>
  )
}

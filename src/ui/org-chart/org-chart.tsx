export interface OrgNode {
  id: string
  name: string
  href: string
  /** What kind of body it is: "Stuurgroep". */
  kind: string
  /** "Voorzitter: Marieke Veldhuis", "Geen voorzitter". */
  lines: readonly { text: string; gap?: boolean | undefined }[]
  below: readonly OrgNode[]
}

/** Who reports to whom, drawn with lines; for those who listen and on a phone it is the list within lists that it is. */
export function OrgChart({ label, nodes }: { label: string; nodes: readonly OrgNode[] }) {
  return (
    <div class="org-chart" role="group" aria-label={label}>
      <Level nodes={nodes} />
    </div>
  )
}

function Level({ nodes }: { nodes: readonly OrgNode[] }) {
  return (
    <ul role="list">
      {nodes.map(({ id, name, href, kind, lines, below }) => (
        <li key={id}>
          <div class="org-node">
            <span class="small muted">{kind}</span>
            <a href={href}>{name}</a>
            {lines.map(({ text, gap }) => (
              <span key={text} class={gap ? 'small org-gap' : 'small'}>
                {text}
              </span>
            ))}
          </div>
          {below.length > 0 && <Level nodes={below} />}
        </li>
      ))}
    </ul>
  )
}

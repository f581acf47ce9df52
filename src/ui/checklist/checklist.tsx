import type { ComponentChildren } from 'preact'
import { useTexts } from '../context.tsx'
import { Icon, type IconName } from '../icon/icon.tsx'

export type CheckState = 'yes' | 'wait' | 'no'

export interface Check {
  state: CheckState
  text: ComponentChildren
  /** Another word than the usual one: "Kijk na", "In orde". */
  word?: string | undefined
  action?: { href: string; text: string } | undefined
}

const icons: Record<CheckState, IconName> = { yes: 'circle-check', wait: 'clock', no: 'circle-x' }

export function Checklist({ checks }: { checks: readonly Check[] }) {
  const texts = useTexts()
  return (
    <ul class="checklist" role="list">
      {checks.map(({ state, text, word = texts.check[state], action }, index) => (
        <li key={index} class={state}>
          <Icon name={icons[state]} />
          <span>
            {state === 'yes' ? <span class="visually-hidden">{word}: </span> : <strong>{word}: </strong>}
            {text}
            {action && (
              <span class="check-action">
                <a href={action.href}>{action.text}</a>
              </span>
            )}
          </span>
        </li>
      ))}
    </ul>
  )
}

import { type IconName, icons } from './icons.ts'

export type { IconName } from './icons.ts'

export interface IconProps {
  name: IconName
  class?: string | undefined
}

/** Always stands beside a word, so it is hidden from those who listen. */
export function Icon({ name, class: extra }: IconProps) {
  return (
    <svg
      class={extra ? `icon ${extra}` : 'icon'}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      stroke-width="2"
      stroke-linecap="round"
      stroke-linejoin="round"
      aria-hidden="true"
    >
      <path d={icons[name]} />
    </svg>
  )
}

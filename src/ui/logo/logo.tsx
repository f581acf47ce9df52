import { classNames } from '../class-names.ts'

export interface LogoProps {
  src: string
  /** Empty where the name stands beside it. */
  alt: string
  large?: boolean | undefined
}

/** The logo of a region, on white whatever stands around it: logos are made for paper. */
export function Logo({ src, alt, large }: LogoProps) {
  const side = large ? 128 : 40
  return <img class={classNames('logo', large && 'logo-large')} src={src} alt={alt} width={side} height={side} />
}

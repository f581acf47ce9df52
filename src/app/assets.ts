// The built stylesheet and script; their names carry a hash of their content, so browsers may keep them for good.
import { existsSync, mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { projectRoot } from '../platform/settings.ts'

export interface Assets {
  readonly stylesheet: string
  readonly script: string | null
  readonly editor: string | null
}

export function assetFolder(): string {
  const folder = join(projectRoot(), 'dist', 'assets')
  mkdirSync(folder, { recursive: true })
  return folder
}

export function readAssets(): Assets {
  const list = join(projectRoot(), 'dist', 'assets.json')
  if (!existsSync(list)) return { stylesheet: '/assets/styles.css', script: null, editor: null }
  return JSON.parse(readFileSync(list, 'utf8')) as Assets
}

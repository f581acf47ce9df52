import type { VNode } from 'preact'

/** One state of a part, with real content: shown at `/_ui` and walked by the access test. */
export interface Preview {
  name: string
  render: () => VNode
  /** A whole document, `<html>` and all: show it on a page of its own, not inside another. */
  whole?: boolean
}

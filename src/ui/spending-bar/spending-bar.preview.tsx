import type { Preview } from '../preview.ts'
import { SpendingBar } from './spending-bar.tsx'

export const previews: readonly Preview[] = [
  { name: 'Volgens begroting', render: () => <SpendingBar budget={100} spent={60} forecast={98} /> },
  { name: 'Meer dan begroot', render: () => <SpendingBar budget={100} spent={110} forecast={130} /> },
  { name: 'Er blijft over', render: () => <SpendingBar budget={100} spent={20} forecast={55} /> },
]

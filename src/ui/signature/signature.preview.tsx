import type { Preview } from '../preview.ts'
import { DrawnSignature, SignatureField } from './signature-field.tsx'

const strokes = 'M60 120 L90 60 L110 140 L130 70 L150 130 M180 110 L230 90 L200 140 L260 120 M280 130 L340 60 L330 140'

export const previews: Preview[] = [
  { name: 'Om in te tekenen', render: () => <SignatureField name="drawing" label="Liever tekenen?" /> },
  { name: 'Zoals getekend', render: () => <DrawnSignature path={strokes} label="Handtekening van Ineke Bos" /> },
]

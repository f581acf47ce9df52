// The secret in a link that lets in whoever has it. Only its hash is kept: who reads the database cannot use it.
import { createHash, randomBytes } from 'node:crypto'

export const newSecret = (): string => randomBytes(24).toString('base64url')

export const hashOf = (secret: string): Buffer => createHash('sha256').update(secret).digest()

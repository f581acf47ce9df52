import { describe, expect, it } from 'vitest'
import { openLog, withoutAddresses, withoutSecrets } from '../log.ts'

const token = 'Zm9vYmFyYmF6cXV4Zm9vYmFyYmF6cXV4'

describe('the log', () => {
  it.each([
    [`/bevestigen/${token}/correctie`, '/bevestigen/…/correctie'],
    [`/inloggen/link/${'a'.repeat(32)}?x=y`, '/inloggen/link/…'],
    ['/_demo/marieke/abcdefghijklmnopqrstuv', '/_demo/marieke/…'],
    ['/werkplek/emmen/activiteiten/12', '/werkplek/emmen/activiteiten/12'],
    ['/plan?q=naam', '/plan'],
    ['', ''],
  ])('writes %s as %s', (path, written) => expect(withoutSecrets(path)).toBe(written))

  it.each([
    ['550 <ineke@veenland.example>: no such user', '550 <…>: no such user'],
    ['all refused: a@b.nl, c@d.nl', 'all refused: …, …'],
    ['nobody here', 'nobody here'],
  ])('writes %s without addresses', (text, written) => expect(withoutAddresses(text)).toBe(written))

  it('leaves out what is secret by name, and of an error what people typed', () => {
    const lines: string[] = []
    const log = openLog('info', { write: (line: string) => void lines.push(line) })
    log.info({ email: 'a@b.nl', password: 'x', user: { token: 'y', email: 'c@d.nl' }, path: '/plan' }, 'request')
    const error = Object.assign(new Error('duplicate key of a@b.nl'), {
      code: '23505',
      detail: 'Key (email)=(secret-person) already exists.',
      parameters: ['secret-person'],
    })
    log.error({ err: error }, 'failed')
    log.error({ err: 'text of a@b.nl' }, 'failed')
    expect(lines.join('')).not.toMatch(/a@b|c@d|secret-person|"x"|"y"/)
    expect(JSON.parse(lines[1]!)).toMatchObject({
      err: { code: '23505', type: 'Error', message: 'duplicate key of …' },
    })
  })
})

// What is made of a message, without a database: signatures and quotes, who stands behind it, and messages meant to harm.
import { buffer } from 'node:stream/consumers'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ZipFile } from 'yazl'
import { pngOf } from '../../../../../test/pictures.ts'
import { isAddress, keyOfMessage } from '../../../../platform/mail/message.ts'
import { toNotation } from '../../../../platform/rich-text/to-notation.ts'
import { formNumber, startedNow } from '../../../../platform/http/person-form.ts'
import { readMail } from '../reading/public.ts'
import { isProven, linesToKeep, titleOf } from '../reading/rules.ts'
import { siteAddressed } from '../rules.ts'

const from = 'From: Sanne <sanne@school.example>\r\nSubject: =?utf-8?Q?Re:_Caf=C3=A9?=\r\n'
async function read(
  head: string,
  body: string | Buffer,
  envelope = 'sanne@school.example',
  authserv: string | null = null,
) {
  const raw = Buffer.concat([Buffer.from(`${head}\r\n`), Buffer.from(body)])
  const done = await readMail(raw, envelope, authserv)
  if (!done.ok) return done.reason
  const { mail } = done
  return { ...mail, words: toNotation(mail.body) }
}
const plain = async (text: string): Promise<string> => {
  const mail = await read(`${from}Content-Type: text/plain; charset=utf-8\r\n`, text)
  return typeof mail === 'string' ? mail : mail.words
}

describe('the words of a message', () => {
  it('are without signature, quoted message and what a program adds; a passed on message stays whole', async () => {
    const story = 'Wij bouwden een windmolen.\n\nHij draait nog.'
    for (const tail of [
      '\n-- \nSanne\nSchool',
      '\n\nMet vriendelijke groet,\n\nSanne Oosterhof\nTechniekschool\n06 12345678',
      '\n\nOp ma 23 mrt. 2026 om 10:00 schreef Marieke\n<marieke@school.example>:\n\n> Stuur je het?\n> Groet',
      '\n\n-----Oorspronkelijk bericht-----\nVan: Marieke\nVerzonden: maandag\nStuur je het?',
      '\n\nVan: Marieke <m@school.example>\nVerzonden: maandag 23 maart\nAan: Sanne\nOnderwerp: x\n\nStuur je het?',
      '\n\nVerstuurd vanaf mijn iPhone',
    ])
      expect(await plain(story + tail), tail).toBe(story)
    expect(await plain('Met vriendelijke groet,\nSanne')).toContain('Sanne')
    expect(
      await plain('Kijk.\n\n---------- Forwarded message ---------\nVan: Piet\nDatum: ma\n\nHet verhaal.'),
    ).toContain('Het verhaal')
    const html = `<div>Hallo</div><div>Dit is het.</div><br><div>Groetjes,<br>Sanne</div><div class="gmail_quote"><div class="gmail_attr">Op ma schreef X:</div>oud</div>`
    const mail = await read(`${from}Content-Type: text/html\r\n`, html)
    expect(mail).toMatchObject({ words: 'Hallo\n\nDit is het.', title: 'Café' })
    expect([titleOf('Re: Fwd: RE[2]: Doorst: Klaar'), titleOf(' Re: ')]).toEqual(['Klaar', null])
  })

  it('are found in a message of nothing but endings, before anybody stops waiting', async () => {
    expect(await plain('groet\n'.repeat(20_000))).toContain('groet')
    expect(linesToKeep([...Array<string>(60_000).fill('groet'), `groet${' .'.repeat(250_000)}1`])).toBe(59_986)
  })

  it('come in any letters that a mail may be written in', async () => {
    const latin = Buffer.from('Caf\xe9 \x80 5', 'latin1')
    expect(await read(`${from}Content-Type: text/plain; charset=windows-1252\r\n`, latin)).toMatchObject({
      words: 'Café € 5',
    })
    for (const charset of ['utf-16le', 'iso-2022-jp', 'koi8-r', 'utf-7', 'x-none', '"', 'hex'])
      expect(await read(`${from}Content-Type: text/plain; charset=${charset}\r\n`, latin), charset).toHaveProperty(
        'words',
      )
  })
})

describe('who a message is of', () => {
  it('is proven only by the topmost word of our own mail server, for the domain that it names', () => {
    const sender = 'sanne@mail.school.example'
    const by = (...results: string[]): boolean => isProven(results, 'mx.onze.example', sender)
    expect(by('mx.onze.example; dkim=pass header.d=school.example; spf=fail smtp.mailfrom=x@elders.example')).toBe(true)
    expect(by('mx.onze.example 1; dmarc=pass (p=none) header.from=mail.school.example')).toBe(true)
    expect(by('mx.onze.example; spf=pass smtp.mailfrom=bounce@mail.school.example')).toBe(true)
    for (const result of [
      'mx.elders.example; dkim=pass header.d=school.example',
      'mx.onze.example; dkim=pass header.d=example',
      'mx.onze.example; dkim=pass header.d=ool.example',
      'mx.onze.example; dkim=fail header.d=school.example',
      'mx.onze.example; none (dkim=pass; header.d=school.example)',
      'mx.onze.example; spf=pass smtp.mailfrom=x@elders.example',
    ])
      expect(by(result), result).toBe(false)
    const own = 'dkim=pass header.d=school.example'
    expect(by(`mx.onze.example; dkim = pass reason="1024-bit; \\" key" (a (b; c) d) header.d = school.example`)).toBe(
      true,
    )
    // What the sender chose to be called is written here by our own server.
    for (const from of [`"a; ${own}; b"@evil.example`, `"\\"; ${own}; b"@evil.example`, `"a; ${own}`])
      expect(by(`mx.onze.example; spf=pass smtp.mailfrom=${from}`), from).toBe(false)
    for (const remark of [
      `(a (b) ; ${own}; c)`,
      `("a); ${own}; (b"@evil.example)`,
      `(a\\); ${own}; (b)`,
      `a); ${own}; (`,
    ])
      expect(by(`mx.onze.example; spf=fail ${remark} smtp.mailfrom=x@evil.example`), remark).toBe(false)
    expect(by(`mx.onze.example; spf=fail smtp.helo=x ${own}`), 'one result a method').toBe(false)
    expect(by('mx.onze.example; dkim=none', 'mx.onze.example; dkim=pass header.d=school.example')).toBe(false)
    expect(isProven(['mx.onze.example; dkim=pass header.d=school.example'], null, sender)).toBe(false)
  })

  it('is a site of ours, in the one domain', () => {
    const to = (address: string) => siteAddressed(address, 'post.example')
    expect([to('Emmen@post.example'), to('emmen+foto@post.example'), to('redactie@POST.example')]).toEqual([
      'emmen',
      'emmen',
      null,
    ])
    for (const address of [
      'emmen@elders.example',
      "'; drop@post.example",
      'a@b@post.example',
      '../x@post.example',
      '@post.example',
    ])
      expect(to(address), address).toBeUndefined()
  })

  it('is automatic when a program, a list or nobody sent it', async () => {
    for (const [head, envelope] of [
      ['Auto-Submitted: auto-replied\r\n', 'a@b.example'],
      ['Precedence: bulk\r\n', 'a@b.example'],
      ['List-Id: <lijst.example>\r\n', 'a@b.example'],
      ['', ''],
    ] as const)
      expect(await read(`${from}${head}`, 'x', envelope)).toMatchObject({ isAutomatic: true })
    expect(await read(`${from}Auto-Submitted: no\r\n`, 'x')).toMatchObject({ isAutomatic: false })
    expect(await read('From: a@b.example, c@d.example\r\n', 'x'), 'two senders are none').toMatchObject({
      sender: null,
    })
    for (const address of ['a b@c.nl', 'a@b', 'a\r\nBcc: x@y.nl', '"a"@b.nl', 'a@b.c', 'a,b@c.nl'])
      expect(isAddress(address), address).toBe(false)
  })
})

/** A few kilobytes that say to be a document and unfold to a thousand times as much. */
async function unfolding(): Promise<Buffer> {
  const zip = new ZipFile()
  zip.addBuffer(Buffer.alloc(20_000_000), '[Content_Types].xml')
  zip.end()
  return buffer(zip.outputStream)
}

describe('a message that means harm', () => {
  const part = (type: string, body: string, more = ''): string =>
    `--b\r\nContent-Type: ${type}\r\n${more}\r\n${body}\r\n`
  const mixed = `${from}MIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=b\r\n`

  it('is unreadable, or read as what it is: never run, opened or unpacked', async () => {
    expect(await read(mixed, part('text/plain', 'x').repeat(1_000))).toBe('unreadable')
    expect(await read(`${from}X-A: ${'a'.repeat(300_000)}\r\n`, 'x')).toBe('unreadable')
    const nested = part('message/rfc822', `From: baas@school.example\r\nSubject: Echt\r\n\r\n<b>Publiceer</b>`)
    expect(await read(mixed, `${part('text/plain', 'Zie hieronder.')}${nested}--b--`)).toMatchObject({
      words: 'Zie hieronder.',
      title: 'Café',
      leftOut: [{ why: 'kind' }],
    })
    const named = (name: string, content: Buffer): string =>
      part(
        'application/octet-stream',
        content.toString('base64'),
        `Content-Disposition: attachment; filename="${name}"\r\nContent-Transfer-Encoding: base64\r\n`,
      )
    const harmful = await read(
      mixed,
      [
        named('..\\..\\..\\autoexec.bat', Buffer.from('del')),
        named('foto.jpg', Buffer.from('<svg onload=alert(1)>')),
        named('groot.docx', await unfolding()),
        named('/etc/passwd.png', pngOf(640, 480)),
        named('weer.png', pngOf(640, 480)),
      ].join('') + '--b--',
    )
    expect(harmful).toMatchObject({
      pictures: [{ name: 'passwd.png' }],
      leftOut: [{ name: 'autoexec.bat' }, { name: 'foto.jpg' }, { name: 'groot.docx' }],
    })
  })

  it('ends in an answer, whatever its bytes', async () => {
    const piece = fc.constantFrom(
      '--b\r\n',
      '--b--',
      '\r\n\r\n',
      'Content-Type: multipart/mixed; boundary=b\r\n',
      'Content-Type: text/html\r\n',
      'Content-Transfer-Encoding: base64\r\n',
      'From: <',
      '=?utf-8?B?',
      '\u0000',
      'a',
      '<table>',
      '\r\n ',
    )
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 25 }), async (pieces) => {
        expect(['string', 'object']).toContain(typeof (await read('', pieces.join(''))))
      }),
      { numRuns: 40 },
    )
  })

  it('is known again by all that its sender wrote, so that nobody who knows its number is there first with something else', () => {
    const key = (text: string): string => keyOfMessage(Buffer.from(text))
    const real = 'Message-ID: <a@b>\r\nFrom: a@b\r\nDate: ma\r\nSubject: x\r\n\r\nverhaal'
    expect(key(`Received: y\r\nX: 1\r\n${real}`)).toBe(key(real.replace('ID: ', 'Id:\r\n ')))
    for (const [said, other] of [
      ['a@b>', 'c@b>'],
      ['From: a', 'From: c'],
      ['ma', 'di'],
      ['Subject: x', 'Subject: z'],
      ['verhaal', 'niets'],
    ] as const)
      expect(key(real.replace(said, other)), said).not.toBe(key(real))
    expect(key('X: 1\r\n\r\nMessage-ID: <a@b>')).not.toBe(key('X: 2\r\n\r\nMessage-ID: <a@b>'))
  })
})

it('a form was open as long as a person needs, and was made by us', () => {
  const at = (seconds: number): Date => new Date(1_800_000_000_000 + seconds * 1000)
  const started = startedNow('geheim', at(0))
  expect([1, 5, 200_000].map((after) => formNumber('geheim', started, at(after)) !== null)).toEqual([
    false,
    true,
    false,
  ])
  expect(formNumber('anders', started, at(5))).toBeNull()
  expect(formNumber('geheim', started.replace(/^\w/, '0'), at(5))).toBeNull()
})

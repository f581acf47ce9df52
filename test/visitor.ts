// A browser as far as HTTP goes: keeps cookies, and sends forms with the hidden field that our pages carry.
import type { FastifyInstance, InjectOptions } from 'fastify'

export interface Answer {
  readonly status: number
  readonly text: string
  readonly body: Buffer
  readonly headers: Readonly<Record<string, string | string[] | number | undefined>>
  /** Where a redirect leads; empty when it does not. */
  readonly location: string
}

export interface FileToSend {
  readonly name: string
  readonly content: Buffer | string
  readonly type?: string
}

export class Visitor {
  private readonly cookies = new Map<string, string>()
  private token: string | null = null

  /** `remoteAddress` is where it sits; without one it is on this machine. */
  constructor(
    private readonly app: FastifyInstance,
    private readonly remoteAddress?: string,
  ) {}

  async get(url: string, headers: Record<string, string> = {}): Promise<Answer> {
    return this.send({ method: 'GET', url, headers })
  }

  /** Sends a form as our own page would. */
  async post(url: string, fields: Record<string, string> = {}): Promise<Answer> {
    const body = new URLSearchParams({ _csrf: await this.formToken(), ...fields })
    return this.send({
      method: 'POST',
      url,
      payload: body.toString(),
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
    })
  }

  /** Sends a form with files. */
  async upload(url: string, fields: Record<string, string>, files: Record<string, FileToSend>): Promise<Answer> {
    const form = new FormData()
    form.set('_csrf', await this.formToken())
    for (const [name, value] of Object.entries(fields)) form.set(name, value)
    for (const [name, file] of Object.entries(files)) {
      form.set(
        name,
        new Blob([new Uint8Array(Buffer.from(file.content))], { type: file.type ?? 'application/octet-stream' }),
        file.name,
      )
    }
    const encoded = new Request('http://localhost', { method: 'POST', body: form })
    const payload = Buffer.from(await encoded.arrayBuffer())
    return this.send({
      method: 'POST',
      url,
      payload,
      headers: { 'content-type': encoded.headers.get('content-type') ?? '' },
    })
  }

  /** Follows redirects to the page that a reader would see. */
  async follow(answer: Answer): Promise<Answer> {
    let current = answer
    for (let hops = 0; current.location && hops < 5; hops++) current = await this.get(current.location)
    return current
  }

  /** Sends anything, without help: for what an attacker would try. */
  async send(options: InjectOptions): Promise<Answer> {
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    const response = await this.app.inject({
      ...(this.remoteAddress && { remoteAddress: this.remoteAddress }),
      ...options,
      headers: { ...(cookie && { cookie }), 'accept-language': 'nl', ...options.headers },
    })
    for (const { name, value, maxAge, expires } of response.cookies as {
      name: string
      value: string
      maxAge?: number
      expires?: Date
    }[]) {
      if (maxAge === 0 || (expires && expires.getTime() < Date.now())) this.cookies.delete(name)
      else this.cookies.set(name, encodeURIComponent(value))
    }
    return {
      status: response.statusCode,
      text: response.body,
      body: response.rawPayload,
      headers: response.headers,
      location: response.statusCode >= 300 && response.statusCode < 400 ? (response.headers.location ?? '') : '',
    }
  }

  private async formToken(): Promise<string> {
    if (this.token) return this.token
    for (const page of ['/account', '/inloggen']) {
      const found = /name="_csrf" value="([^"]+)"/.exec((await this.get(page)).text)?.[1]
      if (found) return (this.token = found)
    }
    throw new Error('no form with a token found')
  }
}

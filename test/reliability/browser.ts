// A browser as far as real HTTP goes: cookies, and the hidden field that our forms carry. Outlives the server.
export class Browser {
  private readonly cookies = new Map<string, string>()
  private token: string | null = null

  /** `address` is asked each time: after a restart the server may listen elsewhere. */
  constructor(private readonly address: () => string) {}

  async get(path: string): Promise<{ status: number; text: string; location: string }> {
    return this.send(path, {})
  }

  async post(
    path: string,
    fields: Record<string, string>,
    file?: { name: string; content: Buffer },
  ): Promise<{ status: number; text: string; location: string }> {
    const given = { _csrf: await this.formToken(), ...fields }
    if (!file) return this.send(path, { method: 'POST', body: new URLSearchParams(given) })
    const form = new FormData()
    for (const [name, value] of Object.entries(given)) form.set(name, value)
    form.set('file', new Blob([new Uint8Array(file.content)]), file.name)
    return this.send(path, { method: 'POST', body: form })
  }

  /** Fetched before the moment that counts. */
  async formToken(): Promise<string> {
    this.token ??= /name="_csrf" value="([^"]+)"/.exec((await this.get('/inloggen')).text)?.[1] ?? null
    if (!this.token) this.token = /name="_csrf" value="([^"]+)"/.exec((await this.get('/account')).text)?.[1] ?? null
    if (!this.token) throw new Error('no form with a token found')
    return this.token
  }

  private async send(path: string, init: RequestInit): Promise<{ status: number; text: string; location: string }> {
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    const response = await fetch(this.address() + path, { ...init, redirect: 'manual', headers: { cookie } })
    for (const line of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? []
      this.cookies.set(name, value)
    }
    return { status: response.status, text: await response.text(), location: response.headers.get('location') ?? '' }
  }
}

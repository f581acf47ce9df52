// Puts a page in its surroundings: language, form token, stylesheet and accent, and the menu of the workspace.
import { renderToString } from 'preact-render-to-string'
import type { VNode } from 'preact'
import type { Frame } from '../../platform/http/parts.ts'
import { UiContext, type Ui } from '../../ui/context.tsx'
import { SiteContext } from '../../ui/page/site-page.tsx'
import { NoticeContext, ShellContext } from '../../ui/page/workspace.tsx'
import type { Region } from '../../modules/organisations/public.ts'
import { onOwnHost, type Site } from '../../modules/publishing/public.ts'
import { accentPath } from '../home/paths.ts'
import type { Assets } from '../assets.ts'
import { shellFor } from './shell.tsx'
import { siteShellFor } from './site-shell.ts'

export async function renderPage(body: VNode, frame: Frame, assets: Assets): Promise<string> {
  const shell = await shellFor(frame)
  const { region } = (frame.ask?.scope ?? {}) as { region?: Region }
  const ui: Ui = {
    locale: frame.locale,
    // Asked for by forms only: making it sets a cookie.
    get csrfToken() {
      return frame.csrfToken()
    },
    assets: { ...assets, accent: region ? accentPath(region.accent.slice(1)) : null },
    colourScheme: 'auto',
  }
  const html = renderToString(
    <UiContext.Provider value={ui}>
      <ShellContext.Provider value={shell}>
        <SiteContext.Provider value={siteShellFor(frame)}>
          <NoticeContext.Provider value={frame.notice}>{body}</NoticeContext.Provider>
        </SiteContext.Provider>
      </ShellContext.Provider>
    </UiContext.Provider>,
  )
  const { site } = (frame.ask?.scope ?? {}) as { site?: Site }
  return frame.ask && site?.region && site.ownHost ? onOwnHost(html, { region: site.region }, frame.ask.baseUrl) : html
}

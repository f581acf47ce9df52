// A page of the workspace says only what it is and where it belongs; the program knows the menu around it.
import { createContext, type ComponentChildren } from 'preact'
import { useContext } from 'preact/hooks'
import { Breadcrumb } from '../breadcrumb/breadcrumb.tsx'
import { ButtonLink } from '../button/button.tsx'
import { Facts, type Fact } from '../facts/facts.tsx'
import type { IconName } from '../icon/icon.tsx'
import { PageHead } from '../layout/layout.tsx'
import { Notice } from '../notice/notice.tsx'
import { Tabs } from '../tabs/tabs.tsx'
import { WorkspacePage, type CurrentRegion } from './workspace-page.tsx'

export interface ShellItem {
  key: string
  href: string
  text: string
  count?: number
}

/** What stands above several pages that belong together, such as the tabs of one activity. */
export interface Subject {
  crumbs: readonly { href: string; text: string }[]
  title: string
  below: ComponentChildren
  facts: readonly Fact[]
  /** What the reader may do with it, the most usual first. */
  actions: readonly { href: string; text: string; icon: IconName }[]
  tabs: readonly ShellItem[]
  tabsLabel: string
}

export interface Shell {
  brandHref: string
  region: CurrentRegion | null
  account: { name: string; href: string }
  /** Where the search of everything is. */
  search: { action: string }
  nav: readonly ShellItem[]
  groups: readonly { title: string; items: readonly ShellItem[] }[]
  subject: Subject | null
  /** Said once, after something was done. */
  notice: string | null
}

export const ShellContext = createContext<Shell | null>(null)

export interface WorkspaceProps {
  /** The page's own name; the region and the product are added in the title bar. */
  title: string
  /** Key of the menu item that is current. */
  section: string
  /** The page has the search field of its own. */
  searching?: boolean | undefined
  /** Key of the current tab of the subject. */
  tab?: string | undefined
  children: ComponentChildren
}

export function Workspace({ title, section, searching, tab, children }: WorkspaceProps) {
  const shell = useContext(ShellContext)
  if (!shell) throw new Error('a workspace page outside a region')
  const current = (items: readonly ShellItem[]) => items.map((item) => ({ ...item, current: item.key === section }))
  return (
    <WorkspacePage
      title={[title, shell.region?.name, 'Spoorboek'].filter(Boolean).join(' – ')}
      brand={{ name: 'Spoorboek', href: shell.brandHref }}
      region={shell.region}
      search={searching ? undefined : shell.search}
      account={shell.account}
      nav={current(shell.nav)}
      navGroups={shell.groups.map((group) => ({ ...group, items: current(group.items) }))}
    >
      {shell.notice && (
        <div class="page-notice">
          <Notice tone="positive" role="status">
            {shell.notice}
          </Notice>
        </div>
      )}
      {shell.subject && tab && <SubjectHead subject={shell.subject} tab={tab} />}
      {children}
    </WorkspacePage>
  )
}

function SubjectHead({ subject, tab }: { subject: Subject; tab: string }) {
  return (
    <>
      <Breadcrumb trail={subject.crumbs} current={subject.title} />
      <PageHead
        title={subject.title}
        below={subject.below}
        actions={
          subject.actions.length > 0 &&
          subject.actions.map(({ href, text, icon }) => (
            <ButtonLink key={href} icon={icon} href={href}>
              {text}
            </ButtonLink>
          ))
        }
      >
        <Facts facts={subject.facts} />
      </PageHead>
      <Tabs label={subject.tabsLabel} tabs={subject.tabs.map((item) => ({ ...item, current: item.key === tab }))} />
    </>
  )
}

/** What was just done, for public and narrow pages. */
export function useNotice(): string | null {
  return useContext(NoticeContext)
}

export const NoticeContext = createContext<string | null>(null)

import { createContext } from 'preact'
import { useContext } from 'preact/hooks'
import { type Locale, type UiTexts, uiTexts } from './messages.ts'

/** What every part may need to know of the request it is drawn for. */
export interface Ui {
  locale: Locale
  /** Put into every form that posts; null on a page that is kept and shared between readers. */
  csrfToken: string | null
  /** `editor` is loaded by pages with a field for rich text only. */
  assets: { stylesheet: string; script: string | null; editor: string | null; accent: string | null }
  colourScheme: 'auto' | 'light' | 'dark'
}

export const UiContext = createContext<Ui>({
  locale: 'nl',
  csrfToken: null,
  assets: { stylesheet: '/assets/styles.css', script: null, editor: null, accent: null },
  colourScheme: 'auto',
})

export function useUi(): Ui {
  return useContext(UiContext)
}

/** The words of the parts, in the language of the reader. */
export function useTexts(): UiTexts {
  return uiTexts(useUi().locale)
}

import { busyForms } from './busy-forms.ts'
import { DatePicker } from './date-picker.ts'
import { focusErrorSummary } from './error-summary.ts'
import { resultKeys } from './result-keys.ts'
import { searchKey } from './search-key.ts'

customElements.define('date-picker', DatePicker)
focusErrorSummary()
searchKey()
resultKeys()
busyForms()

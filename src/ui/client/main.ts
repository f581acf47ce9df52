import { BulkBar } from './bulk-bar.ts'
import { busyForms } from './busy-forms.ts'
import { DatePicker } from './date-picker.ts'
import { ComboBox } from './combo-box.ts'
import { focusErrorSummary } from './error-summary.ts'
import { resultKeys } from './result-keys.ts'
import { searchKey } from './search-key.ts'

customElements.define('date-picker', DatePicker)
focusErrorSummary()
customElements.define('combo-box', ComboBox)
focusErrorSummary()
busyForms()
customElements.define('bulk-bar', BulkBar)
searchKey()
resultKeys()
busyForms()

import { BulkBar } from './bulk-bar.ts'
import { busyForms } from './busy-forms.ts'
import { ComboBox } from './combo-box.ts'
import { DatePicker } from './date-picker.ts'
import { focusErrorSummary } from './error-summary.ts'
import { resultKeys } from './result-keys.ts'
import { searchKey } from './search-key.ts'

customElements.define('date-picker', DatePicker)
customElements.define('combo-box', ComboBox)
customElements.define('bulk-bar', BulkBar)
focusErrorSummary()
busyForms()
searchKey()
resultKeys()

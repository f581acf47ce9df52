// What may stand in a source file: its length and a few words.
import { readFileSync } from 'node:fs'
import path from 'node:path'

const longest = 300
const aim = 200

/** Gives `errors`, as `{ rule, file, message }`, and `hints` of the same shape. */
export function checkTexts(root, files) {
  const errors = []
  const hints = []
  for (const file of files.filter((each) => /\.(tsx?|css|mjs)$/.test(each))) {
    const lines = readFileSync(path.join(root, file), 'utf8').trimEnd().split('\n')
    const isTest = file.includes('/tests/')
    if (!isTest && lines.length > longest) {
      errors.push({ rule: 'size', file, message: `has ${lines.length} lines; at most ${longest}` })
    } else if (!isTest && lines.length > aim) {
      hints.push({ rule: 'size', file, message: `has ${lines.length} lines; aim for ${aim}` })
    }
    lines.forEach((line, index) => {
      const at = `${file}:${index + 1}`
      if (/\b(TODO|FIXME|XXX)\b/.test(line)) errors.push({ rule: 'unfinished', file: at, message: line.trim() })
      if (/\bconsole\./.test(line) && !isTest && !/^src\/app\/cli[./]/.test(file)) {
        errors.push({ rule: 'no-console', file: at, message: line.trim() })
      }
    })
  }
  return { errors, hints }
}

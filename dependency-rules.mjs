// The house rules on imports, checked by `npm test`: floors run downhill, front doors only, rooms keep their job.
import { readFileSync } from 'node:fs'

const allowed = JSON.parse(readFileSync(new URL('./src/modules/dependencies.json', import.meta.url), 'utf8'))

const modulesRunDownhill = Object.entries(allowed).map(([name, mayUse]) => ({
  name: `modules-run-downhill/${name}`,
  severity: 'error',
  comment: `${name} may use only: ${mayUse.join(', ') || 'nothing'}`,
  from: { path: `^src/modules/${name}/` },
  to: {
    path: '^src/modules/[^/]+/',
    pathNot: [`^src/modules/(${[name, ...mayUse].join('|')})/`, '^src/modules/[^/]+/paths[.]ts$'],
  },
}))

export default {
  forbidden: [
    {
      name: 'layers-run-downhill/modules',
      severity: 'error',
      from: { path: '^src/modules/', pathNot: '/tests/' },
      to: { path: '^src/app/' },
    },
    {
      name: 'layers-run-downhill/ui',
      severity: 'error',
      from: { path: '^src/ui/', pathNot: '/tests/' },
      to: { path: '^src/', pathNot: '^src/ui/' },
    },
    {
      name: 'layers-run-downhill/platform',
      severity: 'error',
      from: { path: '^src/platform/', pathNot: '/tests/' },
      to: { path: '^src/', pathNot: '^src/platform/' },
    },
    {
      name: 'front-door-only',
      severity: 'error',
      from: { path: '^src/modules/([^/]+)/', pathNot: '/tests/' },
      to: { path: '^src/modules/[^/]+/', pathNot: ['^src/modules/$1/', '^src/modules/[^/]+/(public|paths)[.]ts$'] },
    },
    {
      name: 'front-door-only/app',
      severity: 'error',
      from: { path: '^src/app/', pathNot: '/tests/' },
      to: {
        path: '^src/modules/',
        pathNot: '^src/modules/[^/]+/(routes[.]tsx|(api|cli|demo|jobs|public|paths)[.]ts)$',
      },
    },
    {
      name: 'front-door-shows-no-pages',
      severity: 'error',
      from: { path: '^src/modules/[^/]+/public[.]ts$' },
      to: { path: '^src/modules/[^/]+/(routes[.]tsx|(api|cli|demo|jobs|tables)[.]ts|views/|mails/|client/)' },
    },
    ...modulesRunDownhill,
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'sql-in-two-rooms',
      severity: 'error',
      from: { path: '^src/modules/', pathNot: ['/(queries|commands|tables|demo)[.]ts$', '/tests/'] },
      to: { path: ['/tables[.]ts$', 'node_modules/(kysely|pg)/'] },
    },
    {
      name: 'pure-rooms',
      severity: 'error',
      from: { path: '^src/modules/.+/(rules|policy|schema|paths)[.]ts$', pathNot: '/tests/' },
      to: {
        pathNot: [
          '^src/modules/.+/(rules|policy|schema)[.]ts$',
          '^src/platform/(actor|errors|money|time|cells)[.]ts$',
          'node_modules/zod/',
        ],
      },
    },
    {
      name: 'views-only-draw',
      severity: 'error',
      from: { path: '^src/modules/.+/(views|mails)/' },
      to: {
        path: ['/(queries|commands|routes|jobs)[.]tsx?$', '^src/platform/database'],
        dependencyTypesNot: ['type-only'],
      },
    },
    // Of packages only the editor of rich text goes to the browser (decision 0019), and only in its own bundle.
    {
      name: 'browser-stays-in-browser',
      severity: 'error',
      from: { path: '/client/', pathNot: '^src/ui/rich-text/client/' },
      to: { pathNot: '/client/' },
    },
    {
      name: 'browser-stays-in-browser/editor',
      severity: 'error',
      from: { path: '^src/ui/rich-text/client/' },
      to: { pathNot: ['^src/ui/rich-text/client/', 'node_modules/@tiptap/'] },
    },
    {
      name: 'server-never-imports-client',
      severity: 'error',
      from: { pathNot: ['/client/', '/tests/'] },
      to: { path: '/client/' },
    },
    {
      name: 'no-tests-in-production',
      severity: 'error',
      from: { path: '^src/', pathNot: '/tests/' },
      to: { path: ['^test/', '/tests/'] },
    },
  ],
  options: {
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'node', 'default'],
      extensions: ['.ts', '.tsx', '.js', '.json'],
    },
  },
}

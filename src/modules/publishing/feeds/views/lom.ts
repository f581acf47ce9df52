// Lesson material as libraries of it collect it: NL-LOM 1.0, in the XML of IEEE LOM.
import type { ComponentChildren } from 'preact'
import { levelsOf, resourceTypes, rightsOf, timeOf, usedBy } from '../lesson/rules.ts'
import type { Told } from '../rules.ts'
import { documentOf, element, named } from './xml.ts'

const lists = 'http://purl.edustandaard.nl/'
const group = (name: string, children: ComponentChildren) => element(name, {}, children)
const term = (name: string, source: string, value: string) =>
  group(name, [named('source', source), named('value', value)])

export function lomOf(told: Told): string {
  const { kind, language, fields } = told
  const text = (name: string, words: string) => group(name, [element('string', { language }, words)])
  const contributed = (role: string, entity: string, at: Date | null) =>
    group('contribute', [
      term('role', 'LOMv1.0', role),
      named('entity', entity),
      at && group('date', [named('dateTime', at.toISOString())]),
    ])
  const levels = levelsOf(fields['level'], told.schools)
  const time = timeOf(fields['duration'])
  const rights = rightsOf[told.licence]
  const publisher = `BEGIN:VCARD\nVERSION:3.0\nFN:${oneLine(told.site)}\nORG:${oneLine(told.site)}\nEND:VCARD`
  return documentOf(
    element('lom', { xmlns: 'http://ltsc.ieee.org/xsd/LOM' }, [
      group('general', [
        group('identifier', [named('catalog', 'URI'), named('entry', told.address)]),
        text('title', told.title),
        named('language', language),
        told.lead && text('description', told.lead),
        ...told.about.map((each) => text('keyword', each)),
        // A whole of its own: what somebody could use in one lesson or some.
        term('aggregationLevel', `${lists}vdex_aggregationlevel_czp_20060628.xml`, kind === 'assignment' ? '3' : '2'),
      ]),
      group('lifeCycle', [contributed('publisher', publisher, told.correctedAt ?? told.publishedAt)]),
      group('metaMetadata', [
        named('metadataSchema', 'LOMv1.0'),
        named('metadataSchema', 'nl_lom_v1p0'),
        named('language', language),
      ]),
      group('technical', [
        named('format', 'text/html'),
        ...[...new Set(told.files.map(({ mediaType }) => mediaType))].map((type) => named('format', type)),
        named('location', told.address),
        ...told.files.map(({ address }) => named('location', address)),
      ]),
      group('educational', [
        term(
          'learningResourceType',
          `${lists}vdex_learningresourcetype_czp_20060628.xml`,
          resourceTypes[kind] ?? 'informatiebron',
        ),
        term('intendedEndUserRole', `${lists}vdex_intendedenduserrole_lomv1p0_20060628.xml`, usedBy(kind)),
        ...[...new Set(levels.map(({ context }) => context))].map((context) =>
          term('context', `${lists}vdex_context_czp_20060628.xml`, context),
        ),
        levels[0] && text('typicalAgeRange', levels[0].ages),
        time && group('typicalLearningTime', [named('duration', time)]),
      ]),
      group('rights', [
        term('cost', 'LOMv1.0', 'no'),
        rights
          ? term('copyrightAndOtherRestrictions', `${lists}copyrightsandotherrestrictions_nllom_20180530`, rights)
          : term('copyrightAndOtherRestrictions', 'LOMv1.0', 'yes'),
        rights && text('description', told.licence),
      ]),
      ...levels.map(({ concept, name }) =>
        group('classification', [
          term('purpose', `${lists}classification_purpose_nllom_20180530`, 'educational level'),
          group('taxonPath', [
            group('source', [element('string', { language: 'x-none' }, `${lists}begrippenkader`)]),
            group('taxon', [named('id', concept), text('entry', name[language])]),
          ]),
        ]),
      ),
    ]),
  )
}

/** A card ends its lines itself. */
const oneLine = (text: string): string => text.replace(/[\r\n]+/g, ' ').replace(/[\\;,]/g, '\\$&')

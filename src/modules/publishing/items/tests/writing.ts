// What tests of items begin with: an item that is begun, written and published as our own pages would.
import { expect } from 'vitest'
import type { Answer, Visitor } from '../../../../../test/visitor.ts'

export const desk = '/werkplek/emmen/website/berichten'
export const full = { lead: 'Zeventien bedrijven stonden in de hal.', body: 'Een week lang **lassen** en bouwen.' }

/** @returns the address of its page on the desk */
export async function begin(by: Visitor, title: string, kind = 'regionNews', at = desk): Promise<string> {
  const begun = await by.post(`${at}/nieuw`, { title, kind })
  expect(begun.status, begun.text).toBe(303)
  return begun.location.replace('/wijzigen', '')
}

export const valueOf = (text: string, name: string): string =>
  new RegExp(`name="${name}"[^>]* value="([^"]*)"`).exec(text)![1]!

export async function write(by: Visitor, item: string, fields: Record<string, string>): Promise<Answer> {
  const { text } = await by.get(`${item}/wijzigen`)
  return by.post(`${item}/wijziging`, { number: valueOf(text, 'number'), title: valueOf(text, 'title'), ...fields })
}

/** Publishes the newest version. */
export async function publish(by: Visitor, item: string, fields: Record<string, string> = {}): Promise<Answer> {
  const { text } = await by.get(item)
  const number = /versies\/(\d+)"/.exec(text)![1]!
  return by.post(`${item}/publicatie`, { number, ...fields })
}

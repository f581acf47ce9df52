import { defineMessages } from '../i18n.ts'

export const identityMessages = defineMessages({
  nl: {
    signed: 'Spoorboek',
    link: {
      subject: 'Je link om in te loggen bij Spoorboek',
      greeting: 'Hallo,',
      line: 'Met deze link log je in bij Spoorboek.',
      action: 'Inloggen',
      after: (minutes: number) =>
        `De link werkt ${minutes} minuten en één keer. Vroeg je hier niet om? Dan hoef je niets te doen.`,
      reason: 'Je krijgt deze mail omdat iemand met jouw adres wil inloggen.',
    },
    invitation: {
      subject: 'Je bent uitgenodigd voor Spoorboek',
      greeting: (name: string) => `Hallo ${name},`,
      line: 'Je krijgt een rol in Spoorboek, het werkboek van de techniekregio’s. Met deze link doe je mee.',
      action: 'Doe mee',
      after: (days: number) => `De link werkt ${days} dagen en één keer.`,
      reason: 'Je krijgt deze mail omdat een beheerder of programmaleider je uitnodigde.',
    },
  },
  en: {
    signed: 'Spoorboek',
    link: {
      subject: 'Your link to sign in to Spoorboek',
      greeting: 'Hello,',
      line: 'This link signs you in to Spoorboek.',
      action: 'Sign in',
      after: (minutes: number) =>
        `The link works for ${minutes} minutes and once. Did you not ask for it? Then you need not do anything.`,
      reason: 'You get this letter because somebody wants to sign in with your address.',
    },
    invitation: {
      subject: 'You are invited to Spoorboek',
      greeting: (name: string) => `Hello ${name},`,
      line: 'You get a role in Spoorboek, the workbook of the technical-education regions. This link lets you join.',
      action: 'Join',
      after: (days: number) => `The link works for ${days} days and once.`,
      reason: 'You get this letter because an administrator or programme leader invited you.',
    },
  },
})

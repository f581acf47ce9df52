import { defineMessages } from '../../../../platform/i18n.ts'

export const roleLetterMessages = defineMessages({
  nl: {
    subject: {
      given: (role: string, where: string) => `Je nieuwe rol: ${role}, ${where}`,
      changed: (role: string, where: string) => `Je rol is gewijzigd: ${role}, ${where}`,
      ended: (role: string, where: string) => `Je rol eindigt: ${role}, ${where}`,
      takenBack: (role: string, where: string) => `Je rol gaat niet door: ${role}, ${where}`,
    },
    greeting: (name: string) => `Hallo ${name},`,
    given: (role: string, where: string, period: string) => `Je hebt de rol ${role} voor ${where}, ${period}.`,
    changed: (role: string, where: string, period: string) =>
      `De periode van je rol ${role} voor ${where} is nu: ${period}.`,
    ended: (role: string, where: string, day: string) =>
      `Je rol ${role} voor ${where} eindigt. De laatste dag is ${day}.`,
    takenBack: (role: string, where: string) => `De rol ${role} voor ${where} gaat niet door.`,
    concerns: (what: string) => `Het gaat om: ${what}.`,
    by: (name: string) => `Dit deed ${name}. Klopt het niet? Antwoord dan op deze mail.`,
    action: 'Open Spoorboek',
    signed: 'Spoorboek',
    reason: 'Je krijgt deze mail omdat een rol van jou in Spoorboek veranderde.',
    withdrawn: {
      subject: 'Je uitnodiging voor Spoorboek is ingetrokken',
      line: (where: string) =>
        `Je was uitgenodigd om mee te werken (${where}). Die uitnodiging is ingetrokken: je hoeft niets te doen.`,
      reason: 'Je krijgt deze mail omdat je eerder een uitnodiging kreeg.',
    },
  },
  en: {
    subject: {
      given: (role: string, where: string) => `Your new role: ${role}, ${where}`,
      changed: (role: string, where: string) => `Your role has changed: ${role}, ${where}`,
      ended: (role: string, where: string) => `Your role ends: ${role}, ${where}`,
      takenBack: (role: string, where: string) => `Your role is off: ${role}, ${where}`,
    },
    greeting: (name: string) => `Hello ${name},`,
    given: (role: string, where: string, period: string) => `You have the role ${role} for ${where}, ${period}.`,
    changed: (role: string, where: string, period: string) =>
      `The period of your role ${role} for ${where} is now: ${period}.`,
    ended: (role: string, where: string, day: string) => `Your role ${role} for ${where} ends. The last day is ${day}.`,
    takenBack: (role: string, where: string) => `The role ${role} for ${where} is off.`,
    concerns: (what: string) => `It is about: ${what}.`,
    by: (name: string) => `${name} did this. Is it wrong? Then answer this letter.`,
    action: 'Open Spoorboek',
    signed: 'Spoorboek',
    reason: 'You get this letter because a role of yours in Spoorboek changed.',
    withdrawn: {
      subject: 'Your invitation to Spoorboek is withdrawn',
      line: (where: string) =>
        `You were invited to take part (${where}). That invitation is withdrawn: you need not do anything.`,
      reason: 'You get this letter because you got an invitation before.',
    },
  },
})

// English.

import type { CheckInWords } from './da.ts';

export const en: CheckInWords = {
  open: 'I have a booked time',
  openHint: 'Hold your code in front of the reader, or press here.',
  ask: 'What is the code of your booking?',
  askHint: 'Hold it in front of the reader, or type it. It is in the message you got about your booking.',
  label: 'Your code',
  go: 'I am here',

  booked: 'Booked for {time}',
  early: 'Welcome. You are in good time. We will call you for your time at {time}.',
  onTime: 'Welcome. Your time is {time}. We will call you for it, even if others came before you.',
  late: 'Your time was {time}. We can keep a time for {n} minutes at most, so now you have a number in the queue. We will call it when it is your turn.',

  unknown: 'We don’t know that code',
  unknownHint: 'Please check every character. If it still does not work, the staff will gladly help you.',
  again: 'You have checked in already',
  againHint: 'Watch the screen in the waiting room. If in doubt, ask the staff.',
  cancelled: 'That booking was cancelled',
  cancelledHint: 'Take a number and we will help you, or ask the staff.',
  otherDay: 'Your booking is for another day',
  otherDayHint: 'If you need help today, take a number.',
  otherSite: 'Your booking today is at another place',
  otherSiteHint: 'If you can’t get there in time, ask the staff here.',
  over: 'That booking is over',
  overHint: 'Take a number and we will help you.',
  tooEarly: 'You are too early',
  tooEarlyHint: 'Your time is {time}. By phone you can check in from {opens}.',
  shut: 'Your time has passed, and we have closed',
  shutHint: 'Ask the staff, or book a new time.',
  failed: 'That did not work this time',
  failedHint: 'Try again in a moment, or speak to the staff.',
  when: '{date} at {time}',
  fix: 'Correct the code',
  retry: 'Try again',
  walkIn: 'Take a number instead',

  gone: 'Number {number} was cancelled',
  goneHint: 'The staff have just cancelled it. Ask them, and they will sort it out with you.',

  phoneTitle: 'Tell us that you are here',
  phoneHint: 'Type the code of your booking when you are here. It is in the message you got.',
  phoneFrom: {
    one: 'You can do so from {n} minute before your time.',
    other: 'You can do so from {n} minutes before your time.',
  },
  follow: 'Follow your number',

  posterTitle: 'Do you have a booked time?',
  posterHow: 'Scan the code with your phone, and tell us that you are here.',
};

// English.

import type { PopUpWords } from './da.ts';

export const en: PopUpWords = {
  title: 'Pop-ups',
  none: 'There is no pop-up yet. Open the first one here: it is ready at once, and closes by itself after its last day.',
  running: 'Open these days',
  coming: 'To come',
  past: 'Over',
  always: 'always open',
  daily: '{from}–{to}',
  countersOf: { one: '{n} counter', other: '{n} counters' },
  closedEarly: 'Closed early. Figures and journals are kept.',

  newPopUp: 'Open a pop-up',
  like: 'Template',
  templates: 'Templates',
  sites: 'Like one of the sites',
  name: 'Name',
  nameExample: 'Sønderstrand',
  address: 'Address (if it is to be shown)',
  firstDay: 'First day',
  lastDay: 'Last day',
  from: 'Opens at',
  to: 'Closes at',
  counters: 'Counters',
  hoursHint: 'The same times every day, also at weekends and on public holidays.',
  alwaysHint: 'Leave the times empty if it is always open on those days.',
  open: 'Open',
  opened: '{name} is opened and on the list.',
  save: 'Save',
  change: 'Change',
  changeTitle: 'Change {name}',
  again: 'Open again',
  openAgain: 'Open again',

  close: 'Close early',
  closeTitle: 'Close {name} now?',
  closeHint:
    'Nobody can take a number there any more. Figures and journals are kept, and you can open it again.',
  closeYes: 'Yes, close',
  callOff: 'Call off',
  callOffTitle: 'Call off {name}?',
  callOffHint: 'It will not open. You can open it again with other days.',
  callOffYes: 'Yes, call off',
  no: 'No',

  laptop: 'On this computer',
  laptopTitle: '{name} on this computer',
  laptopExplain:
    'The computer can be kiosk, display and counter at once. Then it needs no code: it becomes kiosk and display in this browser, only here and only for {name}. If the browser was kiosk or display somewhere else, it is so no longer.',
  laptopReady: 'The computer is now kiosk and display for {name}. Open what you need:',
  useLaptop: 'Use this computer',
  kioskOf: 'Kiosk, {name}',
  displayOf: 'Display, {name}',
  openDisplay: 'Open the display',
  displayHint:
    'Drag the window to the other screen and press F11. Click on it once, so that it may make sounds.',
  openKiosk: 'Open the kiosk',
  kioskHint: 'Here people take a number. Change between the windows with Alt and Tab.',
  openPaper: 'Open the paper tray',
  paperHint: 'Shows the slips where there is no printer.',
  openCounter: 'Go to the counter',
  counterHint: 'In this window. You stay signed in.',

  saveDays: { one: 'Save {n} day as a file', other: 'Save {n} days as a file' },
  bringDays: 'Fetch days from a file',
  bringTitle: 'Fetch days for {name}',
  bringHint:
    'Was a laptop its own server for {name}? Then save its days as a file on its page “Pop-ups”, and choose the file here. You see what is in it before anything is taken over. Votes do not come along.',
  chooseFile: 'Choose a file',
  readingFile: 'One moment …',
  fileFaults: {
    one: 'The file has {n} fault. Nothing is changed.',
    other: 'The file has {n} faults. Nothing is changed.',
  },
  moreFaults: { one: 'And {n} more fault.', other: 'And {n} more faults.' },
  day: 'Day',
  visits: 'Came',
  servings: 'Errands served',
  knownDays: { one: '{n} day of the file is here already.', other: '{n} days of the file are here already.' },
  takeDays: { one: 'Take {n} day over', other: 'Take {n} days over' },
  takeOthers: {
    one: 'Take the other day over',
    other: 'Take the {n} other days over',
  },
  daysTaken: {
    one: '{n} day is taken over and counts in the figures.',
    other: '{n} days are taken over and count in the figures.',
  },

  unsound: 'Check the days and times: the end has to be after the beginning.',
  stillInUse:
    'Somebody is still there: visits under way: {visits}, open counters: {counters}. Finish the visits and close the counters first.',
  counterInUse: 'One of the counters is still in use. Close it first.',
};

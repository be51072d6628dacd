// The example office: Aabenraa Borgerservice as its plan "Fremtidens Borgerservice 2023-24" describes it. Sites, areas and
// what citizens come for are from the plan; counters, target waits and typical times are examples to start from.

import type { z } from 'zod';
import type { OfficeShape, Service } from './office.ts';

type ServiceInput = z.input<typeof Service>;

const register: ServiceInput[] = [
  {
    id: 'flytning',
    area: 'folkeregister',
    name: { da: 'Flytning', de: 'Umzug', en: 'Moving' },
    hint: {
      da: 'Ind- og udrejse, ny adresse',
      de: 'Zuzug, Wegzug, neue Adresse',
      en: 'In, out or to a new address',
    },
    search: {
      da: ['flytte', 'adresse', 'folkeregister', 'bopæl'],
      de: ['umziehen', 'adresse', 'anmelden', 'meldeamt'],
      en: ['move', 'address', 'registration'],
    },
    targetMinutes: 15,
    typicalMinutes: 10,
    popular: true,
  },
  {
    id: 'fra-udlandet',
    area: 'folkeregister',
    name: { da: 'Ny i Danmark', de: 'Neu in Dänemark', en: 'New in Denmark' },
    hint: {
      da: 'Tilflytning fra udlandet, CPR-nummer',
      de: 'Zuzug aus dem Ausland, CPR-Nummer',
      en: 'Arriving from abroad, CPR number',
    },
    search: {
      da: ['udland', 'indrejse', 'cpr', 'grænse'],
      de: ['ausland', 'einreise', 'cpr', 'grenze', 'grenzpendler'],
      en: ['abroad', 'immigration', 'cpr', 'border'],
    },
    targetMinutes: 20,
    typicalMinutes: 20,
  },
  {
    id: 'navn',
    area: 'folkeregister',
    name: { da: 'Navneændring', de: 'Namensänderung', en: 'Change of name' },
    search: { da: ['navn', 'efternavn'], de: ['name', 'nachname'], en: ['name', 'surname'] },
    targetMinutes: 20,
    typicalMinutes: 12,
  },
  {
    id: 'sundhedskort',
    area: 'folkeregister',
    name: {
      da: 'Sundhedskort og lægeskift',
      de: 'Gesundheitskarte und Arztwechsel',
      en: 'Health card and change of doctor',
    },
    search: {
      da: ['sygesikring', 'gult kort', 'læge', 'blåt kort'],
      de: ['krankenversicherung', 'gelbe karte', 'arzt'],
      en: ['health insurance', 'yellow card', 'doctor'],
    },
    targetMinutes: 8,
    typicalMinutes: 6,
  },
  {
    id: 'brevstemme',
    area: 'folkeregister',
    name: { da: 'Brevstemme før valg', de: 'Briefwahl', en: 'Postal vote' },
    search: {
      da: ['valg', 'stemme', 'brevstemme'],
      de: ['wahl', 'stimme', 'briefwahl'],
      en: ['election', 'vote', 'ballot'],
    },
    targetMinutes: 10,
    typicalMinutes: 5,
  },
];

const pension: ServiceInput[] = [
  {
    id: 'helbredstillaeg',
    area: 'pension',
    name: { da: 'Helbredstillæg', de: 'Gesundheitszulage', en: 'Health supplement' },
    search: {
      da: ['pension', 'helbredstillæg', 'medicin', 'briller', 'tandlæge'],
      de: ['rente', 'medikamente', 'brille', 'zahnarzt'],
      en: ['pension', 'medicine', 'glasses', 'dentist'],
    },
    targetMinutes: 20,
    typicalMinutes: 15,
  },
  {
    id: 'personligt-tillaeg',
    area: 'pension',
    name: { da: 'Personligt tillæg', de: 'Persönliche Zulage', en: 'Personal supplement' },
    search: {
      da: ['pension', 'tillæg', 'folkepension'],
      de: ['rente', 'zulage'],
      en: ['pension', 'supplement'],
    },
    targetMinutes: 20,
    typicalMinutes: 15,
  },
  {
    id: 'beboerindskud',
    area: 'pension',
    name: { da: 'Lån til beboerindskud', de: 'Darlehen für Mietkaution', en: 'Housing deposit loan' },
    search: {
      da: ['indskud', 'lån', 'lejlighed', 'bolig'],
      de: ['kaution', 'darlehen', 'wohnung'],
      en: ['deposit', 'loan', 'flat', 'housing'],
    },
    targetMinutes: 20,
    typicalMinutes: 15,
  },
  {
    id: 'begravelse',
    area: 'pension',
    name: { da: 'Begravelse', de: 'Bestattung', en: 'Funeral' },
    hint: {
      da: 'Kommunal begravelse og hjælp til den',
      de: 'Kommunale Bestattung und Beihilfe',
      en: 'Municipal funeral and help with it',
    },
    search: {
      da: ['dødsfald', 'bisættelse', 'begravelseshjælp'],
      de: ['todesfall', 'beerdigung'],
      en: ['death', 'burial'],
    },
    targetMinutes: 15,
    typicalMinutes: 20,
  },
];

const identity: ServiceInput[] = [
  {
    id: 'pas',
    area: 'pas-koerekort-mitid',
    name: { da: 'Pas', de: 'Pass', en: 'Passport' },
    hint: {
      da: 'Søg om eller hent pas',
      de: 'Pass beantragen oder abholen',
      en: 'Apply for or collect a passport',
    },
    search: { da: ['rejse', 'rejsepas', 'id-kort'], de: ['reisepass', 'ausweis'], en: ['travel', 'id card'] },
    targetMinutes: 20,
    typicalMinutes: 10,
    popular: true,
  },
  {
    id: 'koerekort',
    area: 'pas-koerekort-mitid',
    name: { da: 'Kørekort', de: 'Führerschein', en: 'Driving licence' },
    hint: {
      da: 'Nyt, fornyelse, ombytning',
      de: 'Neu, Verlängerung, Umtausch',
      en: 'New, renewal, exchange',
    },
    search: {
      da: ['bil', 'køreprøve', 'køreskole', 'fornyelse'],
      de: ['führerschein', 'auto', 'fahrprüfung'],
      en: ['car', 'driver', 'licence', 'license'],
    },
    targetMinutes: 20,
    typicalMinutes: 10,
    popular: true,
  },
  {
    id: 'mitid',
    area: 'pas-koerekort-mitid',
    name: { da: 'MitID', de: 'MitID', en: 'MitID' },
    hint: { da: 'Udstedelse og hjælp', de: 'Ausstellung und Hilfe', en: 'Issuing and help' },
    search: {
      da: ['nemid', 'kodeviser', 'app', 'log ind'],
      de: ['nemid', 'anmelden', 'app'],
      en: ['nemid', 'login', 'app'],
    },
    targetMinutes: 15,
    typicalMinutes: 12,
    popular: true,
  },
  {
    id: 'digital-hjaelp',
    area: 'pas-koerekort-mitid',
    name: {
      da: 'Hjælp til digital selvbetjening',
      de: 'Hilfe bei digitalen Diensten',
      en: 'Help with digital services',
    },
    search: {
      da: ['computer', 'borger.dk', 'digital post', 'selvbetjening'],
      de: ['computer', 'digitale post', 'internet'],
      en: ['computer', 'digital post', 'online'],
    },
    targetMinutes: 15,
    typicalMinutes: 12,
  },
  {
    id: 'fritagelse',
    area: 'pas-koerekort-mitid',
    name: {
      da: 'Fritagelse for digital post',
      de: 'Befreiung von digitaler Post',
      en: 'Exemption from digital post',
    },
    search: {
      da: ['fritagelse', 'e-boks', 'digital post'],
      de: ['befreiung', 'digitale post'],
      en: ['exemption', 'digital post'],
    },
    targetMinutes: 15,
    typicalMinutes: 8,
  },
];

const others: ServiceInput[] = [
  {
    id: 'vejledning',
    area: 'reception',
    name: { da: 'Vejledning og reception', de: 'Auskunft und Empfang', en: 'Guidance and reception' },
    hint: {
      da: 'Find den rette afdeling eller myndighed',
      de: 'Die richtige Abteilung oder Behörde finden',
      en: 'Find the right department or authority',
    },
    search: {
      da: ['spørgsmål', 'aftale', 'møde', 'politi', 'skat'],
      de: ['frage', 'termin', 'polizei', 'steuer'],
      en: ['question', 'appointment', 'police', 'tax'],
    },
    targetMinutes: 8,
    typicalMinutes: 4,
  },
  {
    id: 'vielse',
    area: 'vielse',
    name: { da: 'Vielse', de: 'Eheschließung', en: 'Wedding' },
    hint: {
      da: 'Vielse og prøvelse af betingelserne',
      de: 'Trauung und Prüfung der Voraussetzungen',
      en: 'Wedding and check of the conditions',
    },
    search: {
      da: ['bryllup', 'gift', 'ægteskab'],
      de: ['hochzeit', 'heirat', 'trauung'],
      en: ['marriage', 'married'],
    },
    targetMinutes: 15,
    typicalMinutes: 25,
  },
  {
    id: 'vielsesattest',
    area: 'vielse',
    name: { da: 'Vielsesattest', de: 'Heiratsurkunde', en: 'Marriage certificate' },
    search: { da: ['attest', 'bryllup'], de: ['urkunde', 'heirat'], en: ['certificate', 'marriage'] },
    targetMinutes: 15,
    typicalMinutes: 10,
  },
  {
    id: 'kontrol',
    area: 'kontrolgruppen',
    name: {
      da: 'Ydelser ved ændrede forhold',
      de: 'Leistungen bei geänderten Verhältnissen',
      en: 'Benefits when things change',
    },
    hint: {
      da: 'Vejledning fra Kontrolgruppen',
      de: 'Beratung der Kontrollgruppe',
      en: 'Guidance from the control group',
    },
    search: {
      da: ['samliv', 'skilsmisse', 'enlig', 'tip'],
      de: ['trennung', 'scheidung', 'hinweis'],
      en: ['divorce', 'single', 'tip'],
    },
    targetMinutes: 20,
    typicalMinutes: 20,
  },
];

const atPassports = ['pas', 'koerekort', 'mitid', 'digital-hjaelp', 'fritagelse'];
const atRegister = ['flytning', 'fra-udlandet', 'navn', 'sundhedskort', 'brevstemme'];
const atPension = ['helbredstillaeg', 'personligt-tillaeg', 'beboerindskud', 'begravelse'];
const inBov = [
  'pas',
  'koerekort',
  'mitid',
  'digital-hjaelp',
  'flytning',
  'fra-udlandet',
  'sundhedskort',
  'helbredstillaeg',
  'vejledning',
];

/** As an office file would hold it; `parseOffice` makes it an `Office`. */
export const exampleOffice: z.input<typeof OfficeShape> = {
  name: 'Aabenraa Borgerservice',
  languages: ['da', 'de', 'en'],
  areas: [
    {
      id: 'folkeregister',
      name: { da: 'Person- og folkeregister', de: 'Personen- und Melderegister', en: 'Civil registration' },
    },
    {
      id: 'pension',
      name: { da: 'Pension og tillæg', de: 'Rente und Zulagen', en: 'Pension and supplements' },
    },
    {
      id: 'pas-koerekort-mitid',
      name: {
        da: 'Kørekort, pas, NemID og MitID',
        de: 'Führerschein, Pass, NemID und MitID',
        en: 'Driving licence, passport, NemID and MitID',
      },
    },
    {
      id: 'reception',
      name: { da: 'Reception og omstilling', de: 'Empfang und Vermittlung', en: 'Reception and switchboard' },
    },
    { id: 'vielse', name: { da: 'Vielse', de: 'Eheschließung', en: 'Weddings' } },
    { id: 'kontrolgruppen', name: { da: 'Kontrolgruppen', de: 'Kontrollgruppe', en: 'Control group' } },
  ],
  services: [...identity, ...register, ...pension, ...others],
  series: { walkIn: { letter: 'A' }, booked: { letter: 'B' } },
  messages: [
    {
      id: 'lang-ventetid',
      text: {
        da: 'Lige nu er ventetiden længere end normalt. Tak for tålmodigheden.',
        de: 'Zurzeit ist die Wartezeit länger als sonst. Danke für Ihre Geduld.',
        en: 'Waiting takes longer than usual right now. Thank you for your patience.',
      },
    },
    {
      id: 'it-problemer',
      text: {
        da: 'Vi har problemer med vores it-systemer. Det tager længere tid i dag.',
        de: 'Wir haben Probleme mit der Technik. Heute dauert es länger.',
        en: 'We have problems with our IT systems. It takes longer today.',
      },
    },
    {
      id: 'lukker-tidligt',
      text: {
        da: 'Vi lukker tidligere i dag. Har du et nummer, bliver du betjent.',
        de: 'Wir schließen heute früher. Wer eine Nummer hat, wird bedient.',
        en: 'We close earlier today. If you have a number, you will be served.',
      },
    },
  ],
  sites: [
    {
      id: 'raadhus',
      name: 'Aabenraa Rådhus',
      address: 'Skelbækvej 2, 6200 Aabenraa',
      timeZone: 'Europe/Copenhagen',
      services: [...identity, ...register, ...pension, ...others].map(({ id }) => id),
      hours: 'always',
      printer: 'paper-tray',
      counters: [
        { id: '1', label: '1', serves: atPassports, helps: atRegister },
        { id: '2', label: '2', serves: atPassports, helps: atRegister },
        { id: '3', label: '3', serves: [...atRegister, ...atPension], helps: ['mitid', 'digital-hjaelp'] },
        {
          id: '4',
          label: '4',
          serves: ['vejledning', 'vielse', 'vielsesattest', 'kontrol', 'sundhedskort'],
          helps: [...atPension, 'mitid'],
        },
      ],
    },
    {
      id: 'bov',
      name: 'Bov',
      timeZone: 'Europe/Copenhagen',
      services: inBov,
      hours: 'always',
      printer: 'paper-tray',
      counters: [
        {
          id: '1',
          label: '1',
          serves: ['pas', 'koerekort', 'mitid', 'digital-hjaelp'],
          helps: ['flytning', 'fra-udlandet', 'sundhedskort', 'helbredstillaeg', 'vejledning'],
        },
        {
          id: '2',
          label: '2',
          serves: ['flytning', 'fra-udlandet', 'sundhedskort', 'helbredstillaeg', 'vejledning'],
          helps: ['pas', 'koerekort', 'mitid', 'digital-hjaelp'],
        },
      ],
    },
  ],
};

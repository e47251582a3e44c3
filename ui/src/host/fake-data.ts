// What the host in memory knows. Invented, but for the observances' names, days and documents.

import type { CitableDocument, FactInfo, ObservanceEntry, Profile, TemplateInfo } from "../bindings";

export const TODAY = "2026-08-18";

export const PROFILE: Profile = {
  name: "Alderline Institute",
  acronym: "ALI",
  address: "14 Wharf Lane, Port Ellery",
  website: "https://alderline.example/",
  signOff: "The Alderline Institute thanks its partners.",
  language: "en",
  baseUrl: "https://alderline.example/days",
  logo: null,
  citationStyle: "",
  look: { theme: "", accent: "", accentDark: "", textFont: "", headingFont: "" },
};

function observance(
  id: string,
  name: string,
  start: string,
  weekday: string,
  documents: string,
  kind = "day",
): ObservanceEntry {
  return {
    id,
    name,
    kind,
    start,
    end: start,
    weekday,
    year: Number(start.slice(0, 4)),
    edition: null,
    documents,
    highlight: null,
  };
}

export const OBSERVANCES: ObservanceEntry[] = [
  observance("humanitarian", "World Humanitarian Day", "2026-08-19", "Wednesday", "Resolution 63/139"),
  observance(
    "disappearances",
    "International Day of the Victims of Enforced Disappearances",
    "2026-08-30",
    "Sunday",
    "Resolution 65/209",
  ),
  observance(
    "south-south",
    "United Nations Day for South-South Cooperation",
    "2026-09-12",
    "Saturday",
    "Resolution 58/220, decision 66/550",
  ),
  observance(
    "police",
    "International Day of Police Cooperation",
    "2026-09-07",
    "Monday",
    "Resolution 77/241",
  ),
  observance("literacy", "International Literacy Day", "2026-09-08", "Tuesday", ""),
  observance("peace", "International Day of Peace", "2026-09-21", "Monday", "Resolutions 36/67 and 55/282"),
  observance(
    "information",
    "International Day for Universal Access to Information",
    "2026-09-28",
    "Monday",
    "Resolution 74/5",
  ),
  observance("teachers", "World Teachers’ Day", "2026-10-05", "Monday", ""),
  observance(
    "cooperatives",
    "International Day of Cooperatives",
    "2027-07-03",
    "Saturday",
    "Resolution 47/90",
  ),
  observance(
    "year-cooperatives",
    "International Year of Cooperatives",
    "2025-01-01",
    "Wednesday",
    "Resolution 78/289",
    "year",
  ),
];

export const TITLES: [title: string, observance: string | null, day: string | null][] = [
  ["The ones who stay when it floods", "humanitarian", "2026-08-19"],
  ["Names read aloud", null, "2026-08-21"],
  ["A door that was never a door", "disappearances", "2026-08-30"],
  ["Reading by the harbour light", "literacy", "2026-09-08"],
  ["Knowledge that travels south to south", "south-south", "2026-09-12"],
  ["Peace is made on weekdays", "peace", "2026-09-21"],
  ["What the ministry must answer", "information", "2026-09-28"],
  ["Teachers at the third shift", "teachers", "2026-10-05"],
  ["Forty languages, one river", null, "2026-08-09"],
  ["What we owe the sea", null, "2026-06-08"],
  ["Notes for a style sheet", null, null],
];

export const SAMPLE = `On {{ observance.date }}, the {{ organisation.name }} marks the {{ observance.name }}, and with it everyone who solved a problem at home and then taught the answer to a neighbour.

## Why 12 September

On that date in 1978 a conference in Buenos Aires adopted its plan for technical cooperation among developing countries. The Day was established by [@A/RES/58/220], at first for 19 December, and moved to its present place in the calendar from 2012 by [@A/DEC/66/550].

> [!goals] For the Day of {{ edition.year }}, our goals are to:
>
> - publish what has worked, in the languages of the people who will use it;
> - let the partner who asks for help set the terms on which it arrives;
> - share laboratories, training places and data that none of us could afford alone; and
> - keep the first seats for least developed and landlocked countries.

## A seed library finds its twin

When a seed library in the highlands lost two harvests to frost, its keepers wrote to growers a continent away who had been breeding for cold nights.

> [!sign-off]
> On this Day the {{ organisation.name }} thanks its partners in fourteen countries.
`;

export const TEMPLATES: TemplateInfo[] = [
  {
    id: "international-day",
    name: "International day",
    summary: "Goals, citation, sign-off",
    required: ["goals", "founding-citation", "sign-off"],
    offers: [],
    wordLimit: null,
    prompts: [],
  },
  {
    id: "remembrance-day",
    name: "Remembrance day",
    summary: "Names, silence, what we promise",
    required: ["citation", "sign-off"],
    offers: [],
    wordLimit: null,
    prompts: [],
  },
  {
    id: "awareness-day",
    name: "Awareness day",
    summary: "Key facts, one request",
    required: ["sign-off"],
    offers: ["key-facts"],
    wordLimit: null,
    prompts: [],
  },
  {
    id: "statement",
    name: "Statement",
    summary: "Under 250 words, one voice",
    required: ["sign-off"],
    offers: [],
    wordLimit: 250,
    prompts: [],
  },
];

export const FACTS: FactInfo[] = [
  {
    name: "observance.date",
    description: "The day’s date",
    value: "Saturday, 12 September 2026",
    problem: null,
  },
  {
    name: "observance.name",
    description: "The observance’s name",
    value: "United Nations Day for South-South Cooperation",
    problem: null,
  },
  { name: "edition.year", description: "The edition’s year", value: "2026", problem: null },
  {
    name: "edition.ordinal",
    description: "Which edition it is",
    value: null,
    problem: "The first observance is not confirmed.",
  },
  {
    name: "founding.citation",
    description: "The founding document",
    value: "General Assembly resolution 58/220 of 23 December 2003",
    problem: null,
  },
  {
    name: "organisation.name",
    description: "Your organisation",
    value: "Alderline Institute",
    problem: null,
  },
];

export const DOCUMENTS: CitableDocument[] = [
  {
    key: "A/RES/58/220",
    firstMention: "General Assembly resolution 58/220 of 23 December 2003",
    title: "Economic and technical cooperation among developing countries",
    date: "23 December 2003",
    unconfirmed: false,
    relation: "Founded the Day you are writing for",
  },
  {
    key: "A/DEC/66/550",
    firstMention: "General Assembly decision 66/550 of 22 December 2011",
    title: "United Nations Day for South-South Cooperation",
    date: "22 December 2011",
    unconfirmed: false,
    relation: "Moved the Day",
  },
  {
    key: "A/RES/64/222",
    firstMention: "General Assembly resolution 64/222 of 21 December 2009",
    title: "Nairobi outcome document on South-South Cooperation",
    date: "21 December 2009",
    unconfirmed: true,
    relation: "",
  },
];

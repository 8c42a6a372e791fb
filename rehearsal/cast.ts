import { paths } from '../domain/shared/paths.ts'
import { dateIn } from '../domain/shared/working-days.ts'
import { BrowserPerson } from './browser-person.ts'
import type { RuleTexts } from './read-scenario.ts'
import type { Scenario, ScenarioOrganisation, ScenarioPerson } from './scenario.ts'
import type { Stage } from './stage.ts'
import type { Watch } from './watch.ts'

type Casting = {
  scenario: Scenario
  ruleTexts: RuleTexts
  baseUrl: string
  watch: Watch
  progress(line: string): void
}

/** Sets an empty facility up: its administrator, its people with their roles, the organisations with their contacts. */
export async function gatherCast({ progress, ...casting }: Casting): Promise<Stage> {
  const { scenario } = casting
  const stage = createStage(casting)
  stage.beganOn = dateIn(await stage.watch.now(), scenario.facility.zone)
  await setUpFacility(stage)
  const contacts = new Set(scenario.organisations.map(({ contact }) => contact))
  const staff = scenario.people.filter(({ key }) => !contacts.has(key))
  for (const person of staff) await addStaff(stage, person)
  for (const organisation of scenario.organisations) await registerOrganisation(stage, organisation)
  progress(`${staff.length + 1} people of the facility, ${scenario.organisations.length} organisations`)
  return stage
}

function createStage({ scenario, ruleTexts, baseUrl, watch }: Omit<Casting, 'progress'>): Stage {
  const people = new Map<string, Promise<BrowserPerson>>()
  const signIn = async (key: string): Promise<BrowserPerson> => {
    const person = browserPerson(scenario, baseUrl, watch, key)
    await person.signIn()
    return person
  }
  const person = (key: string): Promise<BrowserPerson> => {
    const known = people.get(key) ?? signIn(key)
    people.set(key, known)
    return known
  }
  const empty = {
    personIds: new Map(),
    organisationIds: new Map(),
    proposalIds: new Map(),
    requestIds: new Map(),
    requestStates: new Map(),
    once: new Set<string>(),
    calls: new Map(),
    beganOn: '',
  }
  return { scenario, ruleTexts, watch, person, baseUrl, ...empty }
}

const castOf = ({ administrator, people }: Scenario): ScenarioPerson[] => [administrator, ...people]

export function scenarioPerson(scenario: Scenario, key: string): ScenarioPerson {
  const person = castOf(scenario).find((candidate) => candidate.key === key)
  if (!person) throw new Error(`Nobody in the scenario is called ${key}`)
  return person
}

function browserPerson(scenario: Scenario, baseUrl: string, watch: Watch, key: string): BrowserPerson {
  const { name, email } = scenarioPerson(scenario, key)
  if (!email)
    throw new Error(`${name} has no e-mail address and cannot sign in: let an officer act for the organisation.`)
  return new BrowserPerson(baseUrl, { name, address: email, newestMail: watch.newestCodeMail })
}

async function setUpFacility(stage: Stage): Promise<void> {
  const { facility, administrator } = stage.scenario
  const visitor = browserPerson(stage.scenario, stage.baseUrl, stage.watch, administrator.key)
  await visitor.post(paths.setUp(), {
    facilityName: facility.name,
    replyTo: facility.replyTo,
    zone: facility.zone,
    personName: administrator.name,
    email: administrator.email,
  })
  stage.personIds.set(administrator.key, await stage.watch.personIdOf(administrator.name))
}

async function addStaff(stage: Stage, { key, name, email, locale, roles = [] }: ScenarioPerson): Promise<void> {
  const administrator = await stage.person(stage.scenario.administrator.key)
  await administrator.post(paths.staff(), { name, email, locale: locale ?? 'en' })
  const id = await stage.watch.personIdOf(name)
  stage.personIds.set(key, id)
  for (const role of roles) await administrator.post(paths.personRoles(id), typeof role === 'string' ? { role } : role)
}

/** An organisation registers itself; one that writes letters is registered by the officer who answers for it. */
async function registerOrganisation(stage: Stage, organisation: ScenarioOrganisation): Promise<void> {
  const contact = scenarioPerson(stage.scenario, organisation.contact)
  const form = {
    organisationName: organisation.name,
    kind: organisation.kind,
    country: organisation.country,
    registrationNumber: organisation.registrationNumber ?? '',
    registeredYear: organisation.foundedOn?.slice(0, 4) ?? '',
    personName: contact.name,
    isAuthorised: 'yes',
  }
  if (organisation.byLetterThrough) {
    const officer = await stage.person(organisation.byLetterThrough)
    await officer.post(paths.letterApplicants(), form)
  } else {
    const visitor = browserPerson(stage.scenario, stage.baseUrl, stage.watch, organisation.contact)
    await visitor.post(paths.register(), { ...form, email: contact.email, locale: contact.locale ?? 'en' })
  }
  stage.personIds.set(contact.key, await stage.watch.personIdOf(contact.name))
  stage.organisationIds.set(organisation.key, await stage.watch.organisationIdOf(organisation.name))
}

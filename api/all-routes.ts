import { auditRoutes } from './audit/audit-routes.ts'
import { callRoutes } from './call/call-routes.ts'
import { questionRoutes } from './call/question-routes.ts'
import { ruleSetRoutes } from './call/rule-set-routes.ts'
import { holdRoutes } from './case/hold-routes.ts'
import { clockRoutes } from './clock/clock-routes.ts'
import { evaluationRoutes } from './evaluation/evaluation-routes.ts'
import { evaluatorRoutes } from './evaluation/evaluator-routes.ts'
import { homeRoutes } from './home/home-routes.ts'
import { textRoutes } from './home/text-routes.ts'
import { letterApplicantRoutes } from './identity/letter-applicant-routes.ts'
import { organisationRoutes } from './identity/organisation-routes.ts'
import { peopleRoutes } from './identity/people-routes.ts'
import { profileRoutes } from './identity/profile-routes.ts'
import { registerRoutes } from './identity/register-routes.ts'
import { signInRoutes } from './identity/sign-in-routes.ts'
import { staffRoutes } from './identity/staff-routes.ts'
import { openApiRoutes } from './openapi.ts'
import { collectRoutes, type Route } from './routes.ts'
import { taskRoutes } from './task/task-routes.ts'

const registrations = [
  homeRoutes,
  textRoutes,
  ruleSetRoutes,
  callRoutes,
  questionRoutes,
  evaluationRoutes,
  evaluatorRoutes,
  taskRoutes,
  signInRoutes,
  registerRoutes,
  profileRoutes,
  organisationRoutes,
  peopleRoutes,
  staffRoutes,
  letterApplicantRoutes,
  auditRoutes,
  holdRoutes,
  clockRoutes,
  openApiRoutes(() => allRoutes()),
]

let collected: Route[] | undefined

/** Every route of the application: add a noun's to the list above. */
export function allRoutes(): readonly Route[] {
  collected ??= collectRoutes(registrations)
  return collected
}

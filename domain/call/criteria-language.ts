import { type ASTNode, Environment, type ParseResult } from '@marcbachmann/cel-js'
import { type Form, fieldsOf } from './rule-set-form.ts'

/**
 * What an automatic criterion may look at. Amounts are in whole units of the call's currency. What is not known is left
 * out, never null: evaluating a criterion that needs it throws, and that is a finding for the officer, never a no.
 */
export type CriterionVariables = {
  /** By field key: amounts and numbers as numbers, several choices as a list, a ticked declaration as true, else text. */
  answers: Record<string, string | number | boolean | string[]>
  requested?: number
  months?: number
  country?: string
  organisation: { kind: string; country: string; foundedOn?: string; yearsRegistered?: number }
  call: {
    minimum: number
    maximum: number
    minimumMonths: number
    maximumMonths: number
    countries: string[]
    applicantKinds: string[]
  }
}

export type CriterionProblem = { message: string; values: Record<string, string | number> }

const language = new Environment({
  limits: { maxAstNodes: 120, maxDepth: 24, maxListElements: 60, maxMapEntries: 0, maxCallArguments: 4 },
})
  .registerVariable('answers', 'map<string, dyn>')
  .registerVariable('requested', 'double')
  .registerVariable('months', 'double')
  .registerVariable('country', 'string')
  .registerVariable({
    name: 'organisation',
    schema: { kind: 'string', country: 'string', foundedOn: 'string', yearsRegistered: 'double' },
  })
  .registerVariable({
    name: 'call',
    schema: {
      minimum: 'double',
      maximum: 'double',
      minimumMonths: 'double',
      maximumMonths: 'double',
      countries: 'list<string>',
      applicantKinds: 'list<string>',
    },
  })

/** `matches` can be made to run for ever; nested macros multiply. */
const forbiddenCalls = ['matches']
const macros = ['all', 'exists', 'exists_one', 'map', 'filter']

/** A criterion as a function, compiled once. It throws where something that it needs is not known. */
export function compileCriterion(expression: string): (variables: CriterionVariables) => boolean {
  const compiled = language.parse(expression)
  const { valid, type } = compiled.check()
  if (!valid || type !== 'bool' || refusalOf(compiled.ast)) throw new Error('the criterion was not checked')
  return (variables) => compiled(variables) === true
}

/** What is wrong with a criterion, before anybody is judged by it: it must be a yes or no over known things. */
export function checkCriterion(expression: string, form: Form): CriterionProblem | undefined {
  let compiled: ParseResult
  try {
    compiled = language.parse(expression)
  } catch (error) {
    return unreadable(error)
  }
  const { valid, type, error } = compiled.check()
  if (!valid) return unreadable(error)
  if (type !== 'bool') return { message: 'problem.rule-set.criterion-not-a-question', values: { type: String(type) } }
  return refusalOf(compiled.ast) ?? unknownAnswer(compiled.ast, form)
}

function unreadable(error: unknown): CriterionProblem {
  const { summary, range, message } = error as { summary?: string; range?: { start: number }; message: string }
  return {
    message: 'problem.rule-set.criterion-unreadable',
    values: { said: summary ?? message.split('\n')[0]!, position: (range?.start ?? 0) + 1 },
  }
}

function refusalOf(ast: ASTNode): CriterionProblem | undefined {
  const calls = nodesOf(ast).flatMap((node) =>
    node.op === 'rcall' || node.op === 'call' ? [{ node, name: node.args[0] }] : [],
  )
  const refused = calls.find(({ name }) => forbiddenCalls.includes(name))
  if (refused) return { message: 'problem.rule-set.criterion-forbidden', values: { name: refused.name } }
  const isNested = ({ node, name }: { node: ASTNode; name: string }) =>
    macros.includes(name) &&
    nodesOf(node).some((inner) => inner !== node && inner.op === 'rcall' && macros.includes(inner.args[0]))
  const nested = calls.find(isNested)
  return nested && { message: 'problem.rule-set.criterion-nested', values: { name: nested.name } }
}

/** `answers.staff` and `answers['staff']` must be a question of the stage's form. */
function unknownAnswer(ast: ASTNode, form: Form): CriterionProblem | undefined {
  const known = fieldsOf(form).map((field) => field.key)
  const asked = nodesOf(ast).flatMap(answerKey)
  const unknown = asked.find((key) => !known.includes(key))
  return unknown === undefined
    ? undefined
    : { message: 'problem.rule-set.criterion-unknown-answer', values: { key: unknown, known: known.join(', ') } }
}

function answerKey(node: ASTNode): string[] {
  if (node.op !== '.' && node.op !== '[]') return []
  const [of, key] = node.args
  if (of.op !== 'id' || of.args !== 'answers') return []
  return typeof key === 'string' ? [key] : key.op === 'value' ? [String(key.args)] : []
}

function nodesOf(ast: ASTNode): ASTNode[] {
  const children = (Array.isArray(ast.args) ? (ast.args as unknown[]).flat(2) : [ast.args]) as unknown[]
  return [ast, ...children.filter(isNode).flatMap(nodesOf)]
}

const isNode = (value: unknown): value is ASTNode => typeof value === 'object' && value !== null && 'op' in value

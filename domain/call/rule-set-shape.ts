import type { z } from 'zod'

export type Schema = z.core.$ZodType

/** The keys that an object at this place of a rule file may have, whichever of its shapes it takes. */
export const keysAt = (schema: Schema, path: readonly PropertyKey[]): string[] => [
  ...new Set(schemasAt(schema, path).flatMap((schema) => Object.keys(shapeOf(schema) ?? {}))),
]

/** The words that tell the shapes of an object apart, where the path ends with the key that does (`type`, `kind`). */
export function discriminatorsAt(schema: Schema, path: readonly PropertyKey[]): string[] {
  const shapes = schemasAt(schema, path.slice(0, -1)).map(shapeOf)
  return shapes.flatMap((shape) => literalsOf(shape?.[String(path.at(-1))]))
}

/** Every schema that may stand at a path: unions are all their options. */
function schemasAt(schema: Schema, path: readonly PropertyKey[]): Schema[] {
  return path.reduce<Schema[]>((schemas, part) => schemas.flatMap((one) => childrenOf(one, part)), opened(schema))
}

function childrenOf(schema: Schema, part: PropertyKey): Schema[] {
  const { def } = schema._zod as { def: { type: string; element?: Schema; valueType?: Schema } }
  const child = def.element ?? def.valueType ?? shapeOf(schema)?.[String(part)]
  return child ? opened(child) : []
}

/** Optional things and things with a default by what they hold, unions by their options. */
function opened(schema: Schema): Schema[] {
  const { def } = schema._zod as { def: { type: string; innerType?: Schema; options?: Schema[] } }
  if (def.type === 'union') return def.options!.flatMap(opened)
  return def.innerType ? opened(def.innerType) : [schema]
}

const shapeOf = (schema: Schema): Record<string, Schema> | undefined =>
  (schema._zod as { def: { shape?: Record<string, Schema> } }).def.shape

const literalsOf = (schema: Schema | undefined): string[] =>
  ((schema?._zod as { def: { values?: unknown[] } } | undefined)?.def.values ?? []).map(String)

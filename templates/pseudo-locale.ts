import { type MessageFormatElement, TYPE } from '@formatjs/icu-messageformat-parser'

const accents: Record<string, string> = {
  a: 'á', b: 'ƀ', c: 'ç', d: 'đ', e: 'é', f: 'ƒ', g: 'ğ', h: 'ĥ', i: 'í', j: 'ĵ', k: 'ķ', l: 'ļ', m: 'ɱ',
  n: 'ñ', o: 'ö', p: 'þ', q: 'ǫ', r: 'ř', s: 'š', t: 'ţ', u: 'ü', v: 'ṽ', w: 'ŵ', x: 'ẋ', y: 'ý', z: 'ž',
} // biome-ignore format: a table reads better in rows

/**
 * The English message, accented, about 40 % longer and right-to-left, so that a page shows what is hard-coded,
 * too narrow or turned the wrong way. Isolates, not overrides: an override reverses digits.
 */
export function pseudo(elements: readonly MessageFormatElement[]): MessageFormatElement[] {
  return elements.map((element) => {
    switch (element.type) {
      case TYPE.literal:
        return { ...element, value: pseudoText(element.value) }
      case TYPE.tag:
        return { ...element, children: pseudo(element.children) }
      case TYPE.select:
      case TYPE.plural:
        return { ...element, options: pseudoOptions(element.options) } as MessageFormatElement
      default:
        return element
    }
  })
}

function pseudoOptions<Option extends { value: MessageFormatElement[] }>(options: Record<string, Option>) {
  return Object.fromEntries(
    Object.entries(options).map(([name, option]) => [name, { ...option, value: pseudo(option.value) }]),
  )
}

function pseudoText(text: string): string {
  const words = text.trim()
  if (!/\p{L}/u.test(words)) return text
  const accented = [...words].map((letter) => accents[letter] ?? letter).join('')
  const padding = '·˙'.repeat(Math.ceil(words.length * 0.2))
  return text.replace(words, () => `\u2067${accented}${words.length > 3 ? ` ${padding}` : ''}\u2069`)
}

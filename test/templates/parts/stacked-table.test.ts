import { describe, expect, it } from 'vitest'
import { stackedTable } from '../../../templates/stacked-table.ts'

const table = (heads: string, cells: string) =>
  `<table>\n<thead><tr>${heads}</tr></thead>\n<tbody><tr class="cut">${cells}</tr></tbody>\n</table>`

describe('a table of three columns or more', () => {
  it('names in every cell the column that it belongs to, and stays a table for screen readers', () => {
    const html = table(
      '<th scope="col">Report</th><th scope="col" class="num">Costs &amp; <abbr>VAT</abbr></th><th><span class="hidden">Do</span></th>',
      '<th scope="row">Interim</th><td class="num"></td><td><a href="/x">Open</a></td>',
    )
    expect(stackedTable(html)).toBe(
      '<table class="stacks" role="table">\n<thead role="rowgroup"><tr role="row"><th scope="col" role="columnheader">Report</th>' +
        '<th scope="col" class="num" role="columnheader">Costs &amp; <abbr>VAT</abbr></th><th role="columnheader"><span class="hidden">Do</span></th>' +
        '</tr></thead>\n<tbody role="rowgroup"><tr role="row" class="cut"><th scope="row" data-label="Report" role="rowheader"><div>Interim</div></th>' +
        '<td class="num" data-label="Costs &amp; VAT" role="cell"><div></div></td><td role="cell"><div><a href="/x">Open</a></div></td>' +
        '</tr></tbody>\n</table>',
    )
  })

  it('begins anew with the names in every row, also below a total', () => {
    const html = table('<th>A</th><th>B</th><th>C</th>', '<td>1</td><td>2</td><td>3</td>').replace(
      '</table>',
      '<tfoot><tr><td>1</td><td>2</td><td>3</td></tr></tfoot></table>',
    )
    expect([...stackedTable(html).matchAll(/data-label="(.)"/g)].map(([, label]) => label).join('')).toBe('ABCABC')
  })
})

it('leaves two columns, and what is no table, as they are', () => {
  const two = table('<th>A</th><th>B</th>', '<td>1</td><td>2</td>')
  expect([stackedTable(two), stackedTable('<p>Nothing yet</p>')]).toEqual([two, '<p>Nothing yet</p>'])
})

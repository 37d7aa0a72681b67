/** Brings an item of a list into view, and moves nothing of the page around the list. */
export function scrollWithin(list: HTMLElement, item: HTMLElement): void {
  const [box, rect] = [list.getBoundingClientRect(), item.getBoundingClientRect()]
  if (rect.top < box.top) list.scrollTop -= box.top - rect.top
  else if (rect.bottom > box.bottom) list.scrollTop += rect.bottom - box.bottom
}

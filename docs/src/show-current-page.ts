/**
 * Scrolls the navigation to the current page.
 */
const current = document.querySelector(".sidebar-content a[aria-current=page]");
const scroller = current?.closest<HTMLElement>(".sidebar-pane");
if (current && scroller) {
  const [item, pane] = [current.getBoundingClientRect(), scroller.getBoundingClientRect()];
  if (item.top < pane.top || item.bottom > pane.bottom)
    scroller.scrollTop += item.top - pane.top - pane.height / 3;
}

// Shows the card of the term under the pointer or the focus, and walks the terms with the arrows.
//
// Every paragraph with terms is one stop of the Tab key; the arrows go on from there. Thousands of
// stops would keep keyboard users from the glossary; without this script every term is a stop.
(() => {
  "use strict";
  const OPEN_MS = 140, CLOSE_MS = 260, GAP = 7, EDGE = 8;
  const TERM = "a[aria-describedby]", STOP = "article a.t, .back .places a";
  const GROUP = "p, li, tr, caption, h1, h2, h3, h4, h5, h6";

  let term = null, card = null;  // what is shown
  let dismissed = null;          // the term whose card was sent away and stays away
  let timer = 0;

  const termAt = (node) => node instanceof Element ? node.closest(TERM) : null;
  const cardAt = (node) => node instanceof Element ? node.closest(".card") : null;

  function hide() {
    clearTimeout(timer);
    card?.classList.remove("shown");
    term?.classList.remove("pointed");
    term = card = null;
  }

  function show(wanted, x) {
    clearTimeout(timer);
    if (wanted === term) return;
    hide();
    term = wanted;
    card = document.getElementById(term.getAttribute("aria-describedby"));
    card.classList.add("shown");
    term.classList.add("pointed");
    place(x);
  }

  // Under the term's last line or over its first one, so that no part of the term is covered.
  function place(x) {
    const lines = [...term.getClientRects()];
    const rubies = [...term.querySelectorAll("rt")].map((rt) => rt.getBoundingClientRect());
    const top = Math.min(...[...lines, ...rubies].map((box) => box.top));
    const bottom = Math.max(...lines.map((box) => box.bottom));
    const line = lines.find((box) => x >= box.left && x <= box.right) ?? lines[0];
    const view = document.documentElement;
    card.style.maxHeight = "";
    const { width, height } = card.getBoundingClientRect();
    const under = view.clientHeight - bottom - GAP - EDGE, over = top - GAP - EDGE;
    const below = height <= under || under >= over;
    const tall = Math.min(height, Math.max(below ? under : over, 0));
    const left = Math.max(EDGE, Math.min(line.left, view.clientWidth - width - EDGE));
    card.style.maxHeight = `${tall}px`;
    card.style.left = `${left + scrollX}px`;
    card.style.top = `${(below ? bottom + GAP : top - GAP - tall) + scrollY}px`;
  }

  function later(delay, act) {
    clearTimeout(timer);
    timer = setTimeout(act, delay);
  }

  // The card of the focused term comes back once the pointer has gone.
  function settle() {
    const focused = termAt(document.activeElement);
    if (focused?.matches(":focus-visible") && focused !== dismissed) show(focused);
    else hide();
  }

  document.addEventListener("pointerover", (event) => {
    if (event.pointerType === "touch") return;
    const over = termAt(event.target);
    if (over !== dismissed) dismissed = termAt(document.activeElement) === dismissed ? dismissed : null;
    if (over === dismissed && over) return;
    if (cardAt(event.target) || (over && over === term)) clearTimeout(timer);
    else if (over) later(OPEN_MS, () => show(over, event.clientX));
    else later(CLOSE_MS, settle);
  });
  document.documentElement.addEventListener("pointerleave", () => later(CLOSE_MS, settle));

  document.addEventListener("focusin", (event) => {
    dismissed = null;
    const focused = termAt(event.target);
    if (focused?.matches(":focus-visible")) show(focused);
  });
  document.addEventListener("focusout", () => {
    if (!card?.matches(":hover")) later(CLOSE_MS, settle);
  });

  // A first tap shows the card, a second one follows the link.
  let tapped = null;
  document.addEventListener("pointerdown", (event) => {
    const on = termAt(event.target);
    tapped = event.pointerType === "touch" && on !== term ? on : null;
    if (!on && !cardAt(event.target)) hide();
  });
  document.addEventListener("click", (event) => {
    if (!tapped || termAt(event.target) !== tapped) return;
    event.preventDefault();
    show(tapped, event.clientX);
  });
  addEventListener("resize", hide);

  const stops = [...document.querySelectorAll(STOP)];
  const groupOf = (stop) => stop.closest(GROUP);
  stops.forEach((stop, index) => {
    if (index && groupOf(stop) === groupOf(stops[index - 1])) stop.tabIndex = -1;
  });
  // A mark leads where its term leads.
  for (const mark of document.querySelectorAll(".mark a")) mark.tabIndex = -1;

  function walk(index) {
    const next = stops[index];
    for (let i = index; i >= 0 && groupOf(stops[i]) === groupOf(next); i--) stops[i].tabIndex = -1;
    for (let i = index; i < stops.length && groupOf(stops[i]) === groupOf(next); i++) stops[i].tabIndex = -1;
    next.tabIndex = 0;
    next.focus({ focusVisible: true });
  }

  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return;
    if (event.key === "Escape" && term) {
      dismissed = term;
      hide();
      return;
    }
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    const index = step ? stops.indexOf(document.activeElement) : -1;
    if (index < 0 || !stops[index + step]) return;
    event.preventDefault();
    walk(index + step);
  });
})();

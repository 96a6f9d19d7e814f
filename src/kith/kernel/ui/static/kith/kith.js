// What the page does beyond what it says. Every page works without this file.
import { initAll } from "../vendor/govuk-frontend/govuk-frontend.min.js";

const NARROW = "(max-width: 40em)";

// A table wider than the screen scrolls by itself; then, and only then, the keyboard must be able to reach it.
function makeScrollable(box) {
  const overflows = box.scrollWidth > box.clientWidth;
  box.toggleAttribute("tabindex", overflows);
  if (overflows) {
    box.setAttribute("tabindex", "0");
    box.setAttribute("role", "region");
    box.setAttribute("aria-label", box.dataset.kithScroll);
  } else {
    box.removeAttribute("role");
    box.removeAttribute("aria-label");
  }
}

// On a phone a filter that filters nothing is folded away above its list.
function foldFilter(filter) {
  const asks = [...filter.querySelectorAll("input, select")].some((control) =>
    control.type === "checkbox" || control.type === "radio" ? control.checked : control.value !== ""
  );
  if (matchMedia(NARROW).matches && !asks) {
    filter.open = false;
  }
}

// The account menu closes as menus do: by Escape, and by a click elsewhere.
function closeLikeAMenu(menu) {
  document.addEventListener("click", (event) => {
    if (!menu.contains(event.target)) {
      menu.open = false;
    }
  });
  menu.addEventListener("keydown", (event) => {
    if (event.key === "Escape") {
      menu.open = false;
      menu.querySelector("summary").focus();
    }
  });
}

// Whatever a page keeps in this tab for the worker leaves with them.
function leaveNothing(form) {
  form.addEventListener("submit", () => sessionStorage.clear());
}

initAll();

const scrolling = new ResizeObserver((entries) => entries.forEach((entry) => makeScrollable(entry.target)));
document.querySelectorAll("[data-kith-scroll]").forEach((box) => scrolling.observe(box));
document.querySelectorAll("[data-kith-filter]").forEach(foldFilter);
document.querySelectorAll("[data-kith-menu]").forEach(closeLikeAMenu);
document.querySelectorAll("[data-kith-print]").forEach((button) => {
  button.hidden = false;
  button.addEventListener("click", () => window.print());
});
document.querySelectorAll('form[action$="/logout/"]').forEach(leaveNothing);

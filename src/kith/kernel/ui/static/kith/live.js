// A list that keeps itself up to date: the part of the page marked data-kith-live="30" is fetched anew every 30 seconds.
// Nothing moves under the reader: while the focus, the pointer's press or a selection is in it, it waits its turn.

const FAILED = "Not up to date: reload the page";

function isInUse(region) {
  const selection = document.getSelection();
  const isSelecting = selection && !selection.isCollapsed && region.contains(selection.anchorNode);
  return document.hidden || region.contains(document.activeElement) || region.matches(":active") || isSelecting;
}

function say(region, words) {
  const place = document.querySelector(`[data-kith-live-says="${region.id}"]`);
  if (place) {
    place.textContent = words;
  }
}

async function fetched(region) {
  const answer = await fetch(location.href, { headers: { "X-Kith-Live": "1" }, credentials: "same-origin" });
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  return answer.ok ? page.getElementById(region.id) : null;
}

async function refresh(region) {
  if (isInUse(region)) {
    return;
  }
  try {
    const fresh = await fetched(region);
    if (!fresh) {
      say(region, FAILED);
    } else if (!isInUse(region)) {
      region.replaceChildren(...document.importNode(fresh, true).childNodes);
      say(region, `Up to date at ${new Date().toLocaleTimeString("en-GB", { hour: "numeric", minute: "2-digit" })}`);
    }
  } catch {
    say(region, FAILED);
  }
}

document.querySelectorAll("[data-kith-live]").forEach((region) => {
  setInterval(() => refresh(region), Number(region.dataset.kithLive) * 1000);
});

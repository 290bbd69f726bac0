// Keeps what a page shows true: the server says that something changed, the page asks for itself
// once more and takes the parts that are concerned from the answer. A page that nobody sees waits.
(() => {
  "use strict";

  const CALM = 250;
  const parts = () => [...document.querySelectorAll("[data-live-part][id]")];
  const stale = new Set();
  let source = null;
  let timer = null;
  let asking = false;
  let leaving = false;

  const concerns = (part, news) => {
    if (news.kind === "NIGHT") return true;
    if (!part.dataset.livePart.split(" ").includes(news.kind)) return false;
    const path = part.dataset.liveAccount;
    if (!path || news.accounts.length === 0) return true;
    return news.accounts.includes(decodeURIComponent(path.slice(path.lastIndexOf("/") + 1)));
  };

  // Whoever has a menu or a form of the part open is not disturbed; the part follows when it is closed.
  const busy = (part) => part.querySelector("details.choices[open], details[open] form") !== null;

  const replace = (part, fresh) => {
    const focused = document.activeElement;
    const inside = part.contains(focused) && focused.id;
    part.replaceWith(fresh);
    htmx.process(fresh);
    const again = inside && document.getElementById(inside);
    if (again) again.focus();
  };

  const take = (text) => {
    const page = new DOMParser().parseFromString(text, "text/html");
    parts().filter((part) => stale.has(part.id) && !busy(part)).forEach((part) => {
      const fresh = page.getElementById(part.id);
      stale.delete(part.id);
      if (fresh) replace(part, document.adoptNode(fresh));
    });
    document.dispatchEvent(new Event("tahsil:refreshed"));
  };

  const refresh = async () => {
    timer = null;
    if (asking || leaving || document.hidden) return;
    asking = true;
    const wanted = [...stale];
    const asked = location.href;
    try {
      const answer = await fetch(asked, { headers: { "X-Live": "1" }, redirect: "manual" });
      const text = answer.ok ? await answer.text() : "";
      // Who has gone on to another state of the page meanwhile wants nothing of the one before.
      if (text && !leaving && location.href === asked) take(text);
      else if (!text) wanted.forEach((id) => stale.delete(id));
    } catch (away) {
      wanted.forEach((id) => stale.delete(id));
    } finally {
      asking = false;
      if (parts().some((part) => stale.has(part.id) && !busy(part))) soon();
    }
  };

  const soon = () => {
    if (!timer && stale.size) timer = setTimeout(refresh, CALM);
  };

  const hear = (news) => {
    parts().filter((part) => concerns(part, news)).forEach((part) => stale.add(part.id));
    soon();
  };

  const close = () => {
    if (source) source.close();
    source = null;
  };

  const open = () => {
    if (source || leaving || document.hidden || !document.body.dataset.live || !parts().length) return;
    let opened = document.body.dataset.liveBegan === "yes";
    source = new EventSource(document.body.dataset.live);
    source.addEventListener("news", (event) => hear(JSON.parse(event.data)));
    source.addEventListener("ready", () => {
      if (opened) hear({ kind: "NIGHT", accounts: [] });
      opened = true;
      document.body.dataset.liveBegan = "yes";
    });
  };

  document.addEventListener("toggle", (event) => {
    if (event.target.matches("details") && !event.target.open) soon();
  }, true);
  document.addEventListener("visibilitychange", () => (document.hidden ? close() : open()));
  window.addEventListener("pagehide", () => { leaving = true; close(); });
  window.addEventListener("pageshow", () => { leaving = false; open(); });
})();

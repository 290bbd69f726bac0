// What the pages need beyond HTML: a question before an action, the menu of narrow screens, filters
// that submit themselves, and a voice for what was swapped in.
(() => {
  "use strict";

  const dialog = () => document.getElementById("confirm");
  let asking = null;

  document.addEventListener("submit", (event) => {
    const form = event.target.closest("form[data-confirm]");
    if (!form || !dialog()) return;
    event.preventDefault();
    asking = form;
    document.getElementById("confirm-text").textContent = form.dataset.confirm;
    dialog().showModal();
  });

  const menu = (open) => {
    const button = document.querySelector("[data-menu]");
    if (!button) return;
    document.body.classList.toggle("menu-open", open);
    button.setAttribute("aria-expanded", String(open));
    (open ? document.querySelector("#side a") : button).focus();
  };

  document.addEventListener("click", (event) => {
    const at = event.target.closest("[data-accept],[data-cancel],[data-menu],[data-menu-close]");
    document.querySelectorAll("details:is(.place, .choices)[open]").forEach((place) => {
      if (!place.contains(event.target)) place.open = false;
    });
    if (!at) return;
    if (at.matches("[data-menu]")) menu(!document.body.classList.contains("menu-open"));
    else if (at.matches("[data-menu-close]")) menu(false);
    else if (at.matches("[data-cancel]")) dialog().close();
    else if (asking) {
      dialog().close();
      // A part that renews itself may have taken the form away meanwhile.
      if (!asking.isConnected) document.body.append(asking);
      asking.submit();
      asking.querySelectorAll("button").forEach((button) => { button.disabled = true; });
    }
  });

  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    if (document.body.classList.contains("menu-open")) menu(false);
    document.querySelectorAll("details:is(.place, .choices)[open]").forEach((place) => {
      place.open = false;
      place.querySelector("summary").focus();
    });
  });

  // Keys that are shown beside a button press it, unless somebody types.
  document.addEventListener("keydown", (event) => {
    const typing = event.target.closest("input:not([type=checkbox]), select, textarea, dialog");
    if (typing || event.ctrlKey || event.metaKey || event.altKey || event.repeat) return;
    const key = `[data-key="${CSS.escape(event.key.toLowerCase())}"]`;
    const here = event.target.closest("[data-rows] > li");
    const wanted = (here && here.querySelector(key)) || document.querySelector(key);
    if (!wanted) return;
    event.preventDefault();
    wanted.focus();
    wanted.click();
    const more = wanted.closest("details");
    if (more && more.open) more.querySelector("input:not([type=hidden]), select").focus();
  });

  // Of what can be told of a contact one is open at a time, and Escape closes it.
  document.addEventListener("keydown", (event) => {
    const more = event.key === "Escape" && event.target.closest(".outcome-more[open]");
    if (!more) return;
    more.open = false;
    more.querySelector("summary").focus();
  });

  // Enter in a field of an outcome tells that outcome, not the first of the form.
  document.addEventListener("keydown", (event) => {
    const fields = event.key === "Enter" && event.target.matches("input") &&
      event.target.closest(".outcomes");
    if (!fields) return;
    event.preventDefault();
    const button = event.target.closest(".outcome-more")?.querySelector("button[name=kind]");
    if (button) button.click();
  });

  // What is on its way to the server is not sent a second time by a key pressed twice. A page that
  // comes back from the browser's memory may send again.
  document.addEventListener("submit", (event) => {
    const form = event.target;
    if (event.defaultPrevented || form.method !== "post") return;
    if (form.dataset.sent) event.preventDefault();
    else form.dataset.sent = "1";
  });

  window.addEventListener("pageshow", (event) => {
    document.querySelectorAll("form[data-sent]").forEach((form) => { delete form.dataset.sent; });
    if (!event.persisted) return;
    const mark = Date.now().toString(36) + Math.random().toString(36).slice(2);
    document.querySelectorAll("input[name=_csrf]").forEach((field) => {
      field.value = `${field.value.split(".")[0]}.${mark}`;
    });
  });

  // One box chooses all rows, or none.
  document.addEventListener("change", (event) => {
    const all = event.target.closest("[data-picks]");
    if (!all) return;
    [...all.form.elements].filter((one) => one.name === all.dataset.picks)
      .forEach((one) => { one.checked = all.checked; });
  });

  document.addEventListener("change", (event) => {
    const field = event.target.closest("[data-autosubmit]");
    if (field && field.value && field.form.checkValidity()) field.form.requestSubmit();
  });

  // A list of rows: arrows go from row to row, and when the row with the focus is swapped away, the
  // one that took its place has it.
  const rows = () => [...document.querySelectorAll("[data-rows] > li")];
  const enter = (row) => row && (row.querySelector(".pick") || row.querySelector("form button") || row.querySelector("a")).focus();
  let left = -1;

  document.addEventListener("keydown", (event) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const row = event.target.closest("[data-rows] > li");
    if (!step || !row || event.target.closest("details[open]")) return;
    event.preventDefault();
    enter(rows()[rows().indexOf(row) + step]);
  });

  document.addEventListener("htmx:beforeSwap", () => {
    const row = document.activeElement && document.activeElement.closest("[data-rows] > li");
    left = row ? rows().indexOf(row) : -1;
  });

  document.addEventListener("htmx:afterSettle", () => {
    if (left >= 0 && !document.activeElement.closest("[data-rows]")) {
      const now = rows();
      if (now.length) enter(now[Math.min(left, now.length - 1)]);
      else document.getElementById("main").focus();
    }
    left = -1;
    const said = document.querySelector("main [data-announce]");
    const voice = document.getElementById("announce");
    if (said && voice) voice.textContent = said.dataset.announce;
  });

  // A form that was refused comes back as it was sent, with the section open in which it stands.
  const path = (action) => new URL(action || "", window.location.href).pathname;
  const fixed = (form) => [...form.elements].filter((one) => one.type === "hidden");

  // Whether a form can be the one that was sent: what is fixed in it, and in its address, is the same. A version may have moved on.
  const couldBe = (form, action, values) => {
    const query = (address) => [...new URL(address || "", window.location.href).searchParams]
      .filter((pair) => pair[0] !== "version").map(String).sort().join("&");
    return query(form.getAttribute("action")) === query(action) &&
      fixed(form).every((one) => one.name === "_csrf" || one.name === "version" ||
        values.some((sent) => sent.name === one.name && sent.value === one.value));
  };

  // Of forms that could be it, that one was sent whose fields are most alike.
  const likeness = (form, action, values) => {
    const known = values.filter((one) => form.elements.namedItem(one.name)).length;
    return (form.getAttribute("action") === action ? 1000 : 0) + known;
  };

  const fill = (form, values) => {
    const left = values.slice();
    [...form.elements].forEach((field) => {
      if (!field.name || /^(hidden|file|password|submit|button|fieldset)$/.test(field.type)) return;
      if (/^(checkbox|radio)$/.test(field.type)) {
        field.checked = values.some((one) => one.name === field.name && one.value === field.value);
        return;
      }
      const at = left.findIndex((one) => one.name === field.name);
      if (at >= 0) field.value = left.splice(at, 1)[0].value;
    });
  };

  const comeBack = (sent) => {
    const action = sent.dataset.action;
    const values = [...sent.content.querySelectorAll("input")].map((one) => (
      { name: one.name, value: one.getAttribute("value") }));
    const form = [...document.forms]
      .filter((one) => one.getAttribute("method") === "post" &&
        path(one.getAttribute("action")) === path(action) && couldBe(one, action, values))
      .sort((one, two) => likeness(two, action, values) - likeness(one, action, values))[0];
    if (!form) return;
    fill(form, values);
    const pressed = [...form.elements].find((one) => one.type === "submit" && one.name &&
      values.some((sent) => sent.name === one.name && sent.value === one.value));
    for (let at = pressed || form; at; at = at.parentElement) {
      if (at.matches("details")) at.open = true;
    }
    const near = (pressed && pressed.closest("details")) || form;
    const first = near.querySelector("input:not([type=hidden]), select, textarea") || pressed;
    if (!first) return;
    if (!first.hasAttribute("aria-describedby")) first.setAttribute("aria-describedby", "notice");
    // A fragment in the address takes the focus away once more when the page has loaded.
    const focus = () => { if (document.activeElement === document.body) first.focus(); };
    focus();
    window.addEventListener("load", () => window.requestAnimationFrame(focus));
  };

  const sent = document.getElementById("sent");
  if (sent) comeBack(sent);

  // A session that ended answers with the sign-in page: go there instead of swapping it in.
  document.addEventListener("htmx:beforeSwap", (event) => {
    if (event.detail.xhr.getResponseHeader("X-Sign-In")) {
      event.detail.shouldSwap = false;
      window.location.reload();
    }
  });
})();

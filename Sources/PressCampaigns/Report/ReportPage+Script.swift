internal import PressAssets

extension ReportPage {
  /// Makes the rows from the data, some at a time, and sifts them.
  ///
  /// Texts become text nodes, never markup. What is chosen stands in the address, so that a view can be sent.
  static let script: HTML = #"""
    "use strict";
    const read = id => JSON.parse(document.getElementById(id).textContent);
    const data = read("data"), words = read("words"), assets = data.assets;
    const rest = data.rest || {}, total = assets.length + Object.values(rest).reduce((sum, one) => sum + one, 0);
    const page = 60, root = document.documentElement;
    const $ = selector => document.querySelector(selector);
    const list = $(".assets"), more = $(".more"), form = $("form");
    const grades = ["A", "B", "C", "D", "F"];
    const states = ["passed", "warned", "failed", "unread", "waiting"];
    let language = "en", found = [], shown = 0;

    /* What the address says, so that a view can be sent to somebody. */
    const specs = new URLSearchParams(location.hash.slice(1));
    const keep = (name, value) => {
      if (value) specs.set(name, value); else specs.delete(name);
      try { history.replaceState(null, "", "#" + specs) } catch { /* not everywhere is it allowed */ }
    };

    const say = (word, values = {}) => {
      const text = words[language][word];
      return text.replace(/\{(\w+)\}/g, (_, name) => values[name]);
    };
    const number = value => String(value).replace(/\B(?=(\d{3})+(?!\d))/g, ",");
    const titled = (table, key) => {
      const entry = table[key] || {};
      return entry[language] || entry.en || key;
    };
    const element = (name, className, ...content) => {
      const made = document.createElement(name);
      if (className) made.className = className;
      for (const part of content) if (part !== null && part !== undefined) made.append(part);
      return made;
    };

    /* A folder's address: each part of the path by itself, since a name may hold '#' or '%'. */
    const address = path => path.split("/").map(encodeURIComponent).join("/");
    const file = asset => address(asset.path) + (asset.format === "html" ? "/index.html" : "");
    const isPicture = asset => ["png", "svg", "proof.png"].includes(asset.format);
    const picture = asset => {
      if (asset.picture) return "data:image/png;base64," + asset.picture;
      if (!asset.bytes) return null;
      if (isPicture(asset)) return address(asset.path);
      return asset.format === "html" ? address(asset.path) + "/code.svg" : null;
    };
    /* A code's text may be any text: what does not lead to a page or a call is no link. */
    const link = text => {
      const parts = text.split(/(?<=[/.?&=_-])/).flatMap(part => [part, element("wbr")]);
      if (!/^(https?|mailto|tel|sms|geo):/i.test(text)) return element("span", "", ...parts);
      const made = element("a", "", ...parts);
      made.href = text;
      made.rel = "noreferrer";
      return made;
    };
    const format = asset => {
      const name = asset.format === "separations" ? say("separations") : asset.format;
      return name === "proof.png" ? "proof PNG" : name.toUpperCase();
    };
    const millimetres = value => Number(value.toFixed(value < 10 ? 2 : 0)) + "\u00a0mm";
    const fact = (className, name, value) =>
      element("dl", className, element("dt", "", name), element("dd", "", value));

    const drawn = asset => {
      const source = picture(asset);
      const box = element(asset.bytes ? "a" : "div", "picture");
      if (asset.bytes) {
        box.href = file(asset);
        box.tabIndex = -1;
        if (source) box.setAttribute("aria-hidden", "true");
      }
      if (!source) {
        box.append(asset.bytes ? format(asset) : "—");
        box.setAttribute("aria-hidden", "true");
        return box;
      }
      const image = element("img");
      image.loading = "lazy";
      image.alt = say("alternative", { name: asset.record, template: titled(data.templates, asset.template) });
      image.style.background = (data.templates[asset.template] || {}).ground || "#fff";
      /* Its place is there before it is: nothing moves when it arrives. */
      if (asset.width && asset.height) {
        const scale = Math.min(130 / asset.height, 176 / asset.width);
        image.width = Math.max(1, Math.round(asset.width * scale));
        image.height = Math.max(1, Math.round(asset.height * scale));
        image.style.height = "auto";
      }
      image.src = source;
      box.removeAttribute("aria-hidden");
      box.append(image);
      return box;
    };

    const code = (asset, one) => {
      /* A reference of a platform's, or a text of its own, is no name that people know. */
      const isName = one.account.length < 60 && one.account !== one.link && !one.account.includes("/");
      const who = [titled(data.platforms, one.platform), isName ? one.account : "", one.record].filter(Boolean);
      const module = element("dl", "", element("dt", "", say("module")), element("dd", "", millimetres(one.module)));
      if (one.dots) module.append(element("dd", "", say("dots", { count: one.dots })));
      const poor = one.grade === "D" || one.grade === "F" ? " poor" : "";
      return element(
        "li", "",
        element("dl", "who", element("dt", "", who.join(" ")), element("dd", "", link(one.link))),
        module,
        fact("", say("distance"), millimetres(one.distance)),
        fact("grade" + poor, say("grade"), one.grade || "–"));
    };

    const row = asset => {
      const size = asset.width ? Number(asset.width.toFixed(1)) + " × " + Number(asset.height.toFixed(1)) + " mm" : "";
      const facts = [format(asset), size, asset.page].filter(Boolean).join(", ");
      const name = element(
        "div", "name", element("h2", "", asset.record),
        element("p", "", titled(data.templates, asset.template)), element("p", "facts", facts));
      const state = element("p", "state", say(asset.state));
      if (asset.state !== "passed") name.append(state);
      if (asset.bytes) {
        const open = element("a", "file", asset.path);
        open.href = file(asset);
        name.append(open);
      }
      const codes = element("ul", "codes", ...asset.codes.map(one => code(asset, one)));
      const rest = (asset.count || 0) - asset.codes.length;
      if (rest > 0) codes.append(element("li", "more-codes", say("moreCodes", { count: number(rest) })));
      const made = element("li", asset.state, drawn(asset), name, codes);
      if (asset.notes) {
        const notes = asset.notes.map(note => element(
          "li", "says", element("b", "", say(note.severity) + ": "), note.message,
          note.hint ? element("span", "hint", note.hint) : null));
        made.append(element("ul", "notes", ...notes));
      }
      return made;
    };

    /* What is looked for, once an asset: names in both languages, whatever is shown. */
    const names = (table, key) => [key, ...Object.values(table[key] || {})].join(" ");
    const folded = text => text.normalize("NFKC").toLowerCase();
    const texts = new Map();
    const haystack = asset => {
      if (!texts.has(asset)) {
        texts.set(asset, folded([
          asset.record, asset.path, names(data.templates, asset.template),
          ...asset.codes.flatMap(one => [names(data.platforms, one.platform), one.account, one.link, one.record || ""]),
          ...(asset.notes || []).map(note => note.message),
        ].join(" ")));
      }
      return texts.get(asset);
    };

    const show = count => {
      const next = found.slice(shown, shown + count);
      list.append(...next.map(row));
      shown += next.length;
      const rest = found.length - shown;
      more.hidden = rest === 0;
      more.textContent = say("more", { count: number(Math.min(page, rest)), rest: number(rest) });
    };
    const sift = () => {
      const wanted = Object.fromEntries([...form.elements].map(field => [field.name, field.value]));
      for (const [name, value] of Object.entries(wanted)) keep(name, value.trim());
      const parts = folded(wanted.q).split(/\s+/).filter(Boolean);
      found = assets.filter(asset =>
        (!wanted.platform || asset.codes.some(one => one.platform === wanted.platform)) &&
        (!wanted.template || asset.template === wanted.template) &&
        (!wanted.grade || (asset.grade || "none") === wanted.grade) &&
        (!wanted.status || asset.state === wanted.status) &&
        parts.every(part => haystack(asset).includes(part)));
      list.replaceChildren();
      shown = 0;
      show(page);
      const isAll = found.length === assets.length;
      $(".count").textContent = isAll
        ? say(total > assets.length ? "part" : "all", { count: number(assets.length), all: number(total) })
        : say("some", { count: number(found.length), all: number(assets.length) });
      $(".clear").hidden = isAll;
      $(".none").hidden = found.length > 0;
    };

    /* The choices that there are, each with how many assets it leaves. */
    const choices = (name, keys, titleOf, valuesOf) => {
      const counts = new Map();
      for (const asset of assets) {
        for (const key of new Set(valuesOf(asset))) counts.set(key, (counts.get(key) || 0) + 1);
      }
      const field = form.elements[name], chosen = field.value || specs.get(name) || "";
      const sorted = keys ? keys.filter(key => counts.has(key)) : [...counts.keys()].sort();
      const options = sorted.map(key => new Option(titleOf(key) + " (" + number(counts.get(key)) + ")", key));
      field.replaceChildren(new Option(say("any"), ""), ...options);
      field.value = sorted.includes(chosen) ? chosen : "";
    };

    const masthead = () => {
      const counts = Object.fromEntries(states.map(state => [state, 0]));
      for (const asset of assets) counts[asset.state] += 1;
      for (const [state, count] of Object.entries(rest)) counts[state] += count;
      const good = counts.passed + counts.warned, bad = counts.failed;
      const verdict = bad ? "someFailed" : counts.unread ? "someUnread" : counts.waiting ? "someWait" : "allScan";
      $(".verdict b").textContent = number(bad || counts.unread || counts.waiting || good);
      $(".verdict span").textContent = say(verdict, { count: number(total) });
      const rows = states.filter(state => counts[state] > 0).map(state => element(
        "div", "", element("dt", "", say(state)), element("dd", "", number(counts[state]))));
      $(".counts").replaceChildren(...rows);
    };

    const speak = wanted => {
      language = wanted;
      root.lang = wanted === "zh" ? "zh-Hans" : "en";
      document.title = say("title", { name: data.campaign });
      for (const node of document.querySelectorAll("[data-word]")) node.textContent = say(node.dataset.word);
      form.elements.q.placeholder = say("placeholder");
      for (const button of document.querySelectorAll("[data-language]")) {
        button.setAttribute("aria-pressed", button.dataset.language === wanted);
      }
      masthead();
      choices("platform", null, key => titled(data.platforms, key), asset => asset.codes.map(one => one.platform));
      choices("template", null, key => titled(data.templates, key), asset => [asset.template]);
      choices("grade", [...grades, "none"], key => key === "none" ? say("noGrade") : key,
        asset => [asset.grade || "none"]);
      choices("status", states, say, asset => [asset.state]);
      sift();
    };

    const asked = specs.get("lang");
    const liked = navigator.languages.map(tag => tag.slice(0, 2).toLowerCase()).find(tag => words[tag]);
    form.elements.q.value = specs.get("q") || "";
    form.addEventListener("input", sift);
    form.addEventListener("submit", event => event.preventDefault());
    $(".clear").addEventListener("click", () => {
      for (const field of form.elements) field.value = "";
      sift();
      form.elements.q.focus();
    });
    for (const button of document.querySelectorAll("[data-language]")) {
      button.addEventListener("click", () => {
        keep("lang", button.dataset.language);
        speak(button.dataset.language);
      });
    }
    more.addEventListener("click", () => {
      const first = shown;
      show(page);
      const next = list.children[first]?.querySelector("a.file");
      if (next) next.focus({ preventScroll: true });
    });
    new IntersectionObserver(entries => {
      if (entries.some(entry => entry.isIntersecting) && !more.hidden) show(page);
    }, { rootMargin: "900px" }).observe(more);
    addEventListener("beforeprint", () => show(found.length));
    speak(words[asked] ? asked : liked || "en");
    """#
}

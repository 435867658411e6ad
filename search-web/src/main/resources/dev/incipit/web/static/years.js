// The histogram of years as a brush: dragging over it, or moving its two ends by the keyboard,
// chooses a span of years. The field under it holds the span and does the search.

import { eachShown } from "./page.js";

/** How far a finger moves sideways before it means the chart and not the page, in pixels. */
const FAR = 8;

class Brush {
  constructor(histogram) {
    this.first = Number(histogram.dataset.first);
    this.last = Number(histogram.dataset.last);
    this.chart = histogram.querySelector("svg");
    this.bars = [...this.chart.querySelectorAll("rect")];
    this.form = histogram.parentElement.querySelector("form.span");
    this.field = this.form.querySelector("input[name=year]");
    this.ends = [this.end("First year"), this.end("Last year")];
    const track = document.createElement("div");
    track.className = "brush";
    track.append(...this.ends);
    this.chart.after(track);
    const [from, to] = this.field.value.split("..").map(Number);
    this.set(from || this.first, to || from || this.last);
    this.chart.addEventListener("pointerdown", (event) => this.begin(event));
    this.field.addEventListener("input", () => this.read());
    histogram.classList.add("brushed");
  }

  end(label) {
    const end = document.createElement("div");
    end.className = "brush-end";
    end.tabIndex = 0;
    end.setAttribute("role", "slider");
    end.setAttribute("aria-label", label);
    end.addEventListener("keydown", (event) => this.onKey(event, end));
    end.addEventListener("pointerdown", (event) => this.drag(event, end));
    return end;
  }

  set(from, to) {
    const inside = (year) => Math.min(Math.max(year, this.first), this.last);
    this.years = [inside(Math.min(from, to)), inside(Math.max(from, to))];
    const count = this.last - this.first + 1;
    this.ends.forEach((end, i) => {
      end.setAttribute("aria-valuemin", String(i === 0 ? this.first : this.years[0]));
      end.setAttribute("aria-valuemax", String(i === 0 ? this.years[1] : this.last));
      end.setAttribute("aria-valuenow", String(this.years[i]));
      end.style.left = `${((this.years[i] - this.first + i) / count) * 100}%`;
    });
    this.bars.forEach((bar, i) => {
      const year = this.first + i;
      bar.classList.toggle("outside", year < this.years[0] || year > this.years[1]);
    });
  }

  write() {
    const [from, to] = this.years;
    this.field.value = from === to ? String(from) : `${from}..${to}`;
  }

  read() {
    const years = /^\s*(\d{4})(?:\s*\.\.\s*(\d{4}))?\s*$/.exec(this.field.value);
    if (years) {
      this.set(Number(years[1]), Number(years[2] ?? years[1]));
    }
  }

  yearAt(x) {
    const box = this.chart.getBoundingClientRect();
    const place = Math.floor(((x - box.left) / box.width) * this.bars.length);
    return this.first + Math.min(Math.max(place, 0), this.bars.length - 1);
  }

  /** A drag over the bars: from where it begins to where it ends. */
  begin(event) {
    const from = this.yearAt(event.clientX);
    this.follow(event, this.chart, (year) => this.set(from, year));
    if (event.pointerType !== "touch") {
      this.set(from, from);
    }
  }

  /** A drag of one end: the other stays. */
  drag(event, end) {
    const other = this.years[end === this.ends[0] ? 1 : 0];
    this.follow(event, end, (year) => this.set(other, year));
    end.focus();
  }

  follow(event, element, onYear) {
    event.preventDefault();
    element.setPointerCapture(event.pointerId);
    const begun = event.clientX;
    let far = event.pointerType !== "touch";
    const moved = (move) => {
      far ||= Math.abs(move.clientX - begun) >= FAR;
      if (far) {
        onYear(this.yearAt(move.clientX));
      }
    };
    const stop = (submit) => {
      element.removeEventListener("pointermove", moved);
      element.removeEventListener("pointerup", up);
      element.removeEventListener("pointercancel", cancel);
      if (submit) {
        this.write();
        this.form.requestSubmit();
      } else {
        this.read();
      }
    };
    const up = () => stop(far);
    const cancel = () => stop(false);
    element.addEventListener("pointermove", moved);
    element.addEventListener("pointerup", up);
    element.addEventListener("pointercancel", cancel);
  }

  onKey(event, end) {
    if (event.key === "Enter") {
      this.form.requestSubmit();
      return;
    }
    const i = this.ends.indexOf(end);
    const now = this.years[i];
    const [least, most] = i === 0 ? [this.first, this.years[1]] : [this.years[0], this.last];
    const to = {
      ArrowLeft: now - 1,
      ArrowDown: now - 1,
      ArrowRight: now + 1,
      ArrowUp: now + 1,
      PageDown: now - 5,
      PageUp: now + 5,
      Home: least,
      End: most,
    }[event.key];
    if (to === undefined) {
      return;
    }
    event.preventDefault();
    const year = Math.min(Math.max(to, least), most);
    this.set(i === 0 ? year : this.years[0], i === 0 ? this.years[1] : year);
    this.write();
  }
}

eachShown((part) => {
  for (const histogram of part.querySelectorAll(".histogram:not(.brushed)")) {
    if (histogram.parentElement.querySelector("form.span")) {
      new Brush(histogram);
    }
  }
});

// Charts come alive: what is drawn already gets words under the pointer, and can be kept as a picture. Without this script,
// and on paper, the drawing of the page stays.
(() => {
  "use strict";

  if (!window.echarts) return;
  const alive = new Map();

  /** Colours as the reader's look has them. */
  const palette = element => {
    const style = getComputedStyle(element);
    const of = name => style.getPropertyValue(name).trim();
    const tone = { "tone-plain": "--edge", "tone-sea": "--sea", "tone-waits": "--saffron", "tone-done": "--palm", "tone-late": "--pomegranate" };
    const word = { "tone-plain": "--quiet", "tone-sea": "--sea", "tone-waits": "--saffron-ink", "tone-done": "--palm-ink", "tone-late": "--pomegranate-ink" };
    return {
      tone: name => of(tone[name]),
      word: name => of(word[name]),
      ink: of("--ink"), quiet: of("--quiet"), line: of("--line"), edge: of("--edge"), ground: of("--page"), surface: of("--surface"),
      font: style.fontFamily, letters: Math.round(parseFloat(style.fontSize) * .875) || 13,
    };
  };

  const measure = document.createElement("canvas").getContext("2d");
  const widest = (texts, look, most) => {
    measure.font = `600 ${look.letters}px ${look.font}`;
    return Math.min(most, Math.ceil(Math.max(0, ...texts.map(text => measure.measureText(text).width))));
  };
  const last = series => series.values.findLastIndex(value => value !== null);
  const clip = (text, look, room) => {
    measure.font = `${look.letters}px ${look.font}`;
    if (measure.measureText(text).width <= room) return text;
    let cut = text;
    while (cut.length > 3 && measure.measureText(cut + "…").width > room) cut = cut.slice(0, -1);
    return cut.trim() + "…";
  };

  // Signs and hundredths keep their side of a number in an Arabic page.
  const number = text => /\p{Script=Arabic}/u.test(text.replace(/[٠-٩]/g, "")) ? text : `\u2066${text}\u2069`;

  const tickText = chart => value => number(chart.scale.ticks[Math.round((value - chart.scale.least) / chart.scale.step)] ?? "");
  const halo = look => ({ textBorderColor: look.ground, textBorderWidth: 3 });

  const valueAxis = (chart, look, grid) => ({
    type: "value", min: chart.scale.least, max: chart.scale.most, interval: chart.scale.step,
    axisLabel: { show: grid, formatter: tickText(chart), color: look.quiet, fontSize: look.letters - 1, margin: 8 },
    axisLine: { show: false }, axisTick: { show: false },
    splitLine: { show: grid, lineStyle: { color: look.line } },
  });

  const reference = (chart, look, key) => chart.reference && {
    silent: true, symbol: "none",
    lineStyle: { color: look.ink, type: [4, 4], width: 1 },
    label: { show: true, formatter: chart.reference.name, color: look.ink, fontSize: look.letters - 1, ...halo(look),
      position: key === "xAxis" ? "start" : (chart.reference.atEnd === chart.fromRight) ? "insideStartTop" : "insideEndTop" },
    data: [{ [key]: chart.reference.at }],
  };

  const tooltip = (chart, look) => ({
    trigger: "axis", renderMode: "richText", confine: true,
    axisPointer: { type: chart.overTime ? "line" : "shadow", lineStyle: { color: look.edge }, shadowStyle: { color: look.line, opacity: .35 } },
    backgroundColor: look.surface, borderColor: look.line, padding: [8, 12],
    textStyle: { color: look.ink, fontFamily: look.font, fontSize: look.letters },
    formatter: points => {
      const at = points[0].dataIndex;
      const lines = chart.series.filter(series => series.values[at] !== null)
        .map(series => chart.series.length > 1 ? `${series.name}: ${number(series.texts[at])}` : number(series.texts[at]));
      return [chart.categories[at], ...lines].join("\n");
    },
  });

  const plotOf = width => width < 544 ? 210 : 250;

  /** By how much the name at the end of each line stands off its end, so that none lies on another. */
  const apart = (chart, look, width) => {
    const { least, most } = chart.scale;
    const room = look.letters * 2.9;
    const ends = chart.series.map((series, nr) => ({ nr, at: (most - series.values[last(series)]) / (most - least) * plotOf(width) }))
      .filter(end => last(chart.series[end.nr]) === chart.categories.length - 1)
      .sort((one, other) => one.at - other.at);
    const away = ends.map(end => end.at);
    for (let pass = 0; pass < 8; pass++) {
      for (let i = 1; i < away.length; i++) {
        const push = (room - (away[i] - away[i - 1])) / 2;
        if (push > 0) { away[i - 1] -= push; away[i] += push; }
      }
    }
    const by = chart.series.map(() => 0);
    ends.forEach((end, i) => by[end.nr] = away[i] - end.at);
    return by;
  };

  const overTime = (chart, look, width) => {
    const ends = chart.series.flatMap(series => last(series) < 0 ? [] : chart.series.length > 1 ? [series.name, series.texts[last(series)]] : [series.texts[last(series)]]);
    const room = widest(ends, look, width * .3) + 18;
    const ticks = widest(chart.scale.ticks, look, 80) + 12;
    const stacked = chart.kind === "stacked";
    const off = stacked || chart.series.length < 2 ? chart.series.map(() => 0) : apart(chart, look, width);
    const named = (series, nr) => {
      const at = last(series);
      const further = !stacked && at < chart.categories.length - 1;
      return {
        show: true, fontFamily: look.font, fontSize: look.letters, fontWeight: 600, lineHeight: look.letters * 1.4, color: look.word(series.tone), ...halo(look),
        formatter: chart.series.length > 1 ? `${series.name}\n${number(series.texts[at])}` : number(series.texts[at]),
        position: further ? "top" : chart.fromRight ? "left" : "right", distance: 8, offset: [0, further ? 0 : off[nr]], align: further ? "center" : chart.fromRight ? "right" : "left",
      };
    };
    return {
      grid: {
        top: look.letters * 2, bottom: look.letters * 3.4,
        left: chart.fromRight ? room : ticks, right: chart.fromRight ? ticks : room,
      },
      xAxis: {
        type: "category", data: chart.categories, inverse: chart.fromRight, boundaryGap: true,
        name: chart.axis, nameLocation: "middle", nameGap: look.letters * 2.2, nameTextStyle: { color: look.quiet, fontSize: look.letters - 1, fontFamily: look.font },
        axisLabel: { color: look.quiet, fontSize: look.letters - 1, fontFamily: look.font, hideOverlap: true },
        axisTick: { show: false }, axisLine: { onZero: false, lineStyle: { color: look.edge } },
      },
      yAxis: {
        ...valueAxis(chart, look, true), position: chart.fromRight ? "right" : "left",
        name: chart.counted, nameTextStyle: { color: look.quiet, fontSize: look.letters - 1, align: chart.fromRight ? "right" : "left", fontFamily: look.font }, nameGap: look.letters * .6,
      },
      series: chart.series.map((series, nr) => {
        const at = last(series);
        const plain = series.tone === "tone-plain";
        const base = { name: series.name, color: look.tone(series.tone), markLine: nr === 0 ? reference(chart, look, "yAxis") || undefined : undefined };
        if (stacked) return {
          ...base, type: "bar", stack: "all", barMaxWidth: 40, barCategoryGap: "38%",
          data: series.values.map((value, i) => i === at ? { value, label: named(series, nr) } : value),
        };
        return {
          ...base, type: "line", z: plain ? 2 : 3, symbol: "circle", showAllSymbol: true,
          symbolSize: (value, point) => point.dataIndex === at ? 8 : plain || chart.categories.length > 13 ? 0 : 5,
          lineStyle: { width: plain ? 1.5 : 2.5 }, connectNulls: false,
          data: series.values.map((value, i) => i === at ? { value, label: named(series, nr) } : value),
        };
      }),
    };
  };

  const rows = (chart, look, width) => {
    const beside = width >= 544;
    const names = beside ? widest(chart.categories, look, width * .38) + 12 : 4;
    const values = widest(chart.series.flatMap(series => series.texts), look, width * .3) + 16;
    const dots = chart.kind === "dots";
    const shown = at => chart.series.reduce((text, series) => series.values[at] === null ? text : text || number(series.texts[at]), "");
    const several = chart.series.length > 1;
    return {
      grid: {
        top: several || chart.reference ? look.letters * 2.2 : 4, bottom: dots ? look.letters * 3 : chart.counted ? look.letters * 1.8 : 4,
        left: chart.fromRight ? values : names, right: chart.fromRight ? names : values,
      },
      xAxis: {
        ...valueAxis(chart, look, dots), inverse: chart.fromRight,
        name: chart.counted, nameLocation: dots ? "middle" : "start", nameGap: dots ? look.letters * 2.2 : 0,
        nameTextStyle: { color: look.quiet, fontSize: look.letters - 1, fontFamily: look.font, padding: dots ? 0 : [look.letters * 2.4, 0, 0, 0] },
      },
      yAxis: [{
        type: "category", data: chart.categories, inverse: true, position: chart.fromRight ? "right" : "left",
        axisTick: { show: false }, axisLine: { show: true, lineStyle: { color: look.edge } },
        axisLabel: beside
          ? { color: look.ink, fontSize: look.letters, fontFamily: look.font, formatter: text => clip(text, look, names - 12), interval: 0, margin: names, align: chart.fromRight ? "right" : "left" }
          : { color: look.ink, fontSize: look.letters, fontFamily: look.font, inside: true, verticalAlign: "bottom", padding: [0, 0, 18, 0], interval: 0, formatter: text => clip(text, look, width - values) },
        z: 5,
      }, {
        type: "category", data: chart.categories.map((_, at) => shown(at)), inverse: true, position: chart.fromRight ? "left" : "right",
        axisTick: { show: false }, axisLine: { show: false },
        axisLabel: { show: dots || several, color: look.ink, fontSize: look.letters, fontFamily: look.font, interval: 0 },
      }],
      series: [...chart.series.map((series, nr) => {
        const colour = look.tone(series.tone);
        const line = nr === 0 ? reference(chart, look, "xAxis") : null;
        if (dots) return {
          name: series.name, type: "scatter", symbolSize: 11, color: colour, data: series.values.map((value, at) => [value, at]).filter(point => point[0] !== null),
          markLine: { silent: true, symbol: "none", label: { show: false }, lineStyle: { type: "solid", width: 2, color: colour }, data: [
            ...series.ranges.flatMap((range, at) => series.values[at] === null ? [] : [[{ coord: [range[0], at] }, { coord: [range[1], at] }]]),
            ...(line ? [{ xAxis: chart.reference.at, lineStyle: line.lineStyle, label: line.label }] : []),
          ] },
        };
        if (nr > 0) return {
          name: series.name, type: "scatter", symbol: "rect", symbolSize: [3, 20], color: colour, z: 4,
          data: series.values.map((value, at) => [value, at]).filter(point => point[0] !== null), tooltip: { show: false },
        };
        return {
          name: series.name, type: "bar", barWidth: 14, color: colour, data: series.values.map(value => ({
            value, label: { position: value < 0 ? (chart.fromRight ? "right" : "left") : (chart.fromRight ? "left" : "right") },
          })), markLine: line || undefined,
          label: { show: !several, color: look.ink, fontSize: look.letters, fontFamily: look.font, distance: 8, formatter: point => number(series.texts[point.dataIndex]) },
        };
      }), { type: "scatter", yAxisIndex: 1, data: [] }],
      legend: several && !chart.reference ? {
        top: 0, [chart.fromRight ? "right" : "left"]: names, selectedMode: false, itemWidth: 12, itemHeight: 12, align: chart.fromRight ? "right" : "left",
        data: chart.series.map(series => series.name)[chart.fromRight ? "toReversed" : "slice"](), textStyle: { color: look.quiet, fontFamily: look.font, fontSize: look.letters - 1 },
      } : undefined,
    };
  };

  const heightOf = (chart, look, width) => chart.overTime
    ? plotOf(width) + look.letters * 5.4
    : chart.categories.length * (width < 544 ? 52 : 30) + look.letters * (chart.kind === "dots" ? 5.2 : 2.6);

  const options = (chart, look, width) => ({
    animation: false,
    textStyle: { fontFamily: look.font },
    aria: { enabled: true, label: { description: `${chart.title}. ${chart.sentence}` } },
    tooltip: tooltip(chart, look),
    ...(chart.overTime ? overTime(chart, look, width) : rows(chart, look, width)),
  });

  const draw = figure => {
    const { chart, live, instance } = alive.get(figure);
    const look = palette(figure);
    const width = live.clientWidth;
    if (!width) return;
    const height = heightOf(chart, look, width);
    live.style.blockSize = height + "px";
    instance.resize({ width, height });
    instance.setOption(options(chart, look, width), true);
  };

  /** As on paper, whatever look the reader has: ink on white. */
  const onPaper = figure => {
    const paper = document.createElement("div");
    paper.dataset.look = "light";
    paper.hidden = true;
    figure.append(paper);
    const look = palette(paper);
    paper.remove();
    return { ...look, ground: look.surface };
  };

  /** The picture that is kept: heading, sentence and source stand in it, twice as fine as the screen. */
  const picture = figure => {
    const { chart, live } = alive.get(figure);
    const look = onPaper(figure);
    const width = live.clientWidth;
    const drawn = echarts.init(document.createElement("div"), null, { renderer: "canvas", width, height: live.clientHeight });
    drawn.setOption(options(chart, look, width));
    const fine = 2;
    const image = new Image();
    image.onload = () => {
      const lines = [];
      const canvas = document.createElement("canvas");
      const pen = canvas.getContext("2d");
      pen.font = `${15}px ${look.font}`;
      let line = "";
      for (const word of chart.sentence.split(" ")) {
        if (line && pen.measureText(`${line} ${word}`).width > width - 8) { lines.push(line); line = word; } else line = line ? `${line} ${word}` : word;
      }
      lines.push(line);
      const head = 48 + lines.length * 24 + 16;
      canvas.width = (width + 48) * fine;
      canvas.height = (head + live.clientHeight + 64) * fine;
      pen.scale(fine, fine);
      pen.fillStyle = look.ground;
      pen.fillRect(0, 0, width + 48, head + live.clientHeight + 64);
      pen.direction = chart.fromRight ? "rtl" : "ltr";
      pen.textAlign = "start";
      const edge = chart.fromRight ? width + 24 : 24;
      pen.fillStyle = look.ink;
      pen.font = `600 20px ${look.font}`;
      pen.fillText(chart.title, edge, 40);
      pen.fillStyle = look.quiet;
      pen.font = `15px ${look.font}`;
      lines.forEach((text, nr) => pen.fillText(text, edge, 70 + nr * 24));
      pen.drawImage(image, 24, head, width, live.clientHeight);
      pen.font = `12px ${look.font}`;
      pen.fillText(chart.source, edge, head + live.clientHeight + 40);
      canvas.toBlob(blob => {
        const link = document.createElement("a");
        link.href = URL.createObjectURL(blob);
        link.download = `${figure.id}.png`;
        link.click();
        setTimeout(() => URL.revokeObjectURL(link.href), 10000);
      });
    };
    image.src = drawn.getDataURL({ pixelRatio: fine, backgroundColor: look.ground });
    drawn.dispose();
  };

  const wake = figure => {
    if (alive.has(figure)) return;
    const drawing = figure.querySelector(".chart-drawing");
    const live = document.createElement("div");
    live.className = "chart-live";
    live.setAttribute("role", "img");
    drawing.after(live);
    const chart = JSON.parse(figure.dataset.chart);
    live.setAttribute("aria-label", `${chart.title}. ${chart.sentence}`);
    figure.classList.add("alive");
    const instance = echarts.init(live, null, { renderer: "canvas", width: live.clientWidth, height: 100 });
    alive.set(figure, { chart, live, instance });
    draw(figure);
    live.setAttribute("aria-label", `${chart.title}. ${chart.sentence}`);
    const button = figure.querySelector("[data-picture]");
    if (button) {
      button.hidden = false;
      button.addEventListener("click", () => picture(figure));
    }
    let before = live.clientWidth;
    new ResizeObserver(() => {
      if (live.clientWidth === before) return;
      before = live.clientWidth;
      draw(figure);
    }).observe(live);
  };

  const near = new IntersectionObserver(entries => entries.forEach(entry => {
    if (!entry.isIntersecting) return;
    near.unobserve(entry.target);
    wake(entry.target);
  }), { rootMargin: "200px" });
  const all = () => document.fonts.ready.then(() => document.querySelectorAll("figure[data-chart]").forEach(figure => near.observe(figure)));
  all();
  document.addEventListener("htmx:load", all);
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => alive.forEach((_, figure) => draw(figure)));
})();

// Draws the bars of a table that stands beside its canvas; the table stays the source for everybody.
(() => {
  "use strict";

  const colour = (name) => getComputedStyle(document.documentElement).getPropertyValue("--" + name).trim();
  const apart = (label) => "\u200e" + label + "\u200e";

  const draw = (canvas) => {
    const rtl = document.documentElement.dir === "rtl";
    const rows = [...document.querySelectorAll("#" + canvas.dataset.source + " tbody tr[data-late]")];
    const family = getComputedStyle(document.body).fontFamily;
    Chart.defaults.font.family = family;
    Chart.defaults.color = "#55617a";
    new Chart(canvas, {
      type: "bar",
      data: {
        labels: rows.map((row) => apart(row.dataset.label)),
        datasets: [{
          data: rows.map((row) => Number(row.dataset.value)),
          backgroundColor: rows.map((row) => colour(row.dataset.css)),
          borderRadius: 6,
          maxBarThickness: 72,
        }],
      },
      options: {
        animation: false,
        maintainAspectRatio: false,
        plugins: {
          legend: { display: false },
          tooltip: { rtl, callbacks: { label: (item) => apart(rows[item.dataIndex].dataset.text) } },
        },
        scales: {
          x: { reverse: rtl, grid: { display: false } },
          y: {
            position: rtl ? "right" : "left",
            beginAtZero: true,
            border: { display: false },
            grid: { color: "#e6ebf3" },
            ticks: { maxTicksLimit: 6, callback: (value) => apart(Number(value).toLocaleString("en-GB")) },
          },
        },
        onClick: (event, bars) => {
          if (bars.length) rows[bars[0].index].querySelector("a").click();
        },
      },
    });
  };

  const drawDays = (canvas) => {
    const rtl = document.documentElement.dir === "rtl";
    const table = document.getElementById(canvas.dataset.source);
    const rows = [...table.querySelectorAll("tbody tr")];
    const values = rows.map((row) => row.dataset.values.split(" ").map(Number));
    Chart.defaults.font.family = getComputedStyle(document.body).fontFamily;
    Chart.defaults.color = "#55617a";
    new Chart(canvas, {
      type: "bar",
      data: {
        labels: rows.map((row) => apart(row.dataset.label)),
        datasets: [...table.querySelectorAll("thead th[data-css]")].map((head, place) => ({
          label: apart(head.dataset.label),
          data: values.map((day) => day[place]),
          backgroundColor: colour(head.dataset.css),
          maxBarThickness: 48,
        })),
      },
      options: {
        animation: false,
        maintainAspectRatio: false,
        plugins: { legend: { rtl, position: "bottom" }, tooltip: { rtl } },
        scales: {
          x: { stacked: true, reverse: rtl, grid: { display: false }, ticks: { maxTicksLimit: 8 } },
          y: {
            stacked: true,
            position: rtl ? "right" : "left",
            beginAtZero: true,
            border: { display: false },
            grid: { color: "#e6ebf3" },
            ticks: { maxTicksLimit: 6, callback: (value) => apart(Number(value).toLocaleString("en-GB")) },
          },
        },
      },
    });
  };

  const drawLines = (canvas) => {
    const rtl = document.documentElement.dir === "rtl";
    const table = document.getElementById(canvas.dataset.source);
    const rows = [...table.querySelectorAll("tbody tr")];
    const values = rows.map((row) => row.dataset.values.split(" ").map((value) => value === "-" ? null : Number(value)));
    Chart.defaults.font.family = getComputedStyle(document.body).fontFamily;
    Chart.defaults.color = "#55617a";
    new Chart(canvas, {
      type: "line",
      data: {
        labels: rows.map((row) => apart(row.dataset.label)),
        datasets: [...table.querySelectorAll("thead th[data-css]")].map((head, place) => ({
          label: head.dataset.label,
          data: values.map((day) => day[place]),
          borderColor: colour(head.dataset.css),
          backgroundColor: colour(head.dataset.css),
          borderDash: place ? [6, 4] : [],
          borderWidth: 2,
          pointRadius: 0,
          pointHitRadius: 12,
        })),
      },
      options: {
        animation: false,
        maintainAspectRatio: false,
        interaction: { mode: "index", intersect: false },
        plugins: { legend: { rtl, position: "bottom" }, tooltip: { rtl } },
        scales: {
          x: { reverse: rtl, grid: { display: false }, ticks: { maxTicksLimit: 8 } },
          y: {
            position: rtl ? "right" : "left",
            beginAtZero: true,
            suggestedMax: 10,
            border: { display: false },
            grid: { color: "#e6ebf3" },
            ticks: { maxTicksLimit: 6, callback: (value) => apart(value + " %") },
          },
        },
      },
    });
  };

  const drawAll = () => document.querySelectorAll("canvas[data-chart]").forEach((canvas) => {
    if (Chart.getChart(canvas)) return;
    ({ days: drawDays, lines: drawLines }[canvas.dataset.chart] || draw)(canvas);
  });

  document.addEventListener("tahsil:refreshed", () => {
    Object.values(Chart.instances).forEach((chart) => { if (!chart.canvas.isConnected) chart.destroy(); });
    drawAll();
  });
  drawAll();
})();

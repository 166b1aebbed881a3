/// The script of all pages: what style alone cannot do.
enum PageScript {
    /// SHA-256 of `text`, by which the page allows it; a test says what it has to be.
    static let digest: StaticString = "sha256-w/MJpJBMlMP11beHBd7b347CUlIC7se0IqRe7eovyoA="

    /// Shows one theme, and keeps what was chosen in the address, so that a link shows the same.
    static let text: StaticString = """
        (function () {
          "use strict";
          var page = document.documentElement;
          var theme = document.getElementById("theme");
          var differences = document.getElementById("differences");
          var english = document.getElementById("english");
          page.classList.add("on");

          function show() {
            if (theme) {
              document.querySelectorAll("[data-theme]").forEach(function (part) {
                part.hidden = theme.value !== "" && part.dataset.theme !== theme.value;
              });
            }
            page.lang = english && english.checked ? "en" : "zh-Hans";
          }

          function keep() {
            var state = [];
            if (theme && theme.value) { state.push("theme=" + theme.value); }
            if (differences && differences.checked) { state.push("differences=1"); }
            if (english && english.checked) { state.push("language=en"); }
            history.replaceState(null, "", "#" + state.join("&"));
          }

          function restore() {
            location.hash.slice(1).split("&").forEach(function (pair) {
              var parts = pair.split("=");
              if (parts[0] === "theme" && theme) { theme.value = parts[1] || ""; }
              if (parts[0] === "differences" && differences) { differences.checked = true; }
              if (parts[0] === "language" && english) { english.checked = true; }
            });
            if (theme && theme.selectedIndex < 0) { theme.value = ""; }
          }

          document.querySelectorAll(".switches").forEach(function (form) {
            form.addEventListener("change", function () { show(); keep(); });
            form.addEventListener("submit", function (event) { event.preventDefault(); });
          });
          restore();
          show();
        }());
        """
}

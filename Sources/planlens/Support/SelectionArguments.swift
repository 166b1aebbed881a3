import ArgumentParser
import PlanCompare
import PlanReport

/// Which part of a comparison is printed.
struct SelectionArguments: ParsableArguments {
    @Option(help: ArgumentHelp("Indicators to show: all, shared (by two plans or more), or codes with commas."))
    var indicators = "all"

    @Option(help: ArgumentHelp("Code of a theme to show; can be repeated.", valueName: "code"))
    var theme: [String] = []

    @Flag(help: "Leave out what all plans say alike.")
    var onlyDifferences = false

    /// What was chosen.
    ///
    /// - Throws: `ValidationError` for a theme that there is not.
    func selection(themes: ThemeTable) throws -> RowSelection {
        for code in theme where themes[code] == nil {
            let known = themes.themes.map(\.code).joined(separator: ", ")
            throw ValidationError("There is no theme “\(code)”; the themes are \(known).")
        }
        let chosen: RowSelection.Indicators =
            switch indicators {
            case "all": .all
            case "shared": .shared
            default: .codes(indicators.split(separator: ",").map(String.init))
            }
        return RowSelection(indicators: chosen, themes: theme, isDifferencesOnly: onlyDifferences)
    }
}

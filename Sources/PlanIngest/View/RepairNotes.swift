import PlanModel

extension Repair.Kind {
    /// One sentence that names the noise.
    var note: String {
        switch self {
        case .pageNumber: "A page number is passed over."
        case .lineWrap: "A line end inside a paragraph is passed over."
        case .siteChrome: "Web page furniture is passed over."
        case .innerSpace: "A blank beside a number is passed over."
        case .letterSpace: "A blank between the characters of a word is passed over."
        case .pinyin: "Pinyin beside its characters is passed over."
        case .invisible: "An invisible character is passed over."
        case .symbol: "A bullet of a symbol font is passed over."
        case .unreadable:
            "Characters that say nothing (private use, a font's numbers) are passed over; no figure is read beside them."
        case .mojibake: "Chinese text that was read as Latin-1 and saved again; get the file as it first was."
        case .repeated: "A paragraph that stands there a second time is passed over."
        case .regional: "A regional word is compared as its mainland counterpart."
        case .runningHead: "The head or foot of a page is left out."
        case .hidden: "Text that the file does not show is left out."
        case .deletion: "Text that was struck out while changes were tracked is left out."
        case .numbering: "A number that the file has its reader count is written out."
        case .radical: "The font names a radical where it draws this character."
        }
    }
}

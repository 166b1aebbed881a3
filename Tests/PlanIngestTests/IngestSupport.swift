import PlanIngest
import PlanModel
import PlanResources

/// A reader over the tables of this checkout, opened once for all tests.
let reader: SourceReader = {
    do { return try SourceReader(resources: try ResourceSet()) } catch { fatalError("\(error)") }
}()

/// Reads a text that is given as a string.
func source(_ text: String) throws -> SourceText { try reader.read(name: "test.txt", bytes: Array(text.utf8)) }

/// What a reader of the view sees, in the original characters; a line end that is read as a blank is a blank.
func reading(_ text: String) throws -> String { reading(try source(text)) }

func reading(_ source: SourceText) -> String {
    var text = String.UnicodeScalarView()
    for (unit, place) in zip(source.view.fold, source.view.places) {
        let scalar = Unicode.Scalar(source.scalars[Int(place)]) ?? "\u{FFFD}"
        text.append(scalar == "\n" && unit == 0x20 ? " " : scalar)
    }
    return String(text)
}

/// The kinds of what the view passes over, in order.
func repairs(_ text: String) throws -> [Repair.Kind] { try source(text).view.repairs.map(\.kind) }

/// The code of the failure that reading gives; nil where it works.
func failure(_ bytes: [UInt8], encoding: String? = nil) -> PlanFailure? {
    do throws(PlanFailure) {
        _ = try reader.read(name: "test.txt", bytes: bytes, options: FormatOptions(encoding: encoding))
        return nil
    } catch {
        return error
    }
}

/// Checks what holds for every view: each scalar of the text is kept once or in exactly one repair, in order; a border
/// stands for the first of what cannot be read.
func isPartition(_ source: SourceText) -> Bool {
    var seen = [UInt8](repeating: 0, count: source.scalars.count)
    let sealed = Set(source.view.repairs.filter { [.unreadable, .mojibake].contains($0.kind) }.map(\.span.start))
    for (unit, place) in zip(source.view.fold, source.view.places)
    where !(unit == 0xFFFD && sealed.contains(Int(place))) {
        seen[Int(place)] += 1
    }
    for repair in source.view.repairs where repair.kind != .regional {
        guard repair.span.start < repair.span.end, repair.span.end <= seen.count else { return false }
        for place in repair.span.start..<repair.span.end { seen[place] += 1 }
    }
    let isOrdered = zip(source.view.places, source.view.places.dropFirst()).allSatisfy { $0 < $1 }
    let spans = source.view.repairs.filter { $0.kind != .regional }.map(\.span)
    return isOrdered && seen.allSatisfy { $0 == 1 } && source.view.fold.count == source.view.places.count
        && zip(spans, spans.dropFirst()).allSatisfy { $0.end <= $1.start }
}

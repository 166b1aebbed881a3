// swift-tools-version: 6.2
import PackageDescription

let strict: [SwiftSetting] = [
    .swiftLanguageMode(.v6),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .strictMemorySafety(),
]

let package = Package(
    name: "PlanLens",
    products: [
        .library(name: "PlanKit", targets: ["PlanKit"]),
        .executable(name: "planlens", targets: ["planlens"]),
        .executable(name: "planlens-bench", targets: ["planlens-bench"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    ],
    targets: [
        // ICU comes from Debian; its headers are seen by CICU's .c files alone.
        .systemLibrary(
            name: "CICUSystem", pkgConfig: "icu-i18n",
            providers: [.apt(["libicu-dev"]), .brew(["icu4c"])]),
        .target(name: "CICU", dependencies: ["CICUSystem"]),
        .target(name: "ICU", dependencies: ["CICU"], swiftSettings: strict),

        // SHA-256 from OpenSSL: a C target of one function, so that its headers stay out of Swift.
        .systemLibrary(name: "COpenSSLSystem", pkgConfig: "libcrypto", providers: [.apt(["libssl-dev"])]),
        .target(name: "CDigest", dependencies: ["COpenSSLSystem"]),

        // Spreadsheets from libxlsxwriter, behind an opaque header of ours in the same way.
        .systemLibrary(
            name: "CWorkbookSystem", pkgConfig: "xlsxwriter",
            providers: [.apt(["libxlsxwriter-dev"]), .brew(["libxlsxwriter"])]),
        .target(name: "CWorkbook", dependencies: ["CWorkbookSystem"]),

        // Files that are no plain text: HTML through libxml2 and XML through Expat as flat events, ZIP through libzip,
        // PDF through PDFium, which is loaded when it is needed; and processes in which such files are read.
        .systemLibrary(name: "CMarkupSystem", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
        .systemLibrary(name: "CExpatSystem", pkgConfig: "expat", providers: [.apt(["libexpat1-dev"])]),
        .systemLibrary(name: "CArchiveSystem", pkgConfig: "libzip", providers: [.apt(["libzip-dev"])]),
        .target(name: "CMarkup", dependencies: ["CMarkupSystem", "CExpatSystem"]),
        .target(name: "CArchive", dependencies: ["CArchiveSystem"]),
        .target(name: "CPortableDocument"),
        .target(name: "CChild"),
        .target(
            name: "Formats", dependencies: ["CMarkup", "CArchive", "CPortableDocument", "CChild"],
            swiftSettings: strict),

        .target(name: "PlanModel", swiftSettings: strict),
        .target(
            name: "PlanResources", dependencies: ["PlanModel"],
            resources: [.copy("../../Resources")], swiftSettings: strict),
        .target(
            name: "PlanIngest",
            dependencies: ["PlanModel", "PlanResources", "ICU", "CDigest", "Formats"], swiftSettings: strict),
        .target(name: "PlanStructure", dependencies: ["PlanModel", "PlanResources"], swiftSettings: strict),
        .target(name: "PlanSegment", dependencies: ["PlanModel", "PlanResources", "ICU"], swiftSettings: strict),
        // Words counted: what texts are about, what sets them apart, what stands together.
        .target(name: "PlanKeywords", dependencies: ["PlanModel", "PlanResources", "ICU"], swiftSettings: strict),
        .target(name: "PlanExtract", dependencies: ["PlanModel", "PlanResources"], swiftSettings: strict),
        .target(name: "PlanIndicators", dependencies: ["PlanModel", "PlanResources"], swiftSettings: strict),
        .target(
            name: "PlanKit",
            dependencies: [
                "PlanModel", "PlanResources", "PlanIngest", "PlanStructure", "PlanSegment", "PlanExtract",
                "PlanIndicators", "PlanKeywords",
            ], swiftSettings: strict),
        // The keyword index: characters in, places out; knows nothing of plans.
        .target(name: "PlanIndex", swiftSettings: strict),
        // The library: one SQLite file through GRDB.
        .target(
            name: "PlanStore",
            dependencies: ["PlanModel", "PlanIndex", .product(name: "GRDB", package: "GRDB.swift")],
            swiftSettings: strict),
        .target(
            name: "PlanCompare", dependencies: ["PlanModel", "PlanResources", "PlanIndicators", "PlanKeywords"],
            swiftSettings: strict),
        .target(
            name: "PlanReport", dependencies: ["PlanModel", "PlanKeywords", "PlanCompare", "CWorkbook"],
            swiftSettings: strict),
        .executableTarget(
            name: "planlens",
            dependencies: [
                "PlanModel", "PlanResources", "PlanIngest", "PlanKit", "PlanSegment", "PlanKeywords", "PlanCompare",
                "PlanStore", "PlanReport", "Formats", "ICU",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ], swiftSettings: strict),
        .executableTarget(
            name: "planlens-bench",
            dependencies: [
                "PlanModel", "PlanResources", "PlanIngest", "PlanStructure", "PlanExtract", "PlanIndicators", "PlanKit",
                "PlanReport", "PlanStore", "ICU", .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ], swiftSettings: strict),

        .target(
            name: "TestSupport",
            dependencies: ["PlanModel", "PlanResources", "PlanIngest", "PlanStructure"], path: "Tests/TestSupport",
            swiftSettings: strict),
        // What is promised of any bytes that are read: fed at random by planlens-fuzz (.ci/fuzz), replayed by FuzzTests.
        .target(name: "CFuzzEncoder", dependencies: ["CICUSystem"], path: "Tests/Fuzz/Encoder"),
        .target(
            name: "Fuzz",
            dependencies: [
                "PlanModel", "PlanResources", "PlanIngest", "PlanKit", "PlanReport", "Formats", "CFuzzEncoder",
                "TestSupport",
            ], path: "Tests/Fuzz/Checks", swiftSettings: strict),
        .testTarget(
            name: "FuzzTests",
            dependencies: ["Fuzz", "PlanModel", "PlanResources", "PlanIngest", "PlanKit", "Formats", "TestSupport"],
            swiftSettings: strict),
        .testTarget(
            name: "FormatsTests", dependencies: ["Formats", "PlanResources", "TestSupport"], swiftSettings: strict),
        .testTarget(name: "ICUTests", dependencies: ["ICU"], swiftSettings: strict),
        .testTarget(name: "PlanModelTests", dependencies: ["PlanModel", "TestSupport"], swiftSettings: strict),
        .testTarget(
            name: "PlanResourcesTests",
            dependencies: ["PlanModel", "PlanResources", "PlanIngest", "ICU", "TestSupport"],
            swiftSettings: strict),
        .testTarget(
            name: "PlanIngestTests",
            dependencies: ["PlanModel", "PlanResources", "PlanIngest", "Formats", "TestSupport"],
            swiftSettings: strict),
        .testTarget(
            name: "PlanStructureTests",
            dependencies: ["PlanModel", "PlanResources", "PlanIngest", "PlanStructure", "TestSupport"],
            swiftSettings: strict),
        .testTarget(
            name: "PlanSegmentTests",
            dependencies: ["PlanModel", "PlanResources", "PlanIngest", "PlanSegment", "ICU", "TestSupport"],
            swiftSettings: strict),
        .testTarget(
            name: "PlanKeywordsTests",
            dependencies: ["PlanModel", "PlanResources", "PlanKeywords", "PlanKit", "ICU", "TestSupport"],
            swiftSettings: strict),
        .testTarget(
            name: "PlanExtractTests",
            dependencies: ["PlanModel", "PlanResources", "PlanIngest", "PlanStructure", "PlanExtract", "TestSupport"],
            swiftSettings: strict),
        .testTarget(
            name: "PlanIndicatorsTests",
            dependencies: ["PlanModel", "PlanResources", "PlanIndicators", "PlanKit", "TestSupport"],
            swiftSettings: strict),
        .testTarget(name: "PlanIndexTests", dependencies: ["PlanIndex", "TestSupport"], swiftSettings: strict),
        .testTarget(
            name: "PlanStoreTests",
            dependencies: [
                "PlanModel", "PlanResources", "PlanKit", "PlanStore", "TestSupport",
                .product(name: "GRDB", package: "GRDB.swift"),
            ],
            exclude: ["Libraries"], swiftSettings: strict),
        .testTarget(
            name: "PlanKitTests",
            dependencies: ["PlanModel", "PlanResources", "PlanIngest", "PlanKit", "PlanKeywords", "TestSupport"],
            swiftSettings: strict),
        .testTarget(
            name: "PlanCompareTests",
            dependencies: ["PlanModel", "PlanResources", "PlanKit", "PlanCompare", "TestSupport"],
            swiftSettings: strict),
        .testTarget(
            name: "PlanReportTests",
            dependencies: [
                "PlanModel", "PlanResources", "PlanIngest", "PlanKit", "PlanKeywords", "PlanCompare", "PlanReport",
                "TestSupport",
            ], swiftSettings: strict),
        .testTarget(
            name: "CommandTests", dependencies: ["TestSupport"], exclude: ["Snapshots"], swiftSettings: strict),
        // Files and paths that are bad, given to the built command.
        .testTarget(name: "BadInputTests", dependencies: ["Formats", "TestSupport"], swiftSettings: strict),
        .testTarget(
            name: "CorpusTests",
            dependencies: ["PlanModel", "PlanResources", "PlanKit", "PlanCompare", "PlanReport", "TestSupport"],
            swiftSettings: strict),
        .testTarget(name: "ProjectTests", dependencies: ["TestSupport"], swiftSettings: strict),
    ]
)

// libFuzzer brings the function `main` itself: the program is there only for a build with --sanitize=fuzzer.
if Context.environment["PLANLENS_FUZZ"] != nil {
    package.targets.append(
        .executableTarget(
            name: "planlens-fuzz", dependencies: ["Fuzz"], path: "Tests/Fuzz/Entry",
            swiftSettings: strict + [.unsafeFlags(["-parse-as-library"])]))
    package.products.append(.executable(name: "planlens-fuzz", targets: ["planlens-fuzz"]))
}

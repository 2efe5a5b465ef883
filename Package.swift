// swift-tools-version: 6.2
import PackageDescription

// A room is a target, an arrow is a dependency: this file is the diagram of ARCHITECTURE.md.

let swift: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .treatAllWarnings(as: .error),
]

/// C and C++ of our own: every warning is an error there too.
let strictC: [CSetting] = [.enableWarning("all"), .enableWarning("extra"), .treatAllWarnings(as: .error)]
let strictCXX: [CXXSetting] = [.enableWarning("all"), .enableWarning("extra"), .treatAllWarnings(as: .error)]

func stage(_ name: String, _ dependencies: [Target.Dependency]) -> Target {
  .target(name: name, dependencies: dependencies, swiftSettings: swift)
}

func tests(_ name: String, _ dependencies: [Target.Dependency], exclude: [String] = []) -> Target {
  .testTarget(
    name: name, dependencies: dependencies + ["TestSupport"], exclude: exclude, swiftSettings: swift)
}

func library(_ name: String, pkgConfig: String, apt: String, brew: String) -> Target {
  .systemLibrary(name: name, pkgConfig: pkgConfig, providers: [.apt([apt]), .brew([brew])])
}

let yams: Target.Dependency = .product(name: "Yams", package: "Yams")
let subprocess: Target.Dependency = .product(name: "Subprocess", package: "swift-subprocess")
/// What swift-subprocess names files by; on macOS the system has it.
let system: Target.Dependency = .product(
  name: "SystemPackage", package: "swift-system", condition: .when(platforms: [.linux]))
let argumentParser: Target.Dependency = .product(name: "ArgumentParser", package: "swift-argument-parser")

let package = Package(
  name: "qrpress",
  platforms: [.macOS(.v15)],
  products: [
    .executable(name: "qrpress", targets: ["PressCLI"]),
    .library(name: "QRPress", targets: ["QRPress"]),
    .library(name: "QRPressCodes", targets: ["QRPressCodes"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    // For 'make docs' alone; no target depends on it.
    .package(url: "https://github.com/swiftlang/swift-docc-plugin", from: "1.5.0"),
    .package(url: "https://github.com/swiftlang/swift-subprocess", from: "1.0.2"),
    .package(url: "https://github.com/apple/swift-system", from: "1.5.0"),
  ],
  targets: [
    // Leaves
    stage("PressDiagnostics", []),
    stage("PressDrawing", []),
    stage("PressSyntax", ["CZlib"]),
    stage("PressYAML", ["PressDiagnostics", yams]),
    stage("PressSVG", ["CXML2", "CZlib"]),

    // Rooms below
    stage("PressLinks", ["PressDiagnostics", "CIDN2"]),
    stage("PressSymbols", ["PressDrawing", "CQREncode"]),
    stage("PressText", ["PressDrawing", "ICUShim", "CPango", "CFontconfig", "CHarfBuzz"]),
    stage(
      "PressTemplates",
      ["PressDiagnostics", "PressDrawing", "PressSVG", "PressYAML", "PressSymbols", "PressText"]),
    stage("PressDots", ["PressDrawing", "PressSyntax", "CPNG", "PNGShim"]),
    stage(
      "PressRendering",
      [
        "PressDots", "PressDrawing", "PressSVG", "PressSyntax", "CCairo", "CRSVG", "CHarfBuzz", "CLCMS",
        "CPNG", "PNGShim",
        "CTurboJPEG", "CWebP",
        "CZlib",
      ]),
    stage("PressPreflight", ["PressDrawing", "PressSyntax", "CQPDF", "CXML2"]),
    stage("PressPDF", ["PressDrawing", "PressSyntax", "CQPDF", "CHarfBuzzSubset", "CLCMS", "CZlib"]),
    stage("PressReading", ["PressDrawing", "PressSymbols", "ZXingShim", "CZXing", "CZBar"]),

    // Rooms: each may know those above it.
    stage("PressFiles", ["PressDiagnostics", "CNettle", subprocess, system]),
    stage(
      "PressReports",
      [
        "PressFiles", "PressDiagnostics", "PressDrawing", "PressLinks", "PressReading",
        "PressSymbols", "PressTemplates",
      ]),
    stage("PressAccounts", ["PressFiles", "PressDiagnostics", "PressLinks", "PressTemplates", "PressYAML"]),
    // Its path is the package's root, so that the built-in templates lie at Templates/ and still travel beside
    // the binary.
    .target(
      name: "PressResources",
      dependencies: [
        "PressFiles", "PressDiagnostics", "PressDrawing", "PressSVG", "PressYAML", "PressLinks",
        "PressSymbols",
        "PressText",
        "PressTemplates", "PressDots", "PressRendering", "PressPDF", "PressReading",
      ],
      path: ".", sources: ["Sources/PressResources"],
      resources: [.copy("Templates"), .copy("Styles"), .copy("Profiles")],
      swiftSettings: swift),
    stage(
      "PressInspection",
      [
        "PressFiles", "PressReports", "PressResources", "PressDiagnostics", "PressDrawing", "PressLinks",
        "PressSymbols", "PressText", "PressTemplates", "PressDots", "PressRendering",
        "PressPreflight",
        "PressReading",
      ]),
    stage(
      "PressAssets",
      [
        "PressFiles", "PressReports", "PressAccounts", "PressResources", "PressInspection",
        "PressDiagnostics", "PressDrawing", "PressSyntax", "PressLinks", "PressSymbols",
        "PressText",
        "PressTemplates", "PressDots", "PressRendering", "PressPDF", "PressPreflight", "PressReading",
      ]),
    stage(
      "PressImposition",
      [
        "PressFiles", "PressReports", "PressResources", "PressInspection", "PressDiagnostics",
        "PressDrawing", "PressLinks", "PressPDF", "PressPreflight", "PressReading",
      ]),
    stage(
      "PressCampaigns",
      [
        "PressFiles", "PressReports", "PressAccounts", "PressResources", "PressInspection", "PressAssets",
        "PressDiagnostics", "PressDrawing", "PressYAML", "PressLinks", "PressSymbols", "PressText",
        "PressTemplates", "PressDots", "PressRendering", "PressPDF", "PressReading",
      ]),

    // The public doors, and the command.
    stage(
      "QRPress",
      [
        "PressCampaigns", "PressAssets", "PressInspection", "PressResources",
        "PressReports",
        "PressAccounts", "PressFiles", "PressDiagnostics", "PressDrawing", "PressLinks", "PressPDF",
        "PressPreflight", "PressReading", "PressSymbols", "PressTemplates",
      ]),
    stage(
      "QRPressCodes",
      ["PressDiagnostics", "PressDots", "PressDrawing", "PressLinks", "PressReading", "PressSymbols"]),
    .executableTarget(
      name: "PressCLI",
      dependencies: [
        "QRPress", "PressCampaigns", "PressImposition", "PressAssets", "PressInspection", "PressResources",
        "PressReports", "PressAccounts", "PressFiles",
        "MemoryShim", "PressDiagnostics", "PressDrawing", "PressLinks", "PressPDF", "PressPreflight",
        "PressReading", "PressSymbols", "PressTemplates",
        argumentParser,
      ],
      swiftSettings: swift),

    // C and C++ of our own
    .target(name: "ICUShim", dependencies: ["CICU"], cSettings: strictC),
    .target(name: "MemoryShim", cSettings: strictC),
    .target(name: "PNGShim", dependencies: ["CPNG"], cSettings: strictC),
    .target(name: "ZXingShim", dependencies: ["CZXing"], cxxSettings: strictCXX),

    // Libraries of the system
    library("CNettle", pkgConfig: "nettle", apt: "nettle-dev", brew: "nettle"),
    library("CQREncode", pkgConfig: "libqrencode", apt: "libqrencode-dev", brew: "qrencode"),
    library("CIDN2", pkgConfig: "libidn2", apt: "libidn2-dev", brew: "libidn2"),
    library("CICU", pkgConfig: "icu-uc", apt: "libicu-dev", brew: "icu4c"),
    library("CPNG", pkgConfig: "libpng", apt: "libpng-dev", brew: "libpng"),
    library("CCairo", pkgConfig: "cairo", apt: "libcairo2-dev", brew: "cairo"),
    library("CPango", pkgConfig: "pangocairo pangoft2", apt: "libpango1.0-dev", brew: "pango"),
    library("CFontconfig", pkgConfig: "fontconfig", apt: "libfontconfig-dev", brew: "fontconfig"),
    library("CHarfBuzz", pkgConfig: "harfbuzz", apt: "libharfbuzz-dev", brew: "harfbuzz"),
    library(
      "CHarfBuzzSubset", pkgConfig: "harfbuzz-subset", apt: "libharfbuzz-dev", brew: "harfbuzz"),
    library("CRSVG", pkgConfig: "librsvg-2.0", apt: "librsvg2-dev", brew: "librsvg"),
    library("CLCMS", pkgConfig: "lcms2", apt: "liblcms2-dev", brew: "little-cms2"),
    library("CQPDF", pkgConfig: "libqpdf", apt: "libqpdf-dev", brew: "qpdf"),
    library("CTurboJPEG", pkgConfig: "libturbojpeg", apt: "libturbojpeg0-dev", brew: "jpeg-turbo"),
    library("CWebP", pkgConfig: "libwebp", apt: "libwebp-dev", brew: "webp"),
    library("CXML2", pkgConfig: "libxml-2.0", apt: "libxml2-dev", brew: "libxml2"),
    library("CZlib", pkgConfig: "zlib", apt: "zlib1g-dev", brew: "zlib"),
    library("CZXing", pkgConfig: "zxing", apt: "libzxing-dev", brew: "zxing-cpp"),
    library("CZBar", pkgConfig: "zbar", apt: "libzbar-dev", brew: "zbar"),

    // Tests mirror the sources
    .target(name: "TestSupport", path: "Tests/Support", swiftSettings: swift),
    tests("PressDiagnosticsTests", ["PressDiagnostics"]),
    tests("PressDrawingTests", ["PressDrawing"]),
    tests("PressSyntaxTests", ["PressSyntax", "CZlib"]),
    tests("PressSVGTests", ["PressSVG"]),
    tests("PressYAMLTests", ["PressYAML", "PressDiagnostics"]),
    tests("PressLinksTests", ["PressLinks", "PressDiagnostics"]),
    tests("PressSymbolsTests", ["PressSymbols", "PressDrawing", "PressReading", "CQREncode"]),
    tests("PressTextTests", ["PressText", "PressDrawing"]),
    tests(
      "PressTemplatesTests",
      ["PressTemplates", "PressDiagnostics", "PressDrawing", "PressSymbols", "PressText", "PressYAML"],
      exclude: ["Goldens"]),
    tests(
      "PressRenderingTests",
      ["PressDots", "PressRendering", "PressDrawing", "PressText", "CLCMS", "CTurboJPEG", "CWebP"]),
    tests(
      "PressPDFTests",
      ["PressPDF", "PressDrawing", "PressSyntax", "PressDots", "PressRendering", "PressText", "CTurboJPEG"]),
    tests("PressPreflightTests", ["PressPreflight", "PressDrawing", "CZlib"]),
    tests("PressReadingTests", ["PressReading", "PressSymbols", "PressDrawing", "CQREncode"]),
    .target(
      name: "CampaignSupport",
      dependencies: [
        "PressAssets", "PressCampaigns", "PressDiagnostics", "PressDots", "PressDrawing", "PressFiles",
        "PressInspection", "PressLinks", "PressPDF", "PressReading", "PressRendering", "PressReports",
        "PressResources", "PressSymbols", "PressTemplates", "QRPress", "CQREncode", "CTurboJPEG",
      ],
      path: "Tests/CampaignSupport", swiftSettings: swift),
    tests("PressFilesTests", ["CampaignSupport", "PressDiagnostics", "PressFiles"]),
    tests(
      "PressReportsTests",
      [
        "PressAssets", "PressDiagnostics", "PressDrawing", "PressLinks", "PressReading", "PressReports",
        "PressResources", "PressSymbols",
      ]),
    tests(
      "PressAccountsTests",
      [
        "CampaignSupport", "PressAccounts", "PressDiagnostics", "PressFiles", "PressLinks", "PressTemplates",
        "QRPress",
      ], exclude: ["Goldens"]),
    tests(
      "PressResourcesTests",
      [
        "CampaignSupport", "PressAssets", "PressCampaigns", "PressDiagnostics", "PressDrawing", "PressFiles",
        "PressLinks", "PressReading", "PressRendering", "PressReports", "PressResources", "PressSymbols",
        "PressTemplates",
      ]),
    tests(
      "PressInspectionTests",
      [
        "CampaignSupport", "PressAssets", "PressDiagnostics", "PressDots", "PressDrawing", "PressFiles",
        "PressInspection", "PressLinks", "PressReading", "PressRendering", "PressReports", "PressSymbols",
        "PressTemplates", "CQREncode",
      ]),
    tests(
      "PressAssetsTests",
      [
        "CampaignSupport", "PressAssets", "PressCampaigns", "PressDiagnostics", "PressDots", "PressDrawing",
        "PressFiles", "PressLinks", "PressPreflight", "PressReading", "PressRendering", "PressReports",
        "PressResources", "PressSymbols", "PressTemplates", "PressText",
      ], exclude: ["Goldens"]),
    tests(
      "PressImpositionTests",
      [
        "CampaignSupport", "PressAssets", "PressDiagnostics", "PressDots", "PressDrawing", "PressFiles",
        "PressImposition", "PressInspection", "PressPDF", "PressReading", "PressRendering", "PressReports",
        "PressSymbols", "PressTemplates",
      ]),
    tests(
      "PressCampaignsTests",
      [
        "CampaignSupport", "PressAccounts", "PressAssets", "PressCampaigns", "PressDiagnostics", "PressDots",
        "PressDrawing", "PressFiles", "PressImposition", "PressInspection", "PressLinks", "PressPDF",
        "PressPreflight", "PressReading", "PressRendering", "PressReports", "PressResources", "PressSymbols",
        "PressTemplates", "QRPress",
      ]),
    tests("QRPressTests", ["CampaignSupport", "QRPress", "QRPressCodes"]),
    tests(
      "PressCLITests",
      [
        "PressAccounts", "PressCLI", "PressDots", "PressDrawing", "PressRendering", "PressResources", "CZlib",
      ], exclude: ["Fixtures"]),
  ],
  cxxLanguageStandard: .cxx17
)

// A build of some suites alone, for 'Scripts/sanitize': a sanitizer builds all that its tests need anew.
if let suites = Context.environment["QRPRESS_SUITES"]?.split(separator: " ").map(String.init) {
  package.targets.removeAll { $0.type == .test && !suites.contains($0.name) }
}

// Rooms that work on every pixel, optimised in a build of tests: without it their suites take most of the time. Packages
// that others take may not have such flags, so nobody gets them who does not ask.
if let rooms = Context.environment["QRPRESS_OPTIMIZED"]?.split(separator: " ").map(String.init) {
  for target in package.targets where rooms.contains(target.name) {
    target.swiftSettings = (target.swiftSettings ?? []) + [.unsafeFlags(["-O"])]
  }
}

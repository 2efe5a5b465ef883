// swift-tools-version: 6.2
import PackageDescription

// A stage is a target, an arrow is a dependency: this file is the diagram of ARCHITECTURE.md.

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
let crypto: Target.Dependency = .product(name: "Crypto", package: "swift-crypto")
let argumentParser: Target.Dependency = .product(name: "ArgumentParser", package: "swift-argument-parser")

let package = Package(
  name: "qrpress",
  platforms: [.macOS(.v15)],
  products: [
    .executable(name: "qrpress", targets: ["PressCLI"]),
    .library(name: "QRPress", targets: ["QRPress"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
    .package(url: "https://github.com/apple/swift-crypto", exact: "4.5.2"),
    .package(url: "https://github.com/jpsim/Yams", exact: "6.2.2"),
  ],
  targets: [
    // Leaves
    stage("PressDiagnostics", []),
    stage("PressDrawing", []),
    stage("PressYAML", ["PressDiagnostics", yams]),

    // Stages
    stage("PressLinks", ["PressDiagnostics"]),
    stage("PressSymbols", ["PressDrawing", "CQREncode"]),
    stage("PressText", ["PressDrawing", "CPango", "CFontconfig", "CHarfBuzz"]),
    stage(
      "PressTemplates",
      ["PressDiagnostics", "PressDrawing", "PressYAML", "PressSymbols", "PressText"]),
    stage(
      "PressRendering",
      [
        "PressDrawing", "CCairo", "CRSVG", "CHarfBuzz", "CLCMS", "CPNG", "PNGShim", "CTurboJPEG", "CWebP",
        "CZlib",
      ]),
    stage("PressPreflight", ["PressDrawing", "CQPDF", "CZlib"]),
    stage("PressPDF", ["PressDrawing", "CQPDF", "CHarfBuzzSubset", "CLCMS", "CZlib"]),
    stage("PressReading", ["PressDrawing", "PressSymbols", "ZXingShim", "CZXing", "CZBar"]),

    // The façade: the only stage that writes files. Its path is the package's root, so that the built-in
    // templates lie at Templates/ and still travel beside the binary.
    .target(
      name: "QRPress",
      dependencies: [
        "PressDiagnostics", "PressDrawing", "PressYAML", "PressLinks", "PressSymbols", "PressText",
        "PressTemplates", "PressRendering", "PressPDF", "PressPreflight", "PressReading", crypto,
      ],
      path: ".", sources: ["Sources/QRPress"],
      resources: [.copy("Templates"), .copy("Styles"), .copy("Profiles")],
      swiftSettings: swift),
    .executableTarget(
      name: "PressCLI",
      dependencies: [
        "QRPress", "MemoryShim", "PressDiagnostics", "PressDrawing", "PressLinks", "PressPDF",
        "PressPreflight",
        "PressReading", "PressSymbols", "PressTemplates",
        argumentParser,
      ],
      swiftSettings: swift),

    // C and C++ of our own
    .target(name: "MemoryShim", cSettings: strictC),
    .target(name: "PNGShim", dependencies: ["CPNG"], cSettings: strictC),
    .target(name: "ZXingShim", dependencies: ["CZXing"], cxxSettings: strictCXX),

    // Libraries of the system
    library("CQREncode", pkgConfig: "libqrencode", apt: "libqrencode-dev", brew: "qrencode"),
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
    library("CZlib", pkgConfig: "zlib", apt: "zlib1g-dev", brew: "zlib"),
    library("CZXing", pkgConfig: "zxing", apt: "libzxing-dev", brew: "zxing-cpp"),
    library("CZBar", pkgConfig: "zbar", apt: "libzbar-dev", brew: "zbar"),

    // Tests mirror the sources
    .target(name: "TestSupport", path: "Tests/Support", swiftSettings: swift),
    tests("PressDiagnosticsTests", ["PressDiagnostics"]),
    tests("PressDrawingTests", ["PressDrawing"]),
    tests("PressYAMLTests", ["PressYAML", "PressDiagnostics"]),
    tests("PressLinksTests", ["PressLinks", "PressDiagnostics"]),
    tests("PressSymbolsTests", ["PressSymbols", "PressDrawing", "PressReading", "CQREncode"]),
    tests("PressTextTests", ["PressText", "PressDrawing"]),
    tests(
      "PressTemplatesTests",
      ["PressTemplates", "PressDiagnostics", "PressDrawing", "PressSymbols", "PressText", "PressYAML"],
      exclude: ["Goldens"]),
    tests(
      "PressRenderingTests", ["PressRendering", "PressDrawing", "PressText", "CTurboJPEG", "CWebP"]),
    tests(
      "PressPDFTests", ["PressPDF", "PressDrawing", "PressRendering", "PressText", "CTurboJPEG"]),
    tests("PressPreflightTests", ["PressPreflight", "PressDrawing", "CZlib"]),
    tests("PressReadingTests", ["PressReading", "PressSymbols", "PressDrawing", "CQREncode"]),
    tests(
      "QRPressTests",
      [
        "QRPress", "PressDiagnostics", "PressDrawing", "PressLinks", "PressPDF", "PressPreflight",
        "PressReading", "PressRendering",
        "PressSymbols", "PressTemplates", "PressText", "CQREncode", "CTurboJPEG",
      ], exclude: ["Goldens"]),
    tests(
      "PressCLITests", ["PressCLI", "QRPress", "PressDrawing", "PressRendering", "CZlib"],
      exclude: ["Fixtures"]),
  ],
  cxxLanguageStandard: .cxx17
)

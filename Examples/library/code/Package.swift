// swift-tools-version: 6.2
import PackageDescription

let package = Package(
  name: "code",
  platforms: [.macOS(.v15)],
  dependencies: [
    // In a package of yours: .package(url: "https://github.com/…/qrpress", from: "…")
    .package(name: "qrpress", path: "../../..")
  ],
  targets: [
    .executableTarget(name: "code", dependencies: [.product(name: "QRPressCodes", package: "qrpress")])
  ]
)

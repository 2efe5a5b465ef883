// swift-tools-version: 6.2
import PackageDescription

let package = Package(
  name: "card",
  platforms: [.macOS(.v15)],
  dependencies: [
    // In a package of yours: .package(url: "https://github.com/…/qrpress", from: "…")
    .package(name: "qrpress", path: "../../..")
  ],
  targets: [
    .executableTarget(name: "card", dependencies: [.product(name: "QRPress", package: "qrpress")])
  ]
)

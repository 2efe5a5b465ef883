internal import Foundation
internal import PressDiagnostics
internal import PressFiles

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// Keeps a second run out of a campaign's folder; shards of it may run side by side, each but once.
///
/// A whole run holds the campaign's lock alone. Shards share it, and each holds one of its own beside. The kernel lets
/// go of them when a process dies, however it does (`flock(2)`); what is left then is an empty-handed file,
/// which the next run removes.
final class CampaignLock {
  /// Locks count as temporaries, but only who holds one removes it.
  static let suffix = ".lock" + OutputFile.temporarySuffix

  /// Of the campaign as a whole.
  static let campaignName = "campaign\(suffix)"

  private var held: [FileLock] = []

  /// - Parameters:
  ///   - folder: the campaign's in the output; it is there already.
  ///   - shard: nil for all of the campaign.
  ///   - holder: who asks, for whoever is kept out.
  /// - Throws: `PressFailure`: `tryAgain` when another run is at work, `cannotCreate` in a folder that cannot be
  ///   written to.
  init(folder: String, shard: Shard?, holder: String = CampaignLock.holder) throws(PressFailure) {
    let whole = "\(folder)/\(CampaignLock.campaignName)"
    guard let campaign = try FileLock(whole, isShared: shard != nil, holder: shard == nil ? holder : nil)
    else {
      throw CampaignLock.busy(folder)
    }
    held.append(campaign)
    guard let shard else { return }
    let own = "\(folder)/shard-\(shard.mark)\(CampaignLock.suffix)"
    guard let lock = try FileLock(own, isShared: false, holder: "\(holder), shard \(shard)") else {
      release()
      throw CampaignLock.busy(folder, shard)
    }
    held.append(lock)
  }

  deinit { release() }

  /// Whether the folder is still the one that was locked: not removed, nor another put in its place.
  var isInPlace: Bool { held.allSatisfy(\.isInPlace) }

  /// Lets the next run in, and leaves no file behind.
  func release() {
    for lock in held.reversed() { lock.release() }
    held = []
  }

  /// `process 4711 on 'node7'`.
  static var holder: String {
    var name = [CChar](repeating: 0, count: 256)
    gethostname(&name, name.count - 1)
    let host = String(decoding: name.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    return "process \(getpid()) on '\(host)'"
  }

  private static func busy(_ folder: String, _ shard: Shard? = nil) -> PressFailure {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    let holders = names.filter { $0.hasSuffix(suffix) }.sorted().compactMap { name in
      FileLock.holder(of: "\(folder)/\(name)")
    }
    let who = holders.isEmpty ? "another run" : holders.joined(separator: "; ")
    let what = shard.map { "shard \($0) of '\(folder)'" } ?? "'\(folder)'"
    return PressFailure(
      .tryAgain, "busy", "\(what) is being pressed by \(who)",
      hint: "wait until it is done and run the same command again")
  }
}

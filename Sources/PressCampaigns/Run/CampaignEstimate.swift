internal import Foundation
internal import PressAssets
internal import PressResources

/// How long a campaign would take: some of its assets are made, checked and timed, and not written.
struct CampaignEstimate {
  /// Assets that are made at most, and how long that may take in all.
  private static let maximum = (assets: 12, time: Duration.seconds(3))

  let plan: CampaignPlan
  let jobs: Int
  let verifies: Bool

  /// Seconds, with all jobs at work; nil when there is nothing to be made.
  ///
  /// - Parameter waiting: places in the plan.
  func seconds(for waiting: [Int]) async -> Double? {
    guard !waiting.isEmpty, let profile = try? Resources.cmykProfile() else { return nil }
    let worker = PressWorker(cmykProfile: profile)
    let clock = ContinuousClock()
    let start = clock.now
    var times: [AssetFormat: (made: Double, units: Double)] = [:]
    // Each format has its own time, and a file of many records that of each of them.
    var kinds: [AssetFormat: [Int]] = [:]
    for index in waiting { kinds[plan.format(at: index), default: []].append(index) }
    for turn in 0..<CampaignEstimate.maximum.assets {
      for (format, indices) in kinds.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
        let isFirst = times[format] == nil
        guard isFirst || clock.now - start < CampaignEstimate.maximum.time else { continue }
        let step = max(1, indices.count / CampaignEstimate.maximum.assets)
        guard turn * step < indices.count else { continue }
        let took = await clock.measure {
          await worker.rehearse(indices[turn * step], of: plan, verifies: verifies)
        }
        // The first fills caches and loads fonts: it stands for the start alone when there are others.
        let second = Double(took.components.seconds) + Double(took.components.attoseconds) * 1e-18
        let before = times[format] ?? (0, 0)
        times[format] = turn == 1 ? (second, 1) : (before.made + second, before.units + 1)
      }
    }
    let work = kinds.reduce(0.0) { sum, kind in
      let units = kind.value.reduce(0) { $0 + max(1, plan.partCount(at: $1)) }
      let time = times[kind.key] ?? (0, 1)
      return sum + Double(units) * time.made / max(1, time.units)
    }
    return work / Double(min(jobs, max(1, waiting.count)))
  }
}

extension AssetPress {
  /// Composes and checks a record of a file that holds many; writes no page.
  fileprivate func rehearse(_ part: PlannedAsset, verifies: Bool) {
    guard let pages = try? compose(part) else { return }
    _ = try? check(
      Drawn(output: .file(Data()), compositions: pages, hasOutlines: true), of: part, verifies: verifies)
  }
}

extension PressWorker {
  /// Makes and checks an asset as a run would, and writes nothing; of a file that holds many records, one of them.
  func rehearse(_ index: Int, of plan: CampaignPlan, verifies: Bool) {
    guard let asset = try? plan.asset(at: index) else { return }
    if let parts = plan.parts(at: index) {
      for part in (try? parts.make(0..<1)) ?? [] { press.rehearse(part, verifies: verifies) }
    } else {
      _ = press.press(asset, verifies: verifies)
    }
  }
}

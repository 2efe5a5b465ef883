public import PressCampaigns
public import PressFiles

/// The events of a campaign's run, in input order.
///
/// Each iteration is a run of its own. The run is never more than `maximumAhead` events ahead of the listener: a slow
/// listener slows it down.
public struct CampaignEvents: AsyncSequence, Sendable {
  let file: String
  let options: CampaignOptions

  /// Events that may wait to be heard.
  static let maximumAhead = 1000

  public func makeAsyncIterator() -> Iterator { Iterator(file: file, options: options) }

  /// Hears of one run, which begins with the first event that is asked for.
  public struct Iterator: AsyncIteratorProtocol {
    private let file: String
    private let options: CampaignOptions
    private var events: AsyncStream<Result<CampaignEvent, PressFailure>>.Iterator?
    private let backlog = EventBacklog(limit: CampaignEvents.maximumAhead)
    private var isOver = false

    init(file: String, options: CampaignOptions) {
      self.file = file
      self.options = options
    }

    /// The next event; nil after `finished`.
    ///
    /// - Throws: `PressFailure` when the input has errors (nothing is written then), the output cannot be written, or the
    ///   task was cancelled.
    public mutating func next() async throws(PressFailure) -> CampaignEvent? {
      guard !isOver else { return nil }
      if events == nil { events = start().makeAsyncIterator() }
      switch await events?.next() {
      case .success(let event):
        backlog.makeRoom()
        return event
      case .failure(let failure):
        isOver = true
        throw failure
      case nil:
        isOver = true
        guard Task.isCancelled else { return nil }
        throw PressFailure(.interrupted, "interrupted", "the campaign was stopped before all was pressed")
      }
    }

    private func start() -> AsyncStream<Result<CampaignEvent, PressFailure>> {
      let (file, options, backlog) = (file, options, backlog)
      return AsyncStream { continuation in
        let work = Task(executorPreference: WaitingThreads.shared) {
          do throws(PressFailure) {
            let emit = { (event: CampaignEvent) in
              backlog.waitForRoom()
              continuation.yield(.success(event))
            }
            emit(.finished(try await CampaignRun(file: file, options: options, onEvent: emit).run()))
          } catch {
            continuation.yield(.failure(error))
          }
          continuation.finish()
        }
        // Who stops listening, or is cancelled, stops the run.
        continuation.onTermination = { _ in
          work.cancel()
          backlog.close()
        }
      }
    }
  }
}

import PressDiagnostics
import Testing

@testable import PressCampaigns
@testable import PressFiles

struct ShardEngineTests {
  private static func slurm(
    _ task: Int, _ first: Int, _ last: Int, step: Int?, count: Int
  ) -> [String: String] {
    var all = [
      "SLURM_ARRAY_TASK_ID": "\(task)", "SLURM_ARRAY_TASK_MIN": "\(first)",
      "SLURM_ARRAY_TASK_MAX": "\(last)", "SLURM_ARRAY_TASK_COUNT": "\(count)",
    ]
    all["SLURM_ARRAY_TASK_STEP"] = step.map { "\($0)" }
    return all
  }

  @Test(arguments: [
    (slurm(1, 1, 8, step: 1, count: 8), "1/8"),
    (slurm(8, 1, 8, step: nil, count: 8), "8/8"),
    (slurm(0, 0, 4, step: 1, count: 5), "1/5"),
    (slurm(17, 10, 24, step: 7, count: 3), "2/3"),
    (slurm(24, 10, 24, step: 7, count: 3), "3/3"),
    (slurm(5, 5, 5, step: 1, count: 1), "1/1"),
    (slurm(9, 0, 10, step: 3, count: 4), "4/4"),
    (["SLURM_ARRAY_TASK_ID": "3", "SLURM_ARRAY_TASK_MIN": "2", "SLURM_ARRAY_TASK_MAX": "4"], "2/3"),
    (["JOB_COMPLETION_INDEX": "0", "QRPRESS_SHARD_COUNT": "4"], "1/4"),
    (["JOB_COMPLETION_INDEX": "3", "QRPRESS_SHARD_COUNT": "4"], "4/4"),
    (["AWS_BATCH_JOB_ARRAY_INDEX": "0", "AWS_BATCH_JOB_ARRAY_SIZE": "2"], "1/2"),
    (["AWS_BATCH_JOB_ARRAY_INDEX": "1", "AWS_BATCH_JOB_ARRAY_SIZE": "2"], "2/2"),
    (["PARALLEL_SEQ": "1", "QRPRESS_SHARD_COUNT": "3"], "1/3"),
    (["PARALLEL_SEQ": "3", "QRPRESS_SHARD_COUNT": "3", "SLURM_JOB_ID": "9"], "3/3"),
  ])
  func `an engine's variables say which part`(environment: [String: String], shard: String) throws {
    #expect(try ShardEngine.shard(in: environment).description == shard)
  }

  /// Every part is somebody's, and nobody else's.
  @Test(arguments: [(0, 1), (1, 1), (3, 4), (100, 25)])
  func `a Slurm array's tasks are its parts, each once`(first: Int, step: Int) throws {
    let last = first + 5 * step
    let shards = try stride(from: first, through: last, by: step).map {
      try ShardEngine.shard(in: Self.slurm($0, first, last, step: step, count: 6)).description
    }
    #expect(shards == (1...6).map { "\($0)/6" })
  }

  @Test(arguments: [
    ([:], "finds no engine: none of SLURM_ARRAY_TASK_ID, JOB_COMPLETION_INDEX, AWS_BATCH"),
    (["PARALLEL_SEQ": "1", "JOB_COMPLETION_INDEX": "1"], "JOB_COMPLETION_INDEX, PARALLEL_SEQ are set"),
    (["SLURM_ARRAY_TASK_ID": "1"], "under Slurm needs SLURM_ARRAY_TASK_MIN, which is not set"),
    (["JOB_COMPLETION_INDEX": "1"], "under Kubernetes needs QRPRESS_SHARD_COUNT, which is not set"),
    (["PARALLEL_SEQ": "1"], "under GNU parallel needs QRPRESS_SHARD_COUNT, which is not set"),
    (["AWS_BATCH_JOB_ARRAY_INDEX": "1"], "needs AWS_BATCH_JOB_ARRAY_SIZE, which is not set"),
    (["PARALLEL_SEQ": "x", "QRPRESS_SHARD_COUNT": "3"], "PARALLEL_SEQ is 'x', which is not a number"),
    (["PARALLEL_SEQ": "4", "QRPRESS_SHARD_COUNT": "3"], "gives part 4 of 3, which there is not"),
    (["PARALLEL_SEQ": "0", "QRPRESS_SHARD_COUNT": "3"], "gives part 0 of 3, which there is not"),
    (["JOB_COMPLETION_INDEX": "9223372036854775807", "QRPRESS_SHARD_COUNT": "3"], "which is not a number"),
    (slurm(9, 1, 9, step: 1, count: 3), "not evenly numbered: 3 of 1…9 by 1"),
    (slurm(4, 1, 9, step: 0, count: 9), "not evenly numbered"),
    (slurm(1, 9, 1, step: 1, count: 9), "not evenly numbered"),
    (slurm(4, 1, 9, step: 2, count: 5), "not evenly numbered"),
    (["SLURM_ARRAY_TASK_ID": "-1"], "SLURM_ARRAY_TASK_ID is '-1', which is not a number"),
    (["AWS_BATCH_JOB_ARRAY_INDEX": "", "AWS_BATCH_JOB_ARRAY_SIZE": "3"], "needs AWS_BATCH_JOB_ARRAY_INDEX"),
  ])
  func `what is missing is reported`(environment: [String: String], words: String) {
    let failure = #expect(throws: PressFailure.self) { try ShardEngine.shard(in: environment) }
    #expect(failure?.kind == .usage)
    #expect(failure?.diagnostics.first?.message.contains(words) == true, "\(failure?.diagnostics ?? [])")
    #expect(failure?.diagnostics.first?.hint != nil)
  }
}

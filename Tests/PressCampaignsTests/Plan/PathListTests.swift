import Testing

@testable import PressCampaigns

struct PathListTests {
  @Test func `a file is wanted once, whatever its case`() {
    var paths = PathList()
    #expect(paths.owner(of: "t/a.png") == nil)
    paths.append("t/a.png", isFolder: false)
    #expect(paths.owner(of: "T/A.png") == 0)
    #expect(paths.owner(of: "t/b.png") == nil && paths.owner(of: "t/a.pdf") == nil)
  }

  @Test func `nothing lies in an asset that is a folder`() {
    var paths = PathList()
    paths.append("t/a", isFolder: true)
    #expect(paths.owner(of: "t/a") == 0 && paths.owner(of: "t/A/b/c.png") == 0)
    #expect(paths.owner(of: "t/ab.png") == nil && paths.owner(of: "t/a.png") == nil)
  }

  @Test func `no asset is a folder of others`() {
    var paths = PathList()
    paths.append("t/a/b.png", isFolder: false)
    #expect(paths.owner(of: "t/a") == 0 && paths.owner(of: "T") == 0)
    #expect(paths.owner(of: "t/b") == nil)
  }

  @Test func `paths are kept as they are, and found by their own spelling alone`() {
    var paths = PathList()
    let all = ["t/a.png", "模板/馆.svg", "t/b"]
    for path in all { paths.append(path, isFolder: path == "t/b") }
    #expect((0..<paths.count).map { paths[$0] } == all)
    #expect(all.map { paths.place(of: $0) } == [0, 1, 2])
    #expect(paths.place(of: "T/a.png") == nil && !paths.contains("t"))
  }
}

import Testing

@testable import QRPress

struct PathOwnersTests {
  @Test func `a file is wanted once, whatever its case`() {
    var owners = PathOwners()
    #expect(owners.owner(of: "t/a.png") == nil)
    owners.enter("t/a.png", isFolder: false, owner: "one")
    #expect(owners.owner(of: "T/A.png") == "one")
    #expect(owners.owner(of: "t/b.png") == nil && owners.owner(of: "t/a.pdf") == nil)
  }

  @Test func `nothing lies in an asset that is a folder`() {
    var owners = PathOwners()
    owners.enter("t/a", isFolder: true, owner: "one")
    #expect(owners.owner(of: "t/a") == "one" && owners.owner(of: "t/A/b/c.png") == "one")
    #expect(owners.owner(of: "t/ab.png") == nil && owners.owner(of: "t/a.png") == nil)
  }

  @Test func `no asset is a folder of others`() {
    var owners = PathOwners()
    owners.enter("t/a/b.png", isFolder: false, owner: "one")
    #expect(owners.owner(of: "t/a") == "one" && owners.owner(of: "T") == "one")
    #expect(owners.owner(of: "t/b") == nil)
  }
}

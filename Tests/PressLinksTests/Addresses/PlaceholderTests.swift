import PressDiagnostics
import Testing

@testable import PressLinks

struct PlaceholderTests {
  @Test(arguments: [
    "{{id}}", "${id}", "[FIRST_NAME]", "((placeholder))", "*|FNAME|*", "«Name»", "<<id>>", "<id>", "{id}",
    "#{id}",
    "{% id %}", "[[id]]", "%%name%%", "%7B%7Bid%7D%7D", "a-{{ id }}-b", "?id=#REF!", "?id=#N/A",
    "?to=«Name»&a=b",
    "?u=*%7CFNAME%7C*", "?id=[ID]",
  ])
  func `a gap that nobody has filled is refused`(gap: String) {
    for start in ["", "web:", "vcard:name=A;url="] {
      let error = #expect(throws: LinkError.self) { try FollowLink("\(start)https://example.org/\(gap)") }
      #expect(error?.code == "placeholder" || gap.contains("{% id"), "\(error?.message ?? "")")
    }
  }

  @Test(arguments: [
    "https://example.org/undefined", "https://example.org/user/null/a", "https://example.org/?id=undefined",
    "https://example.org/?n=NaN", "https://example.org/YOUR_ID", "web:https://example.org/users/:id",
    "https://example.org/your-name-here",
  ])
  func `what programs write for no value is a warning`(link: String) throws {
    #expect(try FollowLink(link).warnings.map(\.code) == ["placeholder"])
  }

  @Test(arguments: [
    "https://a.sharepoint.com/:w:/r/_layouts/15/Doc.aspx?sourcedoc=%7B0A1B2C3D-0000-4000-8000-0123456789AB%7D&file=a",
    "https://a.sharepoint.com/Doc.aspx?sourcedoc={AA1B2C3D-0000-4000-8000-0123456789AB}",
    "https://example.org/?filter[ID]=3&sort[]=a", "https://en.wikipedia.org/wiki/Null_(radio)",
    "https://en.wiktionary.org/wiki/null", "https://ru.wikipedia.org/wiki/Крейсер_«Аврора»",
    "https://example.org/a_((b_c)", "https://example.org/100%25", "https://example.org/#N",
    "https://example.org/your-account",
    "https://example.org/nullarbor", "https://example.org/?q=%7B%22a%22%3A1%7D",
  ])
  func `real links are not`(link: String) throws {
    #expect(try !FollowLink(link).warnings.map(\.code).contains("placeholder"))
  }
}

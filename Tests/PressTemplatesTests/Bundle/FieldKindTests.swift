import PressDrawing
import Testing

@testable import PressTemplates

struct FieldKindTests {
  @Test(
    arguments: [
      (.text, ["", "a\nb"]),
      (.link, ["https://example.com", "http://a.b/c?d=e#f", "HTTPS://EXAMPLE.COM/", "https://例え.jp/路径"]),
      (.image, ["logo.svg", "a b.PNG", "pictures/one.jpeg", "x.tar.jpg", "art.pdf"]),
      (.color, ["#abc", "#e63b22", "cmyk(0,90,85,10)", "spot(\"PANTONE 186 C\", cmyk(2,100,85,6))"]),
      (.number, ["0", "-12.5", "1000000"]),
      (.date, ["2014-08-14", "2024-02-29", "2000-02-29", "1999-12-31"]),
    ] as [(FieldKind, [String])])
  func `what fits`(kind: FieldKind, values: [String]) {
    for value in values { #expect(kind.fits(value), "\(value)") }
    #expect(kind.fits(kind.sample(named: "logo.svg")))
  }

  @Test(
    arguments: [
      (
        .link,
        [
          "", "example.com", "ftp://a.b", "https:/a.b", "https://", "https:///x", "https://a b.c",
          "mailto:a@b.c", "https://a.b\n",
        ]
      ),
      (.image, ["", "logo", "svg", "logo.gif", "logo.svg.zip", "png."]),
      (.color, ["", "red", "#12", "cmyk(0,0,0)", "rgb(1,2,3)"]),
      (.number, ["", "one", "1e3", "0x10", "nan", "1,5", "5 mm"]),
      (
        .date,
        [
          "", "14.08.2014", "2014-8-14", "2014-13-01", "2014-00-10", "2014-04-31", "2023-02-29", "1900-02-29",
          "2014-08-00", "2014-08-14T00:00", "２０１４-08-14", "-014-08-14",
        ]
      ),
    ] as [(FieldKind, [String])])
  func `what does not`(kind: FieldKind, values: [String]) {
    for value in values { #expect(!kind.fits(value), "\(value)") }
  }
}

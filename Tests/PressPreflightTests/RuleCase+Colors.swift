import Foundation

@testable import PressPreflight

extension RuleCase {
  static let colors: [RuleCase] = [
    RuleCase(.rgb, "a fill is in DeviceRGB") { $0.draw("1 0 0 rg 30 30 9 9 re f") },
    RuleCase(.rgb, .warning, .plain, "a fill is RGB black") { $0.draw("0 0 0 rg 30 30 9 9 re f") },
    RuleCase(.rgb, .error, .x1a, "a line is in DeviceRGB") { $0.draw("1 0 0 RG 3 w 30 30 m 60 60 l S") },
    RuleCase(.rgb, "a picture is in DeviceRGB") { try $0.change(.image, "/DeviceGray", "/DeviceRGB") },
    RuleCase(.rgb, "below 'Indexed'") {
      try $0.change(.image, "/DeviceGray", "[/Indexed /DeviceRGB 1 <000000ffffff>]")
    },
    RuleCase(.rgb, "below 'Separation'") {
      try $0.offer("ColorSpace", "/S [/Separation /Gold /DeviceRGB << /FunctionType 2 /Domain [0 1] /N 1 >>]")
      $0.draw("/S cs 1 scn 30 30 9 9 re f")
    },
    RuleCase(.rgb, "a gradient is in DeviceRGB") {
      try $0.offer("Shading", "/Sh << /ShadingType 2 /ColorSpace /DeviceRGB /Coords [0 0 1 1] >>")
      $0.draw("q 30 30 9 9 re W n /Sh sh Q")
    },
    RuleCase(.rgb, "a fill is in DeviceRGB below 'Pattern'") {
      try $0.offer("Pattern", "/P << /PatternType 2 /Shading << /ShadingType 2 /ColorSpace /DeviceRGB >> >>")
      $0.draw("/Pattern cs /P scn 30 30 9 9 re f")
    },
    RuleCase(.rgb, "a fill is in DeviceRGB") {
      try $0.offer("Pattern", "/P 15 0 R")
      $0.add(
        .extra, "/PatternType 1 /PaintType 1 /TilingType 1 /BBox [0 0 5 5] /XStep 5 /YStep 5 /Resources << >>"
      )
      $0.fill(.extra, .init("0 0 1 rg 20 20 3 3 re f".utf8))
      $0.draw("/Pattern cs /P scn 30 30 9 9 re f")
    },
    RuleCase(.rgb, "a fill is in DeviceRGB") {
      $0.add(.page, "/Annots [<< /Subtype /PrinterMark /F 4 /Rect [20 20 40 40] /AP << /N 15 0 R >> >>]")
      $0.add(.extra, "/Type /XObject /Subtype /Form /BBox [0 0 20 20]")
      $0.fill(.extra, .init("0 0 1 rg 5 5 3 3 re f".utf8))
    },
    RuleCase(.rgb, "a fill is in DeviceRGB") {
      try $0.offer(
        "Font",
        "/F3 << /Type /Font /Subtype /Type3 /FontMatrix [.001 0 0 .001 0 0] /Encoding << /Differences [65 /a] >> /CharProcs << /a 15 0 R >> >>"
      )
      $0.fill(.extra, .init("500 0 d0 0 0 1 rg 0 0 500 500 re f".utf8))
      $0.draw("0 0 0 1 k BT /F3 20 Tf 40 40 Td (A) Tj ET")
    },
    RuleCase(.rgb, "a picture is in DeviceRGB") {
      $0.draw("q 1 0 0 1 60 60 cm BI /W 9 /H 9 /CS /RGB /BPC 8 ID 0123456789 EI Q")
    },
    RuleCase(.calibratedColor, .warning, "in ICC-based RGB") {
      try $0.offer("ColorSpace", "/C [/ICCBased 15 0 R]")
      $0.add(.extra, "/N 3")
      $0.fill(.extra, SamplePDF.profile(class: "mntr", space: "RGB "))
      $0.draw("/C cs 1 0 0 scn 30 30 9 9 re f")
    },
    RuleCase(.calibratedColor, .error, .x1a, "in Lab") {
      try $0.offer("ColorSpace", "/C [/Lab << >>]"); $0.draw("/C cs 50 0 60 scn 30 30 9 9 re f")
    },
    RuleCase(.calibratedColor, .warning, "in CalRGB") {
      try $0.offer("ColorSpace", "/DefaultRGB [/CalRGB << >>]")
      $0.draw("1 0 0 rg 30 30 9 9 re f")
    },
    RuleCase(.blackText, "C60 M40 Y40 K100") { try $0.change(.content, "0 0 0 1 k BT", ".6 .4 .4 1 k BT") },
    RuleCase(.blackText, "black text of 9 pt is C100 M100 Y100 K0") {
      $0.draw("1 1 1 0 k BT 3 0 0 3 20 100 Tm /F0 3 Tf (big) Tj ET")
    },
    RuleCase(.registrationColor, "a fill inside the trim") {
      try $0.offer("ColorSpace", "/S [/Separation /All /DeviceCMYK << /FunctionType 2 /Domain [0 1] /N 1 >>]")
      $0.draw("/S cs 1 scn 30 30 9 9 re f")
    },
    RuleCase(.unprintedInk, .warning, "a fill is in the ink '/None'") {
      try $0.offer(
        "ColorSpace", "/S [/Separation /None /DeviceCMYK << /FunctionType 2 /Domain [0 1] /N 1 >>]")
      $0.draw("/S cs 1 scn 30 30 9 9 re f")
    },
    RuleCase(.spotRecipe, .warning, "the ink 'Gold' is C0 M30 Y60 K0 here, and C0 M20 Y60 K20 on page 1") {
      try $0.offer("ColorSpace", "/A \(RuleCase.gold("0 .2 .6 .2")) /B \(RuleCase.gold("0 .3 .6 0"))")
      $0.draw("/A cs 1 scn 30 30 9 9 re f /B cs 1 scn 60 30 9 9 re f")
    },
    RuleCase(.spotRecipe, .warning, .x1a, "the ink 'Gold'") {
      try $0.offer("ColorSpace", "/A \(RuleCase.gold("0 .2 .6 .2"))")
      try $0.change(.image, "/DeviceGray", "[/Indexed \(RuleCase.gold("0 .3 .6 0")) 1 <00ff>]")
      $0.draw("/A CS 3 w 1 SCN 30 30 m 60 60 l S")
    },
    RuleCase(.spotRecipe, .warning, .plain, "the ink 'Gold' is C0 M30 Y60 K0 here") {
      let table = "15 0 R"
      try $0.offer(
        "ColorSpace",
        "/A \(RuleCase.gold("0 .2 .6 .2")) /B [/DeviceN [/Gold /Black] /DeviceCMYK \(table) "
          + "<< /Colorants << /Gold [/Separation /Gold /DeviceCMYK \(table)] >> >>]")
      $0.add(.extra, "/FunctionType 4 /Domain [0 1] /Range [0 1 0 1 0 1 0 1]")
      $0.fill(.extra, .init("{ 0 exch dup .3 mul exch .6 mul 0 }".utf8))
      $0.draw("/A cs 1 scn 30 30 9 9 re f /B cs 1 0 scn 60 30 9 9 re f")
    },
  ]

  /// A named ink by what stands in for it.
  private static func gold(_ recipe: String) -> String {
    "[/Separation /Gold /DeviceCMYK << /FunctionType 2 /Domain [0 1] /C0 [0 0 0 0] /C1 [\(recipe)] /N 1 >>]"
  }

  static let transparency: [RuleCase] = [
    RuleCase(.transparency, .error, .x1a, "an opacity") { try $0.change(.state, "/OP", "/ca .5 /OP") },
    RuleCase(.transparency, .error, .x1a, "the blend mode Multiply") {
      try $0.change(.state, "/OP", "/BM /Multiply /OP")
    },
    RuleCase(.transparency, .error, .x1a, "a soft mask") {
      try $0.change(.state, "/OP", "/SMask << /S /Luminosity /G 15 0 R >> /OP")
    },
    RuleCase(.transparency, .error, .x1a, "a picture with soft transparency") {
      $0.add(.image, "/SMask 15 0 R"); $0.fill(.extra, .init())
    },
    RuleCase(.transparency, .error, .x1a, "a transparency group") {
      $0.add(.form, "/Group << /S /Transparency >>")
    },
    RuleCase(.transparency, .error, .x1a, "the page is a transparency group") {
      $0.add(.page, "/Group << /S /Transparency >>")
    },
    RuleCase(.blendSpace, "the page blends transparency in DeviceRGB") {
      $0.add(.page, "/Group << /S /Transparency /CS /DeviceRGB >>")
    },
    RuleCase(.blendSpace, .warning, .plain, "a transparency group blends in DeviceRGB") {
      $0.add(.form, "/Group << /S /Transparency /CS /DeviceRGB >>")
    },
  ]
}

package import PressDiagnostics
internal import PressDrawing

extension Template {
  /// What is given for a field, by its own name and in the languages of an asset.
  package func given(for field: Field, in values: TemplateValues) -> [(name: String, text: String)] {
    let languages = Set(values.languages + [values.language].compactMap { $0 })
    let names = [field.name] + languages.sorted().map { "\(field.name).\($0)" }
    return names.compactMap { name in
      values[name].flatMap { $0.isEmpty ? nil : (name, $0) }
    }
  }

  /// Values that are not what their field is, by the name that they are given under.
  ///
  /// - Parameter values: as given, without defaults: those are looked at when the template is read.
  package func wrongValues(in values: TemplateValues) -> [(name: String, fault: Diagnostic)] {
    fields.flatMap { field in
      given(for: field, in: values).filter { !field.kind.fits($0.text) }.map { name, text in
        (name, field.fault(name: name, text))
      }
    }
  }
}

extension Field {
  /// What is to be said of a value that is not of the field's kind.
  func fault(name: String, _ text: String) -> Diagnostic {
    if kind == .color {
      do throws(Color.ParsingError) {
        _ = try Color(parsing: text)
      } catch  where error.hint != kind.forms {
        return .error("wrong-value", "'\(name)': \(error.message)", hint: error.hint)
      } catch {}
    }
    return .error("wrong-value", "'\(name)' is \(kind.words), not '\(text)'", hint: kind.forms)
  }
}

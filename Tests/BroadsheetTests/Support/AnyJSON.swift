import Foundation

/// What a line of `--json` says, read by another hand than wrote it.
struct AnyJSON {
  let members: [String: Any]

  /// - Throws: where the line is no JSON object.
  init(_ line: String) throws {
    guard let members = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any] else {
      throw CocoaError(.propertyListReadCorrupt)
    }
    self.members = members
  }

  var names: Set<String> { Set(members.keys) }

  subscript(_ name: String) -> String? { members[name] as? String }

  func strings(_ name: String) -> [String] { members[name] as? [String] ?? [] }

  func objects(_ name: String) -> [AnyJSON] {
    (members[name] as? [[String: Any]] ?? []).map { AnyJSON(members: $0) }
  }

  private init(members: [String: Any]) { self.members = members }
}

extension Run {
  /// One object a line, each of its own line.
  var objects: [AnyJSON] { get throws { try text.split(separator: "\n").map { try AnyJSON(String($0)) } } }
}

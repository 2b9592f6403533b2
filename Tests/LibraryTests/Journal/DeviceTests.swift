import Foundation
import NewsCore
import Testing

@testable import Library

@Suite("Devices")
struct DeviceTests {
  private let machine = Machine(hostName: "Alder.example.org", id: "0123456789abcdef")

  @Test("A device is named once, after its host and by chance, and keeps its name")
  func once() throws {
    let folder = try TemporaryFolder()
    let state = folder.path("state/broadsheet")
    let device = try JournalDevice(stateFolder: state, machine: machine)
    #expect(device.name.wholeMatch(of: /alder-[0-9a-f]{8}/) != nil)
    #expect(try JournalDevice(stateFolder: state, machine: machine) == device)
    let text = try folder.text(of: "state/broadsheet/device")
    #expect(!text.contains(machine.id))
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.url.path + "/state/broadsheet") == ["device"])
  }

  @Test("A copy of the state on another machine, or in another host, gets a name of its own")
  func copied() throws {
    let folder = try TemporaryFolder()
    let first = try JournalDevice(stateFolder: folder.path, machine: machine)
    let second = try JournalDevice(
      stateFolder: folder.path, machine: Machine(hostName: "Alder", id: "fedcba9876543210"))
    #expect(second != first)
    let third = try JournalDevice(stateFolder: folder.path, machine: Machine(hostName: "Birch", id: "fedcba9876543210"))
    #expect(third.name.hasPrefix("birch-"))
    #expect(
      try JournalDevice(stateFolder: folder.path, machine: Machine(hostName: "Birch", id: "fedcba9876543210")) == third)
  }

  @Test(
    "A file that names no device is replaced",
    arguments: [
      "", "garbage", "{}", #"{"v":1,"device":"../../etc/passwd","machine":"x"}"#, #"{"v":1,"device":"alder"}"#,
    ])
  func broken(text: String) throws {
    let folder = try TemporaryFolder()
    try folder.write(text, to: "device")
    let device = try JournalDevice(stateFolder: folder.path, machine: machine)
    #expect(device.name.hasPrefix("alder-"))
    #expect(try JournalDevice(stateFolder: folder.path, machine: machine) == device)
  }

  @Test("Hosts without a usable name have devices too")
  func hosts() throws {
    for (host, prefix) in [("", "device-"), (".local", "device-"), ("Ä/../x y", "----"), ("localhost", "localhost-")] {
      let folder = try TemporaryFolder()
      let device = try JournalDevice(stateFolder: folder.path, machine: Machine(hostName: host, id: ""))
      #expect(device.name.hasPrefix(prefix))
      #expect(JournalDevice(name: device.name) == device)
    }
    let folder = try TemporaryFolder()
    let long = Machine(hostName: String(repeating: "x", count: 255), id: "")
    #expect(try JournalDevice(stateFolder: folder.path, machine: long).name.utf8.count == 41)
    for name in ["", ".", "a/b", "a b", "A", "ä", "a\u{0}", String(repeating: "x", count: 65)] {
      #expect(JournalDevice(name: name) == nil)
    }
  }

  @Test("Without a state folder a machine has one name, which is not that of another")
  func withoutState() throws {
    let device = JournalDevice(withoutState: machine)
    #expect(device.name.wholeMatch(of: /alder-[0-9a-f]{8}/) != nil)
    #expect(JournalDevice(withoutState: machine) == device)
    #expect(JournalDevice(withoutState: Machine(hostName: "Alder.example.org", id: "fedcba9876543210")) != device)
    #expect(JournalDevice(name: JournalDevice(withoutState: Machine(hostName: "", id: "")).name) != nil)
  }

  @Test("Many who start at once agree on the name")
  func race() async throws {
    for _ in 0..<20 {
      let folder = try TemporaryFolder()
      let names = await withTaskGroup(of: String?.self) { group in
        for _ in 0..<8 {
          group.addTask { [machine] in try? JournalDevice(stateFolder: folder.path, machine: machine).name }
        }
        return await group.reduce(into: Set<String?>()) { $0.insert($1) }
      }
      #expect(names.count == 1 && !names.contains(nil))
    }
  }
}

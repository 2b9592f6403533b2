public import NewsCore

/// Where a reader's journal is, and which of their devices this is.
public struct JournalPlace: Hashable, Sendable {
  public let folder: FilePath
  public let device: JournalDevice

  public init(folder: FilePath, device: JournalDevice) {
    self.folder = folder
    self.device = device
  }
}

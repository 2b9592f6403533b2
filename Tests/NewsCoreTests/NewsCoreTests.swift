import Testing

@testable import NewsCore

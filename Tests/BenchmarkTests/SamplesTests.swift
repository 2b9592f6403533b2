import Testing

@testable import Benchmark

@Suite("Samples")
struct SamplesTests {
  @Test("A percentile is the least number that so many in a hundred do not exceed")
  func percentiles() {
    let samples = Samples((1...200).map(Double.init).reversed())
    #expect(samples.median == 100)
    #expect(samples.percentile(99) == 198)
    #expect(samples.percentile(100) == 200)
    #expect(samples.percentile(0) == 1)
    #expect(samples.largest == 200)
  }

  @Test("Of one number all percentiles are that number")
  func one() {
    #expect(Samples([7]).percentile(1) == 7)
    #expect(Samples([7]).percentile(99) == 7)
  }

  @Test("Of none there is no number")
  func none() {
    #expect(Samples([]).median.isNaN)
    #expect(Samples([]).largest.isNaN)
  }

  @Test("Rates are to be at least their budget, and times at most")
  func budgets() {
    #expect(Figure("", 3000, .perSecond, budget: 3000).isMet == true)
    #expect(Figure("", 2999, .perSecond, budget: 3000).isMet == false)
    #expect(Figure("", 31, .milliseconds, budget: 30).isMet == false)
    #expect(Figure("", 31, .milliseconds).isMet == nil)
  }
}

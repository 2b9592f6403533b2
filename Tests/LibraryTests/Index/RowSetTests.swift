import Testing

@testable import Library

@Suite("Sets of rows")
struct RowSetTests {
  private func set(_ rows: [Int]) -> RowSet {
    var set = RowSet()
    for row in rows { set.set(row, to: true) }
    return set
  }

  private func rows(_ set: RowSet) -> [Int] {
    var rows: [Int] = []
    set.forEach { rows.append($0) }
    return rows
  }

  @Test("They join as sets do, whichever reaches further")
  func algebra() {
    let few = set([1, 63, 64, 70])
    let far = set([0, 64, 70, 500])
    for (one, other) in [(few, far), (far, few), (few, RowSet()), (RowSet(), far)] {
      let (a, b) = (Set(rows(one)), Set(rows(other)))
      var union = one
      union.formUnion(other)
      #expect(Set(rows(union)) == a.union(b) && union.count == a.union(b).count)
      #expect(Set(rows(one.intersection(other))) == a.intersection(b))
      #expect(one.intersection(other).count == a.intersection(b).count)
      #expect(Set(rows(one.subtracting(other))) == a.subtracting(b))
      #expect(one.subtracting(other).count == a.subtracting(b).count)
    }
    #expect(rows(few) == [1, 63, 64, 70])
    #expect(far.json == "[0,64,70,500]")
  }

  @Test("All below an end", arguments: [-1, 0, 1, 63, 64, 65, 200])
  func below(_ end: Int) {
    #expect(rows(RowSet(below: end)) == Array(0..<max(0, end)))
    #expect(RowSet(below: end).count == max(0, end))
  }
}

import NewsCore
import Testing

@Suite("Places")
struct PlaceNameTests {
  @Test(
    "A place is shown without shouting",
    arguments: [
      ("MOSCOW", "Moscow"), ("PLOVER, Westmark", "Plover, Westmark"), ("ST. ANNE-BY-SEA", "ST. Anne-By-Sea"),
      ("McLEAN, Va.", "McLEAN, Va."),
      ("SÃO PAULO", "São Paulo"), ("", ""), ("D.C.", "D.C."),
    ])
  func shown(place: String, expected: String) {
    #expect(PlaceName.shown(place) == expected)
  }
}

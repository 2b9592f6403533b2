import Glibc

/// How well a row answers a full-text query, by Okapi BM25 as FTS5's own `bm25()` computes it:
///
///     score = - sum over phrases of  idf * f * (k1 + 1) / (f + k1 * (1 - b + b * length / averageLength))
///
/// `f` is how often the phrase occurs in the row, each occurrence counted with its column's weight; lengths are in tokens of all
/// columns. It is negative, so that the best comes first when sorted upwards.
public enum BM25 {
  /// How soon more occurrences count for little.
  public static let k1 = 1.2
  /// How much longer rows are held back.
  public static let b = 0.75

  /// How much a phrase tells that `matching` of `rows` rows have; at least 0.000001, so that no match counts against a row.
  public static func inverseDocumentFrequency(matching: Int, of rows: Int) -> Double {
    max(log((Double(rows) - Double(matching) + 0.5) / (Double(matching) + 0.5)), 1e-6)
  }

  static func gain(frequency: Double, relativeLength: Double, idf: Double) -> Double {
    idf * (frequency * (k1 + 1)) / (frequency + k1 * (1 - b + b * relativeLength))
  }
}

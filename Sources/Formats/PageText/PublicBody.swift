/// Bodies that everybody writes in capitals: neither places nor outlets, though they stand where these do.
enum PublicBody {
  static let acronyms: Set<String> = [
    "FBI", "CIA", "NASA", "UN", "EU", "US", "USA", "UK", "UAE", "NATO", "WHO", "CDC", "FDA", "SEC", "DOJ", "IRS",
    "EPA", "FAA", "NTSB", "NFL", "NBA", "MLB", "NHL", "FIFA", "NCAA", "GOP", "FEMA", "OPEC", "IMF", "DHS", "DEA",
    "ATF", "TSA", "FTC", "FCC", "NOAA", "NSA", "ICE", "DNA", "TV", "PR", "HR", "CEO", "AI", "COVID",
  ]
}

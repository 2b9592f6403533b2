/// All lines at one size of the library.
struct SizeReport: Codable {
  let articles: Int
  var lines: [Line] = []
  var peers: [PeerReport] = []
}

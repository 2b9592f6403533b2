import NewsCore

/// What stands before a date and says what it is of.
enum DateLabel {
  case publication, update

  /// The last that a text says.
  init?(lastIn text: String) {
    let text = text.lowercased()
    let published = Self.publications.compactMap { text.lastRange(of: $0)?.upperBound }.max()
    let updated = Self.updates.compactMap { text.lastRange(of: $0)?.upperBound }.max()
    guard published != nil || updated != nil else { return nil }
    self = (published ?? text.startIndex) > (updated ?? text.startIndex) ? .publication : .update
  }

  /// The text from where it speaks of the publication; `nil` where it does not.
  static func publication(in text: String) -> String? { first(of: publications, in: text) }

  /// The text from where it speaks of a change.
  static func update(in text: String) -> String? { first(of: updates, in: text) }

  /// The dates of a line by what it says of them; one of which it says nothing is the publication's.
  static func dates(
    in line: String, _ read: (String) -> PublicationDate?
  ) -> (published: PublicationDate?, updated: PublicationDate?) {
    if let text = publication(in: line), let date = read(text) { return (date, update(in: line).flatMap(read)) }
    guard let date = read(line) else { return (nil, nil) }
    let isUpdate = DateLabel(lastIn: String(line.prefix { !$0.isNumber })) == .update
    return isUpdate ? (nil, date) : (date, update(in: line).flatMap(read))
  }

  private static func first(of words: [String], in text: String) -> String? {
    let lowercased = text.lowercased()
    let starts = words.compactMap { lowercased.range(of: $0)?.lowerBound }
    guard let start = starts.min() else { return nil }
    // A letter may be longer in small: `İ`.
    guard lowercased.utf8.count == text.utf8.count else { return String(lowercased[start...]) }
    return String(
      decoding: text.utf8.dropFirst(lowercased.utf8.distance(from: lowercased.startIndex, to: start)), as: UTF8.self)
  }

  private static let publications = [
    "published", "posted", "publication date", "publish date", "first aired", "originally created",
    "veröffentlicht", "erschienen", "publiziert", "erstellt am", "datum", "gepostet", "online seit", "eingestellt",
    "publié", "paru le", "mis en ligne", "publicado", "publicada", "publicación", "fecha", "creado", "pubblicat",
    "gepubliceerd", "geplaatst", "opublikowan", "data publikacji", "dodano", "publikováno", "zveřejněno", "vydáno",
    "publikované", "опубликован", "дата публикации", "опубліковано", "publicerad", "publisert", "publiceret",
    "julkaistu",
    "yayınlanma", "yayın tarihi", "diterbitkan", "ngày đăng", "δημοσίευση", "δημοσιεύ", "közzétéve", "publicat",
    "objavljeno", "公開", "掲載", "发布", "發布", "发表", "등록", "입력", "نشر", "פורסם", "प्रकाशित",
  ]

  private static let updates = [
    "updated", "update:", "last update", "modified", "last change", "revised", "aktualisier", "geändert",
    "letzte änderung", "stand:", "überarbeitet", "mis à jour", "mise à jour", "modifié", "actualiza", "modifica",
    "aggiorna", "atualiza", "bijgewerkt", "gewijzigd", "zaktualizowan", "aktualizacja", "aktualizov", "обновлен",
    "изменен", "оновлен", "uppdaterad", "oppdatert", "opdateret", "päivitetty", "güncelle", "diperbarui", "cập nhật",
    "ενημέρωση", "ενημερώ", "frissítve", "ažurirano", "更新", "수정", "تحديث", "עודכן", "अपडेट",
  ]
}

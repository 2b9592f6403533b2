import Text

/// What a word means in a date.
enum DateWord: Equatable {
  case month(Int)
  case weekday
  /// A short form that is the one or the other: `mar.`
  case weekdayOrMonth(Int)
  /// `a.m.`, 上午.
  case morning
  /// `p.m.`, 下午.
  case afternoon
  /// 年 and its like stand behind their numbers.
  case yearUnit, monthUnit, dayUnit
  /// `h`, `Uhr`, 時.
  case hourUnit, minuteUnit, secondUnit
  /// Before a time: `um`, `kl`.
  case timeWord
  /// Minutes east of UTC.
  case zone(Int)
  /// A zone of North America that has another name in summer and in winter: its minutes in winter.
  case zoneWithSummerTime(Int)
  /// A single letter that stands for a zone with the military; what RFC 822 says of them is wrong (RFC 2822, section 4.3).
  case letter(UInt8)
  /// The name of a zone that may be one of several.
  case vagueZone
  /// The year before the first of a Japanese era.
  case era(Int)
  /// Behind a number: `th`, `er`, `º`.
  case ordinal
  /// `of`, `de`, `T`: nothing.
  case filler
  case unknown

  /// - Parameter word: letters alone, in UTF-8.
  init?(_ word: UnsafeBufferPointer<UInt8>) {
    guard word.count <= 40 else { return nil }
    let text = String(decoding: word, as: UTF8.self)
    let key = word.allSatisfy { $0 < 0x80 } ? text.lowercased() : Self.folded(text)
    guard let known = Self.known[key] else { return nil }
    self = known
  }

  private static let known: [String: DateWord] = {
    var known: [String: DateWord] = [:]
    for letter in UInt8(ascii: "a")...UInt8(ascii: "y") {
      known[String(Unicode.Scalar(letter))] = .letter(letter)
    }
    for (meaning, words) in months + others {
      for word in words.split(separator: " ") { known[folded(String(word))] = meaning }
    }
    for (minutes, names) in zones { for name in names.split(separator: " ") { known[String(name)] = .zone(minutes) } }
    return known
  }()

  /// In small letters, without accents.
  private static func folded(_ word: String) -> String { String(decoding: Folding.search(word).bytes, as: UTF8.self) }

  /// English, German, French, Spanish, Portuguese, Italian, Dutch, Russian, Greek, Hungarian, Polish, Swedish and their kin.
  private static let months: [(DateWord, String)] = [
    (
      .month(1),
      "jan january januar jänner jaenner janvier janv enero ene janeiro gennaio gen januari января янв январь ιαν "
        + "ιανουαρίου ιανουάριος január stycznia sty ocak"
    ),
    (
      .month(2),
      "feb february februar feber fev fév février févr febrero fevereiro febbraio febbr februari февраля фев февр февраль "
        + "φεβ φεβρουαρίου φεβρουάριος február lutego lut şubat"
    ),
    (
      .month(3),
      "march märz maerz mär mrz mars marzo março maart mrt марта март мар μαρ μάρ μάρτ μαρτίου μάρτιος március marca marzec "
        + "mart"
    ),
    (
      .month(4),
      "apr april avril avr abril abr aprile апреля апр апрель απρ απριλίου απρίλιος április kwietnia kwi nisan"
    ),
    (.month(5), "may mai mayo maio mag maggio mei maj мая май μαι μάι μαϊ μαΐου μάιος május maja mayıs"),
    (
      .month(6),
      "jun june juni juin junio junho giu giugno июня июн июнь ιουν ιούν ιουνίου ιούνιος június czerwca cze haziran"
    ),
    (
      .month(7),
      "jul july juli juil juillet julio julho lug luglio июля июл июль ιουλ ιούλ ιολ ιουλίου ιούλιος július lipca lip temmuz"
    ),
    (
      .month(8),
      "aug august août agosto ago augustus augusti августа авг август αυγ αύγ αυγούστου αύγουστος augusztus sierpnia sie "
        + "ağustos"
    ),
    (
      .month(9),
      "sep sept september septembre septiembre setiembre set setembro settembre sett сентября сен сент сентябрь σεπ "
        + "σεπτεμβρίου σεπτέμβριος szeptember września wrz eylül"
    ),
    (
      .month(10),
      "oct october okt oktober octobre octubre out outubro ott ottobre октября окт октябрь οκτ οκτωβρίου οκτώβριος október "
        + "października paź ekim"
    ),
    (
      .month(11),
      "nov november novembre noviembre novembro ноября ноя нояб ноябрь νοε νοέ νοεμ νοεμβρίου νοέμβριος listopada lis kasım"
    ),
    (
      .month(12),
      "dec december dez dezember déc décembre dic diciembre dezembro dicembre декабря дек декабрь δεκ δεκεμβρίου δεκέμβριος "
        + "grudnia gru aralık"
    ),
    (.weekdayOrMonth(3), "mar"),
  ]

  private static let others: [(DateWord, String)] = [
    (
      .weekday,
      "mon monday tue tues tuesday wed weds wednesday thu thur thurs thursday fri friday sat saturday sun sunday "
        + "mo montag di dienstag mi mittwoch do donnerstag fr freitag sa samstag sonnabend so sonntag "
        + "lun lundi mardi mer mercredi jeu jeudi ven vendredi sam samedi dim dimanche "
        + "lunes martes mié mier miércoles jue jueves vie viernes sáb sábado dom domingo "
        + "seg segunda ter terça qua quarta qui quinta sex sexta feira "
        + "lunedì martedì mercoledì gio giovedì venerdì sabato domenica "
        + "ma maandag dinsdag wo woensdag donderdag vr vrijdag za zaterdag zo zondag "
        + "понедельник пн вторник вт среда ср четверг чт пятница пт суббота сб воскресенье вс "
        + "δευ δευτέρα τρι τρίτη τετ τετάρτη πεμ πέμπτη παρ παρασκευή σαβ σάββατο κυρ κυριακή "
        + "hétfő kedd szerda csütörtök péntek szombat vasárnap "
        + "måndag tisdag onsdag torsdag fredag lördag söndag mandag tirsdag lørdag søndag "
        + "月曜日 火曜日 水曜日 木曜日 金曜日 土曜日 日曜日 月曜 火曜 水曜 木曜 金曜 土曜 日曜 火 水 木 金 土 "
        + "星期一 星期二 星期三 星期四 星期五 星期六 星期日 星期天 周一 周二 周三 周四 周五 周六 周日 "
        + "週一 週二 週三 週四 週五 週六 週日 월요일 화요일 수요일 목요일 금요일 토요일 일요일 화 수 목 금 토"
    ),
    (.morning, "am 上午 午前 早上 오전"),
    (.afternoon, "pm 下午 午後 晚上 오후"),
    (.yearUnit, "年 년 г год года"),
    (.monthUnit, "月 월"),
    (.dayUnit, "日 号 號 일"),
    (.hourUnit, "h hrs uhr 时 時 点 點 시"),
    (.minuteUnit, "min 分 분"),
    (.secondUnit, "秒 초 s"),
    (.timeWord, "um ore kl klo às las alle om"),
    (.vagueZone, "ist bst lt local"),
    (.zoneWithSummerTime(-5 * 60), "et"), (.zoneWithSummerTime(-6 * 60), "ct"),
    (.zoneWithSummerTime(-7 * 60), "mt"), (.zoneWithSummerTime(-8 * 60), "pt"),
    (.era(2018), "令和"), (.era(1988), "平成"), (.era(1925), "昭和"),
    (.ordinal, "st nd rd th er re º ª e ème"),
    (.filler, "t of de del du da di d le la el den der at on à en the and etc a.d ad o clock"),
  ]

  /// RFC 822, section 5, and those that are of one place alone.
  private static let zones: [(Int, String)] = [
    (0, "z ut utc gmt wet"), (60, "west cet met mez wat"), (120, "cest mest mesz eet sast cat"),
    (180, "eest msk мск eat trt"),
    (240, "gst"), (300, "pkt"), (420, "wib"), (480, "hkt sgt awst pht myt"), (540, "jst kst"), (570, "acst"),
    (600, "aest"),
    (630, "acdt"), (660, "aedt"), (720, "nzst"), (780, "nzdt"), (-150, "ndt"), (-180, "adt brt art"), (-210, "nst"),
    (-240, "ast edt clt"), (-300, "est cdt pet"), (-360, "cst mdt"), (-420, "mst pdt"), (-480, "pst akdt"),
    (-540, "akst"),
    (-600, "hst"),
  ]
}

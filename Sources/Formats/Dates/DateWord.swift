import Text

/// What a word means in a date.
enum DateWord: Equatable {
  case month(Int)
  /// An Arabic name of two months, which a word behind it tells apart.
  case twoMonths(first: Int, second: Int)
  case firstOfTwo, secondOfTwo
  /// Before its number: `tháng 4`.
  case monthSign
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
    for (meaning, words) in months + monthsOfOthers + others {
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

  /// Romanian, Albanian, Croatian, Serbian, Czech, Slovak, Ukrainian, Bulgarian, the Baltic languages, Finnish, Catalan, Icelandic,
  /// Indonesian, Hebrew, Arabic, Persian, Urdu, languages of India, Thai, Burmese, Khmer and others.
  private static let monthsOfOthers: [(DateWord, String)] = [
    (
      .month(1),
      "ianuarie janar siječnja siječanj ledna leden januára januara січня січень януари јануар јануара "
        + "sausio janvāris janvārī jaanuar tammikuuta tammikuu gener janúar yanvar januari ינואר בינואר "
        + "იანვარი يناير جانفي ينایر جنوری ژانویه जनवरी जानेवारी জানুয়ারি জানুয়ারী ஜனவரி ಜನವರಿ ജനുവരി "
        + "มกราคม ม.ค ဇန်နဝါရီ មករា қаңтар"
    ),
    (
      .month(2),
      "februarie shkurt veljače veljača února únor februára februara лютого лютий февруари фебруар "
        + "фебруара vasario februāris februārī veebruar helmikuuta helmikuu febrer febrúar fevral פברואר "
        + "בפברואר თებერვალი فبراير فيفري شباط فروری فوریه फरवरी फ़रवरी फेब्रुवारी ফেব্রুয়ারি ফেব্রুয়ারী "
        + "பிப்ரவரி ഫെബ്രുവരി กุมภาพันธ์ ก.พ ဖေဖော်ဝါရီ កុម្ភៈ ақпан"
    ),
    (
      .month(3),
      "martie ožujka ožujak března březen marta березня березень kovo marts martā märts maaliskuuta "
        + "maaliskuu març מרץ במרץ მარტი مارس آذار مارچ मार्च মার্চ மார்ச் മാർച്ച് มีนาคม มี.ค မတ် មីនា "
        + "наурыз maret"
    ),
    (
      .month(4),
      "aprilie prill travnja travanj dubna duben apríla aprila квітня квітень април balandžio aprīlis "
        + "aprīlī aprill huhtikuuta huhtikuu apríl אפריל באפריל აპრილი أبريل ابريل إبريل أفريل نيسان اپریل "
        + "آوریل अप्रैल एप्रिल এপ্রিল ஏப்ரல் ഏപ്രിൽ เมษายน เม.ย ဧပြီ មេសា сәуір"
    ),
    (
      .month(5),
      "svibnja svibanj května květen mája травня травень мај gegužės maijs maijā toukokuuta toukokuu maig "
        + "maí מאי במאי მაისი مايو ماي أيار مئی मई মে മേയ് พฤษภาคม พ.ค မေ ឧសភា мамыр"
    ),
    (
      .month(6),
      "iunie qershor lipnja lipanj června červen júna juna червня червень юни јун јуна birželio jūnijs "
        + "jūnijā juuni kesäkuuta kesäkuu juny júní iyun יוני ביוני ივნისი يونيو يونيه جوان حزيران جون ژوئن "
        + "जून জুন ஜூன் ജൂൺ มิถุนายน มิ.ย ဇွန် មិថុនា маусым"
    ),
    (
      .month(7),
      "iulie korrik srpnja srpanj července červenec júla jula липня липень юли јул јула liepos jūlijs "
        + "jūlijā juuli heinäkuuta heinäkuu juliol júlí iyul יולי ביולי ივლისი يوليو يوليوز يوليه جويلية تموز "
        + "جولائی ژوئیه जुलाई जुलै জুলাই ஜூலை ജൂലൈ กรกฎาคม ก.ค ဇူလိုင် កក្កដា шілде"
    ),
    (
      .month(8),
      "gusht kolovoza kolovoz srpna srpen augusta avgusta серпня серпень rugpjūčio augusts augustā "
        + "elokuuta elokuu agost ágúst avqust אוגוסט באוגוסט აგვისტო أغسطس اغسطس غشت أوت آب اگست अगस्त ऑगस्ट "
        + "আগস্ট আগষ্ট ஆகஸ்ட் ഓഗസ്റ്റ് สิงหาคม ส.ค သြဂုတ် ဩဂုတ် សីហា тамыз agustus"
    ),
    (
      .month(9),
      "septembrie shtator rujna rujan září septembra вересня вересень септември септембар септембра "
        + "rugsėjo septembris septembrī syyskuuta syyskuu setembre sentyabr ספטמבר בספטמבר სექტემბერი سبتمبر "
        + "شتنبر أيلول ستمبر سپتامبر सितंबर सितम्बर सप्टेंबर সেপ্টেম্বর செப்டம்பர் സെപ്റ്റംബർ กันยายน ก.ย "
        + "စက်တင်ဘာ កញ្ញា қыркүйек"
    ),
    (
      .month(10),
      "octombrie tetor října říjen októbra oktobra жовтня жовтень октомври октобар октобра spalio "
        + "oktobris oktobrī oktoober lokakuuta lokakuu oktyabr אוקטובר באוקטובר ოქტომბერი أكتوبر اكتوبر "
        + "اکتوبر اکتبر अक्टूबर अक्तूबर ऑक्टोबर অক্টোবর அக்டோபர் ഒക്ടോബർ ตุลาคม ต.ค အောက်တိုဘာ តុលា қазан"
    ),
    (
      .month(11),
      "noiembrie nëntor studenoga studenog studeni listopadu listopada novembra листопада листопад "
        + "ноември новембар новембра lapkričio novembris novembrī marraskuuta marraskuu novembre nóvember "
        + "noyabr נובמבר בנובמבר ნოემბერი نوفمبر نونبر نومبر نوامبر नवंबर नवम्बर नोव्हेंबर নভেম্বর நவம்பர் "
        + "നവംബർ พฤศจิกายน พ.ย နိုဝင်ဘာ វិច្ឆិកា қараша"
    ),
    (
      .month(12),
      "decembrie dhjetor prosinca prosinac prosince prosinec decembra грудня грудень декември децембар "
        + "децембра gruodžio decembris decembrī detsember joulukuuta joulukuu desembre desember dekabr דצמבר "
        + "בדצמבר დეკემბერი ديسمبر دجنبر دسمبر دسامبر दिसंबर दिसम्बर डिसेंबर ডিসেম্বর டிசம்பர் ഡിസംബർ ธันวาคม "
        + "ธ.ค ဒီဇင်ဘာ ធ្នូ желтоқсан"
    ),
    (.twoMonths(first: 12, second: 1), "كانون"), (.twoMonths(first: 10, second: 11), "تشرين"),
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
        + "週一 週二 週三 週四 週五 週六 週日 월요일 화요일 수요일 목요일 금요일 토요일 일요일 화 수 목 금 토 "
        + "الأحد الاحد الاثنين الإثنين الثلاثاء الأربعاء الاربعاء الخميس الجمعة السبت يوم "
        + "سوموار پیر منگل بدھ جمعرات جمعہ ہفتہ اتوار "
        + "सोमवार मंगलवार बुधवार गुरुवार शुक्रवार शनिवार रविवार "
        + "luni marți miercuri joi vineri sâmbătă duminică ponedjeljak utorak srijeda četvrtak petak subota nedjelja "
        + "pondělí úterý středa čtvrtek pátek sobota neděle poniedziałek wtorek środa czwartek piątek niedziela "
        + "maanantai tiistai keskiviikko torstai perjantai lauantai sunnuntai senin selasa rabu kamis jumat sabtu minggu "
        + "pazartesi salı çarşamba perşembe cuma cumartesi pazar "
        + "วันจันทร์ที่ วันอังคารที่ วันพุธที่ วันพฤหัสบดีที่ วันศุกร์ที่ วันเสาร์ที่ วันอาทิตย์ที่ จันทร์ อังคาร พุธ ศุกร์ เสาร์ อาทิตย์"
    ),
    (.morning, "am 上午 午前 早上 오전"),
    (.afternoon, "pm 下午 午後 晚上 오후"),
    (.yearUnit, "年 년 г год года"),
    (.monthUnit, "月 월"),
    (.dayUnit, "日 号 號 일"),
    (.firstOfTwo, "الأول الاول"), (.secondOfTwo, "الثاني"), (.monthSign, "tháng"),
    (.hourUnit, "h hrs uhr 时 時 点 點 시"),
    (.minuteUnit, "min 分 분"),
    (.secondUnit, "秒 초 s"),
    (.timeWord, "um ore kl klo às las alle om เวลา"),
    (.vagueZone, "ist bst lt local"),
    (.zoneWithSummerTime(-5 * 60), "et"), (.zoneWithSummerTime(-6 * 60), "ct"),
    (.zoneWithSummerTime(-7 * 60), "mt"), (.zoneWithSummerTime(-8 * 60), "pt"),
    (.era(2018), "令和"), (.era(1988), "平成"), (.era(1925), "昭和"),
    (.ordinal, "st nd rd th er re º ª e ème"),
    (
      .filler,
      "t of de del du da di d le la el den der at on à en the and etc a.d ad o clock gada gads "
        + "ngày năm พ.ศ"
    ),
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

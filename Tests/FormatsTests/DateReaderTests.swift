import NewsCore
import Testing

@testable import Formats

@Suite("Dates as people write them")
struct DateReaderTests {
  @Test(
    "A text that is a date is read",
    arguments: [
      // RFC 822 and its variants
      ("Mon, 14 Apr 2025 12:14:08 +0200", "2025-04-14T12:14:08+02:00"),
      ("Mon, 14 Apr 2025 12:14:08 GMT", "2025-04-14T12:14:08Z"),
      ("Mon, 14 Apr 2025 12:14 -0330", "2025-04-14T12:14-03:30"),
      ("14 Apr 2025 12:14:08", "2025-04-14T12:14:08"),
      ("Mon, 4 Apr 25 2:14:08 EST", "2025-04-04T02:14:08-05:00"),
      ("Monday, 14-Apr-25 12:14:08 GMT", "2025-04-14T12:14:08Z"),
      ("Mon,14 April 2025 12:14:08 UT", "2025-04-14T12:14:08Z"),
      ("Mon 14 Apr 2025 12:14:08 Z", "2025-04-14T12:14:08Z"),
      ("Mon, 14 Apr 2025 12:14:08 A", "2025-04-14T12:14:08"),
      ("Mon, 14 Apr 2025 12:14:08 +02:00", "2025-04-14T12:14:08+02:00"),
      ("Mon, 14 Apr 2025 12:14:08 GMT-05:00", "2025-04-14T12:14:08-05:00"),
      ("Mon, 14 Apr 2025 12:14:08 Etc/GMT", "2025-04-14T12:14:08Z"),
      ("Mon, 14 Apr 2025 12:14:08 +0200 (CEST)", "2025-04-14T12:14:08+02:00"),
      ("Mon, Apr 14 2025 12:14:08 PST", "2025-04-14T12:14:08-08:00"),
      ("Mon, 14 Apr 2025", "2025-04-14"),
      ("Sun, 31 Dec 1969 23:59:59 GMT", "1969-12-31T23:59:59Z"),
      ("01 Jan 70 00:00:00 GMT", "1970-01-01T00:00:00Z"),
      ("1 Jan 103 00:00:00 GMT", "2003-01-01T00:00:00Z"),
      // Asctime, and what programs print
      ("Mon Apr 14 12:14:08 2025", "2025-04-14T12:14:08"),
      ("Mon Apr  4 12:14:08 EDT 2025", "2025-04-04T12:14:08-04:00"),
      ("Mon Apr 14 2025 12:14:08 GMT+0200 (Central European Summer Time)", "2025-04-14T12:14:08+02:00"),
      ("2025-04-14 12:14:08 +0200 CEST", "2025-04-14T12:14:08+02:00"),
      ("2025-04-14 12:14:08 UTC", "2025-04-14T12:14:08Z"),
      ("Fri, 2006/09/15 08:19:53 EDT", "2006-09-15T08:19:53-04:00"),
      ("2025-04-14T12:14:08+02:00[Europe/Berlin]", "2025-04-14T12:14:08+02:00"),
      // ISO 8601
      ("2025-04-14", "2025-04-14"), ("20250414", "2025-04-14"), ("2025-4-4", "2025-04-04"),
      ("2025-04-14T12:14:08Z", "2025-04-14T12:14:08Z"), ("2025-04-14t12:14:08.123456z", "2025-04-14T12:14:08Z"),
      ("2025-04-14T12:14", "2025-04-14T12:14"), ("2025-04-14T12:14:08,5+0530", "2025-04-14T12:14:08+05:30"),
      ("20250414T121408Z", "2025-04-14T12:14:08Z"), ("2025-04-14T24:00:00Z", "2025-04-15T00:00:00Z"),
      ("2025-04-14 12:14:08", "2025-04-14T12:14:08"), ("2025-04-14T12:14:08 -03", "2025-04-14T12:14:08-03:00"),
      ("2025-104", "2025-04-14"), ("2025104", "2025-04-14"), ("2024-366", "2024-12-31"),
      ("2025-W16-1", "2025-04-14"), ("2025W161", "2025-04-14"), ("2020-W53-5T12:00Z", "2021-01-01T12:00Z"),
      ("20250414121408", "2025-04-14T12:14:08"), ("202504141214", "2025-04-14T12:14"),
      ("0001-01-01T00:00:00Z", "0001-01-01T00:00:00Z"), ("9999-12-31", "9999-12-31"),
      // Numbers
      ("1744632848", "2025-04-14T12:14:08Z"), ("1744632848123", "2025-04-14T12:14:08Z"),
      ("1744632848.25", "2025-04-14T12:14:08Z"),
      // As pages print them
      ("April 14, 2025", "2025-04-14"), ("Monday, April 14th, 2025 at 2:05 p.m. ET", "2025-04-14T14:05-04:00"),
      ("Jan. 14, 2025, 7 PM EST", "2025-01-14T19:00-05:00"), ("14th of April 2025", "2025-04-14"),
      ("12:05 AM PT, Tue Jan 14, 2025", "2025-01-14T00:05-08:00"), ("14 Sept. 2025 14:05 BST", "2025-09-14T14:05"),
      ("Mon., Apr. 14, 2025 12:05 pm", "2025-04-14T12:05"), ("14 April 2025 1405 GMT", "2025-04-14T14:05Z"),
      ("14. April 2025, 14:05 Uhr", "2025-04-14T14:05"), ("Montag, 3. März 2025 um 14.05 Uhr", "2025-03-03T14:05"),
      ("14.04.2025 12:14", "2025-04-14T12:14"), ("4.4.25", "2025-04-04"),
      ("14.04.2025 - 12:14 Uhr", "2025-04-14T12:14"),
      ("lundi 14 avril 2025 à 14h05", "2025-04-14T14:05"), ("1er août 2025", "2025-08-01"),
      ("mar. 15 avr. 2025", "2025-04-15"), ("3 mar. 2025", "2025-03-03"), ("14 févr. 2025 à 9h", "2025-02-14T09:00"),
      ("14 de abril de 2025 a las 14:05", "2025-04-14T14:05"), ("miércoles, 16 de abril de 2025", "2025-04-16"),
      ("14 de março de 2025 às 14h05", "2025-03-14T14:05"), ("segunda-feira, 14 abr 2025", "2025-04-14"),
      ("lunedì 14 aprile 2025 ore 14.05", "2025-04-14T14:05"), ("maandag 14 april 2025 om 14:05", "2025-04-14T14:05"),
      ("14 апреля 2025 г., 14:05", "2025-04-14T14:05"), ("14 мая 2025, 14:05 (МСК)", "2025-05-14T14:05+03:00"),
      ("Κυρ, 11 Ιούλ 2004 12:00:00 EST", "2004-07-11T12:00:00-05:00"),
      ("2004-július-13T9:15-05:00", "2004-07-13T09:15-05:00"), ("2025. április 14. 14:05", "2025-04-14T14:05"),
      ("2025年4月14日", "2025-04-14"), ("2025年04月14日 14:05", "2025-04-14T14:05"),
      ("2025年4月14日(月) 14時05分", "2025-04-14T14:05"), ("2025年4月14日 星期一 下午2:05", "2025-04-14T14:05"),
      ("令和7年4月14日", "2025-04-14"), ("２０２５年４月１４日１４：０５", "2025-04-14T14:05"),
      ("2004년 05월 28일  01:31:15", "2004-05-28T01:31:15"), ("2004-05-25 오후 11:23:17", "2004-05-25T23:23:17"),
      ("2025/4/14 12:14", "2025-04-14T12:14"), ("8/21/2018", "2018-08-21"), ("21/08/2018", "2018-08-21"),
      ("4/5/2018 2:05 PM", "2018-04-05T14:05"), ("05/05/2018", "2018-05-05"), ("03-12-31", nil),
      ("98-12-31", "1998-12-31"),
    ] as [(String, String?)])
  func reads(text: String, expected: String?) {
    #expect(DateReader.date(text, provenance: .page)?.iso8601 == expected)
  }

  @Test(
    "Months and digits of many languages are read",
    arguments: [
      ("12 ianuarie 2025", "2025-01-12"), ("11 Tetor, 2025", "2025-10-11"), ("14. studenoga 2025.", "2025-11-14"),
      ("14. září 2025", "2025-09-14"), ("14 серпня 2025, 14:05", "2025-08-14T14:05"),
      ("14 октомври 2025", "2025-10-14"),
      ("2025. gada 3. janvāris", "2025-01-03"), ("2025 m. liepos 30 d.", "2025-07-30"),
      ("2025. július 30.", "2025-07-30"),
      ("14. heinäkuuta 2025", "2025-07-14"), ("Minggu, 18 Juli 2025 – 18:52 WIB", "2025-07-18T18:52+07:00"),
      ("ngày 14 tháng 4 năm 2025", "2025-04-14"), ("14 באפריל 2025", "2025-04-14"),
      ("الأربعاء، 28 آب/اغسطس 2025", "2025-08-28"), ("٢٨ أغسطس ٢٠٢٥", "2025-08-28"),
      ("14 تشرين الثاني 2025", "2025-11-14"),
      ("14 كانون الثاني 2025", "2025-01-14"), ("۱۴ اپریل ۲۰۲۵", "2025-04-14"), ("१४ अप्रैल २०२५", "2025-04-14"),
      ("14 जून 2025", "2025-06-14"), ("14 जनवरी 2025", "2025-01-14"), ("১৪ এপ্রিল ২০২৫", "2025-04-14"),
      ("14 เมษายน 2568", "2025-04-14"), ("๑๔ เม.ย. ๒๕๖๘", "2025-04-14"), ("21 ม.ค. 2562 เวลา 12.00 น.", "2019-01-21"),
      ("วันที่ 14 เมษายน พ.ศ. 2568", "2025-04-14"), ("14/04/2568", "2025-04-14"), ("၂၆ အောက်တိုဘာ ၂၀၁၈", "2018-10-26"),
      ("26 အောက်တိုဘာ 2018", "2018-10-26"),
    ] as [(String, String)])
  func languages(text: String, expected: String) {
    let date = DateReader.firstDate(in: text, provenance: .page, order: .dayFirst)
    #expect(date?.iso8601.hasPrefix(expected) == true, "\(date?.iso8601 ?? "none")")
  }

  @Test("Each month of each language is that month alone")
  func months() {
    for (language, names) in Self.months {
      for (index, name) in names.split(separator: " ").enumerated() {
        let day = DateReader.date("14 \(name) 2025", provenance: .page)?.day
        #expect(day?.month == index + 1, "\(language): \(name)")
      }
    }
  }

  private static let months = [
    "ar": "يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر",
    "ur": "جنوری فروری مارچ اپریل مئی جون جولائی اگست ستمبر اکتوبر نومبر دسمبر",
    "hi": "जनवरी फरवरी मार्च अप्रैल मई जून जुलाई अगस्त सितंबर अक्टूबर नवंबर दिसंबर",
    "bn": "জানুয়ারি ফেব্রুয়ারি মার্চ এপ্রিল মে জুন জুলাই আগস্ট সেপ্টেম্বর অক্টোবর নভেম্বর ডিসেম্বর",
    "th": "มกราคม กุมภาพันธ์ มีนาคม เมษายน พฤษภาคม มิถุนายน กรกฎาคม สิงหาคม กันยายน ตุลาคม พฤศจิกายน ธันวาคม",
    "th, short": "ม.ค. ก.พ. มี.ค. เม.ย. พ.ค. มิ.ย. ก.ค. ส.ค. ก.ย. ต.ค. พ.ย. ธ.ค.",
    "my": "ဇန်နဝါရီ ဖေဖော်ဝါရီ မတ် ဧပြီ မေ ဇွန် ဇူလိုင် သြဂုတ် စက်တင်ဘာ အောက်တိုဘာ နိုဝင်ဘာ ဒီဇင်ဘာ",
    "ro": "ianuarie februarie martie aprilie mai iunie iulie august septembrie octombrie noiembrie decembrie",
    "sq": "janar shkurt mars prill maj qershor korrik gusht shtator tetor nëntor dhjetor",
    "cs": "ledna února března dubna května června července srpna září října listopadu prosince",
    "hr": "siječnja veljače ožujka travnja svibnja lipnja srpnja kolovoza rujna",
    "uk": "січня лютого березня квітня травня червня липня серпня вересня жовтня листопада грудня",
    "fi": "tammikuuta helmikuuta maaliskuuta huhtikuuta toukokuuta kesäkuuta heinäkuuta elokuuta syyskuuta lokakuuta "
      + "marraskuuta joulukuuta",
    "lt": "sausio vasario kovo balandžio gegužės birželio liepos rugpjūčio rugsėjo spalio lapkričio gruodžio",
  ]

  @Test(
    "Nothing is made up",
    arguments: [
      "", " ", "yesterday", "April 2025", "2025", "2025-04", "14 April", "12:14:08", "30 Feb 2025", "2025-02-30",
      "2025-13-01", "04/05/2018", "31.04.2025", "2025-366", "2025-W54-1", "May", "1 2 3", "Mon", "12345",
      "99999999999999999",
      "14 Apr 2025 was the day", "no date", "+0200", "--", "2025年", "0000-00-00 00:00:00", "昭和",
    ])
  func invents(text: String) {
    #expect(DateReader.date(text, provenance: .page) == nil)
  }

  @Test("The order of a language decides what would be two dates")
  func order() {
    let read = { DateReader.date("04/05/2018", provenance: .page, order: .init(language: $0))?.iso8601 }
    #expect(read("en-US") == "2018-04-05")
    #expect(read("en-GB") == "2018-05-04")
    #expect(read("fr") == "2018-05-04")
    #expect(read("en") == nil)
    #expect(read(nil) == nil)
    #expect(read("zh-CN") == nil)
    let short = { DateReader.firstDate(in: "发布时间：18-03-08", provenance: .page, order: .init(language: $0))?.iso8601 }
    #expect(short("zh") == "2018-03-08")
    #expect(short("de") == "2008-03-18")
  }

  @Test(
    "A date is found in a short text",
    arguments: [
      ("By Ada Winter, Alden Beacon | Published 14 April 2025 14:05 GMT", "2025-04-14T14:05Z"),
      ("Updated: 2025-04-14 12:14 by the editors", "2025-04-14T12:14"),
      ("Von Ada Winter · 14. April 2025 · 3 Min.", "2025-04-14"),
      ("12 comments, Apr 14, 2025, 3 shares", "2025-04-14"),
      ("発行 2025年4月14日 朝刊", "2025-04-14"), ("All 14 of them", nil),
      ("Licence 浙 B2-20181004", nil), ("Published 20250414", "2025-04-14"),
    ] as [(String, String?)])
  func finds(text: String, expected: String?) {
    #expect(DateReader.firstDate(in: text, provenance: .page)?.iso8601 == expected)
  }

  @Test("A time that no clock shows is left out")
  func clocks() {
    #expect(DateReader.date("2025-04-14T25:61:00Z", provenance: .feed)?.iso8601 == "2025-04-14")
    #expect(DateReader.date("Mon, 14 Apr 2025 12:14:08 +9900", provenance: .feed)?.iso8601 == "2025-04-14T12:14:08")
  }

  @Test("Bytes that are no text are no date, and harm nothing")
  func hostile() {
    var state: UInt64 = 11
    let seed = Array("Mon, 14 avril 2025年4月 12:14:08 +0200 ２０".utf8)
    for _ in 0..<3000 {
      var bytes = seed
      for _ in 0..<6 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        bytes[Int(state >> 33) % bytes.count] = UInt8(truncatingIfNeeded: state >> 56)
      }
      bytes.withUnsafeBufferPointer { _ = DateReader.date($0, provenance: .page) }
      _ = DateReader.firstDate(in: String(decoding: bytes, as: UTF8.self), provenance: .page)
    }
  }
}

// Names of months and weekdays, and the frames of dates and short numbers.
#include "i18n/catalogue.h"

namespace acq::catalogue {

std::string_view locale() {
  return R"acq(
[month.1]
en: January
de: Januar
es: enero
zh-Hans: 1月
zh-Hant: 1月
[month.2]
en: February
de: Februar
es: febrero
zh-Hans: 2月
zh-Hant: 2月
[month.3]
en: March
de: März
es: marzo
zh-Hans: 3月
zh-Hant: 3月
[month.4]
en: April
de: April
es: abril
zh-Hans: 4月
zh-Hant: 4月
[month.5]
en: May
de: Mai
es: mayo
zh-Hans: 5月
zh-Hant: 5月
[month.6]
en: June
de: Juni
es: junio
zh-Hans: 6月
zh-Hant: 6月
[month.7]
en: July
de: Juli
es: julio
zh-Hans: 7月
zh-Hant: 7月
[month.8]
en: August
de: August
es: agosto
zh-Hans: 8月
zh-Hant: 8月
[month.9]
en: September
de: September
es: septiembre
zh-Hans: 9月
zh-Hant: 9月
[month.10]
en: October
de: Oktober
es: octubre
zh-Hans: 10月
zh-Hant: 10月
[month.11]
en: November
de: November
es: noviembre
zh-Hans: 11月
zh-Hant: 11月
[month.12]
en: December
de: Dezember
es: diciembre
zh-Hans: 12月
zh-Hant: 12月
[month.short.1]
en: Jan
de: Jan.
es: ene
zh-Hans: 1月
zh-Hant: 1月
[month.short.2]
en: Feb
de: Feb.
es: feb
zh-Hans: 2月
zh-Hant: 2月
[month.short.3]
en: Mar
de: März
es: mar
zh-Hans: 3月
zh-Hant: 3月
[month.short.4]
en: Apr
de: Apr.
es: abr
zh-Hans: 4月
zh-Hant: 4月
[month.short.5]
en: May
de: Mai
es: may
zh-Hans: 5月
zh-Hant: 5月
[month.short.6]
en: Jun
de: Juni
es: jun
zh-Hans: 6月
zh-Hant: 6月
[month.short.7]
en: Jul
de: Juli
es: jul
zh-Hans: 7月
zh-Hant: 7月
[month.short.8]
en: Aug
de: Aug.
es: ago
zh-Hans: 8月
zh-Hant: 8月
[month.short.9]
en: Sep
de: Sept.
es: sept
zh-Hans: 9月
zh-Hant: 9月
[month.short.10]
en: Oct
de: Okt.
es: oct
zh-Hans: 10月
zh-Hant: 10月
[month.short.11]
en: Nov
de: Nov.
es: nov
zh-Hans: 11月
zh-Hant: 11月
[month.short.12]
en: Dec
de: Dez.
es: dic
zh-Hans: 12月
zh-Hant: 12月
[weekday.0]
en: Monday
de: Montag
es: lunes
zh-Hans: 星期一
zh-Hant: 星期一
[weekday.1]
en: Tuesday
de: Dienstag
es: martes
zh-Hans: 星期二
zh-Hant: 星期二
[weekday.2]
en: Wednesday
de: Mittwoch
es: miércoles
zh-Hans: 星期三
zh-Hant: 星期三
[weekday.3]
en: Thursday
de: Donnerstag
es: jueves
zh-Hans: 星期四
zh-Hant: 星期四
[weekday.4]
en: Friday
de: Freitag
es: viernes
zh-Hans: 星期五
zh-Hant: 星期五
[weekday.5]
en: Saturday
de: Samstag
es: sábado
zh-Hans: 星期六
zh-Hant: 星期六
[weekday.6]
en: Sunday
de: Sonntag
es: domingo
zh-Hans: 星期日
zh-Hant: 星期日
[weekday.short.0]
en: Mon
de: Mo
es: lun
zh-Hans: 周一
zh-Hant: 週一
[weekday.short.1]
en: Tue
de: Di
es: mar
zh-Hans: 周二
zh-Hant: 週二
[weekday.short.2]
en: Wed
de: Mi
es: mié
zh-Hans: 周三
zh-Hant: 週三
[weekday.short.3]
en: Thu
de: Do
es: jue
zh-Hans: 周四
zh-Hant: 週四
[weekday.short.4]
en: Fri
de: Fr
es: vie
zh-Hans: 周五
zh-Hant: 週五
[weekday.short.5]
en: Sat
de: Sa
es: sáb
zh-Hans: 周六
zh-Hant: 週六
[weekday.short.6]
en: Sun
de: So
es: dom
zh-Hans: 周日
zh-Hant: 週日
[date.medium]
en: {month} {day}, {year}
de: {day}. {month} {year}
es: {day} {month} {year}
zh-Hans: {year}年{month}{day}日
zh-Hant: {year}年{month}{day}日
[date.day_month]
en: {month} {day}
de: {day}. {month}
es: {day} {month}
zh-Hans: {month}{day}日
zh-Hant: {month}{day}日
[date.long_day]
en: {weekday}, {month} {day}, {year}
de: {weekday}, {day}. {month} {year}
es: {weekday}, {day} de {month} de {year}
zh-Hans: {year}年{month}{day}日 {weekday}
zh-Hant: {year}年{month}{day}日 {weekday}
[date.moment]
en: {date}, {time}
de: {date}, {time}
es: {date}, {time}
zh-Hans: {date} {time}
zh-Hant: {date} {time}
[date.today]
en: Today
de: Heute
es: Hoy
zh-Hans: 今天
zh-Hant: 今天
[date.tomorrow]
en: Tomorrow
de: Morgen
es: Mañana
zh-Hans: 明天
zh-Hant: 明天
[date.yesterday]
en: Yesterday
de: Gestern
es: Ayer
zh-Hans: 昨天
zh-Hant: 昨天
[date.now]
en: now
de: jetzt
es: ahora
zh-Hans: 刚刚
zh-Hant: 剛剛
[date.minutes]
en: {n} min
de: {n} Min.
es: {n} min
zh-Hans: {n} 分钟前
zh-Hant: {n} 分鐘前
[date.hours]
en: {n} h
de: {n} Std.
es: {n} h
zh-Hans: {n} 小时前
zh-Hant: {n} 小時前
[date.in_minutes]
en: in {n} min
de: in {n} Min.
es: en {n} min
zh-Hans: {n} 分钟后
zh-Hant: {n} 分鐘後
[date.in_hours]
en: in {n} h
de: in {n} Std.
es: en {n} h
zh-Hans: {n} 小时后
zh-Hant: {n} 小時後
[number.million]
en: {n}M
de: {n} Mio.
es: {n} M
zh-Hans: {n}
zh-Hant: {n}
[number.billion]
en: {n}B
de: {n} Mrd.
es: {n} mil M
zh-Hans: {n}
zh-Hant: {n}
[number.ten_thousand]
en: {n}
de: {n}
es: {n}
zh-Hans: {n}万
zh-Hant: {n}萬
[number.hundred_million]
en: {n}
de: {n}
es: {n}
zh-Hans: {n}亿
zh-Hant: {n}億
)acq";
}

}  // namespace acq::catalogue

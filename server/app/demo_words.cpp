#include "server/app/demo_words.h"

namespace acq::server::demo {
namespace {

using View = std::string_view;

constexpr Colleague kColleagues[] = {
    {"Maya Lindqvist", "maya@nordlicht.example", "administrator", "en", "Central Europe"},
    {"Jonas Weber", "jonas@nordlicht.example", "manager", "de", "Central Europe"},
    {"Lucía Ortega", "lucia@nordlicht.example", "sales", "es", "Iberia"},
    {"陈思远", "siyuan@nordlicht.example", "sales", "zh-Hans", "Asia"},
    {"林雅婷", "yating@nordlicht.example", "service", "zh-Hant", "Asia"},
    {"Sophie Brandt", "sophie@nordlicht.example", "sales", "de", "Central Europe"},
    {"Diego Navarro", "diego@nordlicht.example", "service", "es", "Iberia"},
    {"Amelia Clarke", "amelia@nordlicht.example", "marketing", "en", "Central Europe"},
};

constexpr View kGermanFirst[] = {"Anna", "Lukas", "Marie", "Felix", "Johanna", "Paul", "Greta",
                                 "Emil", "Katharina", "Moritz", "Jürgen", "Silke"};
constexpr View kGermanLast[] = {"Müller", "Schäfer", "Hoffmann", "Krüger", "Voigt", "Bergmann",
                                "Seidel", "Lorenz", "Brückner", "Althaus", "Reuter", "Gehrke"};
constexpr View kGermanCities[] = {"Hamburg", "München", "Köln", "Leipzig", "Stuttgart", "Bremen"};
constexpr View kGermanStreets[] = {"Hafenstraße", "Lindenallee", "Am Markt", "Schillerstraße"};
constexpr View kGermanCompanies[] = {
    "Hansewerk Logistik GmbH|hansewerk",     "Alpenglanz Hotels AG|alpenglanz",
    "Brückner Feinmechanik|brueckner",       "Elbtal Bau GmbH|elbtal-bau",
    "Grünwald Apotheken|gruenwald",          "Kieler Bootswerft|bootswerft",
    "Lichtung Verlag|lichtung-verlag",       "Müritz Mühlen KG|mueritz",
    "Rheinblick Klinik|rheinblick",          "Schwarzwald Holz GmbH|sw-holz",
    "Stadtwerke Ahrenfeld|sw-ahrenfeld",     "Weserkontor Handel|weserkontor",
    "Zugspitz Sport|zugspitz",               "Havelland Molkerei|havelland"};

constexpr View kSpanishFirst[] = {"Carmen", "Javier", "Elena", "Pablo", "Marta", "Álvaro",
                                  "Inés", "Hugo", "Nuria", "Sergio"};
constexpr View kSpanishLast[] = {"García Ruiz", "Fernández", "Moreno", "Castillo", "Ibáñez",
                                 "Domínguez", "Peña", "Vidal", "Herrero", "Núñez"};
constexpr View kSpanishCities[] = {"Madrid", "Sevilla", "Bilbao", "Valencia", "A Coruña"};
constexpr View kSpanishStreets[] = {"Calle Mayor", "Avenida del Puerto", "Paseo de Gracia"};
constexpr View kSpanishCompanies[] = {
    "Aceites Sierra Alta|sierra-alta",      "Bodegas Montelar|montelar",
    "Cerámicas Alcázar|alcazar",            "Clínica Santa Lucía|santa-lucia",
    "Construcciones Duero|duero",           "Editorial Faro|faro",
    "Energía del Cabo|energia-cabo",        "Hoteles Bahía Clara|bahia-clara",
    "Pesquera Rías Bajas|rias-bajas",       "Textiles Levante|levante",
    "Transportes Ebro|ebro",                "Viveros La Huerta|la-huerta"};

constexpr View kEnglishFirst[] = {"Oliver", "Grace", "Harry", "Isla", "Noah", "Freya", "Ethan",
                                  "Ruby", "Owen", "Niamh"};
constexpr View kEnglishLast[] = {"Bennett", "O’Connor", "Whitfield", "Hughes", "Marsh",
                                 "Sinclair", "Doyle", "Ashworth", "Pryce", "Lowe"};
constexpr View kEnglishCities[] = {"Bristol", "Dublin", "Leeds", "Edinburgh", "Cardiff"};
constexpr View kEnglishStreets[] = {"Quay Street", "Station Road", "Mill Lane", "King’s Parade"};
constexpr View kEnglishCompanies[] = {
    "Ashworth & Lowe Surveyors|ashworth-lowe", "Blue Heron Brewing|blueheron",
    "Cairn Renewables|cairn",                  "Dovecote Publishing|dovecote",
    "Fernhill Dairy|fernhill",                 "Harbour Street Clinic|harbourclinic",
    "Kestrel Aviation Parts|kestrel",          "Lantern Films|lantern",
    "Marsh Timber|marshtimber",                "Penrose Shipping|penrose",
    "Silverline Coaches|silverline",           "Tidewater Seafood|tidewater",
    "Whitfield Schools Trust|whitfield",       "Yarrow Wool Mills|yarrow"};

constexpr View kChineseFirst[] = {"伟", "静怡", "建国", "晓梅", "志强", "雨桐", "海燕", "文博",
                                  "思琪", "宇航"};
constexpr View kChineseLast[] = {"王", "李", "张", "刘", "赵", "周", "吴", "孙", "欧阳", "司马"};
constexpr View kChineseCities[] = {"上海", "深圳", "杭州", "成都", "北京"};
constexpr View kChineseStreets[] = {"人民路", "滨江大道", "科技园南路"};
constexpr View kChineseCompanies[] = {
    "海晟物流有限公司|haisheng",     "东方明轩酒店集团|mingxuan", "云岭茶业|yunling",
    "金桥精密机械有限公司|jinqiao", "星河软件|xinghe",           "长青医疗器械|changqing",
    "锦程旅行社|jincheng",           "南湖食品有限公司|nanhu",     "华衡检测|huaheng",
    "启明教育|qiming"};

constexpr View kTaiwanFirst[] = {"怡君", "家豪", "淑芬", "俊傑", "雅雯", "承翰", "詩涵", "冠宇"};
constexpr View kTaiwanLast[] = {"陳", "黃", "蔡", "許", "鄭", "謝", "蕭", "羅"};
constexpr View kTaiwanCities[] = {"台北", "高雄", "台中"};
constexpr View kTaiwanStreets[] = {"中山北路", "民生東路", "文化二路"};
constexpr View kTaiwanCompanies[] = {
    "鼎新電子股份有限公司|dingxin", "福爾摩沙自行車|formosa-bike", "綠島綠能|lvdao",
    "和記烘焙|heji",                 "遠見設計|yuanjian",           "宏達五金行|hongda-hw",
    "山海民宿聯盟|shanhai",          "永昌印刷|yongchang",          "台江水產|taijiang",
    "雲端診所|yunduan"};

constexpr Place kPlaces[] = {
    {"Germany", "de", "EUR", "+49 40 ", "de.example", kGermanFirst, kGermanLast, kGermanCities,
     kGermanStreets, kGermanCompanies},
    {"Spain", "es", "EUR", "+34 91 ", "es.example", kSpanishFirst, kSpanishLast, kSpanishCities,
     kSpanishStreets, kSpanishCompanies},
    {"United Kingdom", "en", "GBP", "+44 117 ", "uk.example", kEnglishFirst, kEnglishLast,
     kEnglishCities, kEnglishStreets, kEnglishCompanies},
    {"中国", "zh-Hans", "CNY", "+86 21 ", "cn.example", kChineseFirst, kChineseLast,
     kChineseCities, kChineseStreets, kChineseCompanies},
    {"台灣", "zh-Hant", "TWD", "+886 2 ", "tw.example", kTaiwanFirst, kTaiwanLast, kTaiwanCities,
     kTaiwanStreets, kTaiwanCompanies},
};

constexpr Product kProducts[] = {
    {"Aurora Desk Lamp", "AUR-100", "Aurora", "piece", 18'900},
    {"Aurora Floor Lamp", "AUR-200", "Aurora", "piece", 34'900},
    {"Aurora Ceiling Panel", "AUR-300", "Aurora", "piece", 52'900},
    {"Polar Street Light", "POL-400", "Polar", "piece", 128'000},
    {"Polar Mast 6 m", "POL-460", "Polar", "piece", 94'000},
    {"Polar Control Unit", "POL-900", "Polar", "piece", 215'000},
    {"Fjord Dimmer", "FJO-10", "Fjord", "piece", 7'900},
    {"Fjord Sensor", "FJO-20", "Fjord", "piece", 11'900},
    {"Fjord Gateway", "FJO-90", "Fjord", "piece", 39'900},
    {"Light plan, per room", "SRV-PLAN", "Services", "room", 24'000},
    {"Installation day", "SRV-INST", "Services", "day", 98'000},
    {"Maintenance, per year", "SRV-MAIN", "Services", "year", 145'000},
};

constexpr Conversation kConversations[] = {
    {"de", "Lampe flackert nach dem Umbau",
     "Seit dem Umbau am Freitag flackern drei der neuen Leuchten im Empfang.",
     "Das klingt nach dem Dimmer. Bitte schicken Sie mir ein Foto vom Typenschild.",
     "Foto ist unterwegs, vielen Dank für die schnelle Antwort!", "open", "high"},
    {"en", "Invoice shows the old address",
     "We moved in March, but the last invoice still went to Mill Lane.",
     "Sorry about that. I have corrected the address and sent a new invoice.",
     "Got it, all good now.", "solved", "normal"},
    {"es", "Falta una pieza en el envío",
     "Abrimos la caja esta mañana y no está el sensor del modelo Fjord.",
     "Lo siento mucho. Se lo enviamos hoy por mensajería urgente.", "", "waiting", "high"},
    {"zh-Hans", "网关无法连接", "重启之后网关一直显示红灯，手机上也找不到。",
     "请按住复位键十秒，等绿灯闪烁后再试一次。", "还是不行，能安排人上门吗？", "open", "urgent"},
    {"zh-Hant", "想更改安裝日期", "原本約在週三，能不能改到下週一早上？",
     "可以，已經改為下週一上午九點。", "太好了，謝謝。", "solved", "low"},
    {"de", "Angebot für das zweite Stockwerk",
     "Könnten Sie das Angebot um das zweite Stockwerk erweitern?", "", "", "new", "normal"},
    {"en", "Street light 14 is dark",
     "Number 14 on the north side has been off since Monday night.",
     "Our technician is booked for Thursday between 8 and 10.", "", "waiting", "urgent"},
    {"es", "¿Tienen el panel en negro?",
     "Nos gusta el panel Aurora, pero lo necesitamos en negro mate.", "", "", "new", "low"},
    {"zh-Hans", "发票抬头需要修改", "麻烦把发票抬头改成公司全称。", "已经重新开具，今天寄出。", "",
     "solved", "normal"},
    {"en", "Dimmer makes a humming noise",
     "Below 20 % the Fjord dimmer hums. The guests in room 204 complained.",
     "Please try the trailing-edge mode; the manual shows it on page 6.",
     "That fixed it. You can close this one.", "closed", "normal"},
};

constexpr Note kNotes[] = {
    {"call", "outbound", "Asked about the budget", "Budget is approved until the end of the year."},
    {"call", "inbound", "Wants a second offer", "Please leave out the masts this time."},
    {"meeting", "outbound", "Walked through the building", "Measured all rooms, took photos."},
    {"email", "outbound", "Sent the light plan", "Two variants, the second one is cheaper to run."},
    {"email", "inbound", "Questions about the warranty", "Five years, or seven with maintenance."},
    {"visit", "outbound", "Visit at the construction site", "Delivery by the back gate, before 9."},
    {"note", "internal", "Prefers to be called in the morning", ""},
    {"letter", "outbound", "Sent the signed contract", ""},
    {"chat", "inbound", "Asked for delivery times", "Told them three weeks."},
    {"social", "inbound", "Praised the new showroom", "Amelia asked whether we may quote them."},
};

constexpr View kTasks[] = {"Call back about the offer", "Send the light plan",
                           "Prepare the contract",      "Book the installation day",
                           "Ask for the floor plan",    "Check the delivery date",
                           "Invite to the showroom",    "Follow up after the fair"};

constexpr View kTitles[] = {"Managing director",  "Head of purchasing", "Facility manager",
                            "Technical director", "Office manager",     "Architect",
                            "Project manager",    "Owner"};

}  // namespace

std::span<const Colleague> colleagues() { return kColleagues; }
std::span<const Place> places() { return kPlaces; }
std::span<const Product> products() { return kProducts; }
std::span<const Conversation> conversations() { return kConversations; }
std::span<const Note> notes() { return kNotes; }
std::span<const std::string_view> task_subjects() { return kTasks; }
std::span<const std::string_view> job_titles() { return kTitles; }

}  // namespace acq::server::demo

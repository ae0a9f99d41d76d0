// What every refusal says to a person, and what to do about it: error.CODE.
#include "i18n/catalogue.h"

namespace acq::catalogue {

std::string_view errors() {
  return R"acq(
[error.unknown]
en: Something went wrong ({detail}). Try again; if it happens again, tell your administrator this
  code.
de: Etwas ist schiefgegangen ({detail}). Versuchen Sie es noch einmal; nennen Sie sonst Ihrer
  Administration diesen Code.
es: Algo ha fallado ({detail}). Inténtelo de nuevo; si se repite, indique este código a su
  administrador.
zh-Hans: 出错了（{detail}）。请重试；如果再次出现，请把此代码告诉管理员。
zh-Hant: 發生錯誤（{detail}）。請再試一次；若再次發生，請將此代碼告訴管理員。
[error.already_exists]
en: This record already exists. Open it instead of creating it again.
de: Diesen Datensatz gibt es schon. Öffnen Sie ihn, statt ihn neu anzulegen.
es: Este registro ya existe. Ábralo en lugar de crearlo de nuevo.
zh-Hans: 该记录已存在。请直接打开，不要重复创建。
zh-Hant: 此記錄已存在。請直接開啟，不必重新建立。
[error.bad_boolean]
en: “{detail}” is neither yes nor no. Write yes or no.
de: „{detail}“ ist weder ja noch nein. Schreiben Sie ja oder nein.
es: «{detail}» no es ni sí ni no. Escriba sí o no.
zh-Hans: “{detail}”不是“是”或“否”。请填写是或否。
zh-Hant: 「{detail}」不是「是」或「否」。請填寫是或否。
[error.bad_catalogue]
en: The word list is damaged at line {detail}. Install the program again.
de: Die Wortliste ist in Zeile {detail} beschädigt. Installieren Sie das Programm neu.
es: La lista de palabras está dañada en la línea {detail}. Instale de nuevo el programa.
zh-Hans: 词库第 {detail} 行已损坏。请重新安装程序。
zh-Hant: 詞庫第 {detail} 行已損壞。請重新安裝程式。
[error.bad_currency]
en: This is no currency. Use three capital letters, for example EUR.
de: Das ist keine Währung. Verwenden Sie drei Großbuchstaben, zum Beispiel EUR.
es: Esto no es una moneda. Use tres letras mayúsculas, por ejemplo EUR.
zh-Hans: 这不是币种代码。请使用三个大写字母，例如 CNY。
zh-Hant: 這不是幣別代碼。請使用三個大寫字母，例如 TWD。
[error.bad_date]
en: “{detail}” is no date. Write it with day, month and year.
de: „{detail}“ ist kein Datum. Geben Sie Tag, Monat und Jahr an.
es: «{detail}» no es una fecha. Escriba día, mes y año.
zh-Hans: “{detail}”不是日期。请填写年、月、日。
zh-Hant: 「{detail}」不是日期。請填寫年、月、日。
[error.bad_email]
en: This is no e-mail address. It looks like name@example.com.
de: Das ist keine E-Mail-Adresse. Sie sieht aus wie name@example.com.
es: Esto no es una dirección de correo. Tiene la forma nombre@example.com.
zh-Hans: 这不是邮箱地址。格式如 name@example.com。
zh-Hant: 這不是電子郵件地址。格式如 name@example.com。
[error.bad_number]
en: “{detail}” is no number. Use digits only.
de: „{detail}“ ist keine Zahl. Verwenden Sie nur Ziffern.
es: «{detail}» no es un número. Use solo cifras.
zh-Hans: “{detail}”不是数字。请只填写数字。
zh-Hant: 「{detail}」不是數字。請只填寫數字。
[error.bad_phone]
en: This is no phone number. It needs at least two digits.
de: Das ist keine Telefonnummer. Sie braucht mindestens zwei Ziffern.
es: Esto no es un número de teléfono. Necesita al menos dos cifras.
zh-Hans: 这不是电话号码。至少需要两位数字。
zh-Hant: 這不是電話號碼。至少需要兩位數字。
[error.bad_reference]
en: “{detail}” points to no record. Choose one from the list.
de: „{detail}“ verweist auf keinen Datensatz. Wählen Sie einen aus der Liste.
es: «{detail}» no señala ningún registro. Elija uno de la lista.
zh-Hans: “{detail}”没有对应的记录。请从列表中选择。
zh-Hant: 「{detail}」沒有對應的記錄。請從清單中選擇。
[error.bad_smtp_url]
en: The mail server's address is not right. It looks like smtps://user@mail.example.com:465.
de: Die Adresse des Mailservers stimmt nicht. Sie sieht aus wie smtps://user@mail.example.com:465.
es: La dirección del servidor de correo no es correcta. Tiene la forma
  smtps://user@mail.example.com:465.
zh-Hans: 邮件服务器地址不正确。格式如 smtps://user@mail.example.com:465。
zh-Hant: 郵件伺服器位址不正確。格式如 smtps://user@mail.example.com:465。
[error.bad_time]
en: “{detail}” is no time. Write date and time of day.
de: „{detail}“ ist kein Zeitpunkt. Geben Sie Datum und Uhrzeit an.
es: «{detail}» no es una hora. Escriba fecha y hora.
zh-Hans: “{detail}”不是时间。请填写日期和时间。
zh-Hant: 「{detail}」不是時間。請填寫日期和時間。
[error.bad_url]
en: This is no web address. It looks like https://example.com.
de: Das ist keine Webadresse. Sie sieht aus wie https://example.com.
es: Esto no es una dirección web. Tiene la forma https://example.com.
zh-Hans: 这不是网址。格式如 https://example.com。
zh-Hant: 這不是網址。格式如 https://example.com。
[error.control_characters]
en: The text holds characters that cannot be shown. Delete them or type it again.
de: Der Text enthält nicht darstellbare Zeichen. Löschen Sie sie oder tippen Sie ihn neu.
es: El texto contiene caracteres que no se pueden mostrar. Bórrelos o escríbalo de nuevo.
zh-Hans: 文本中含有无法显示的字符。请删除或重新输入。
zh-Hant: 文字中含有無法顯示的字元。請刪除或重新輸入。
[error.database_busy]
en: The data is in use at the moment. Try again in a few seconds.
de: Die Daten sind gerade in Benutzung. Versuchen Sie es in ein paar Sekunden noch einmal.
es: Los datos están en uso en este momento. Inténtelo de nuevo en unos segundos.
zh-Hans: 数据正在使用中。请几秒后重试。
zh-Hant: 資料正在使用中。請幾秒後再試。
[error.database_corrupt]
en: The stored data is damaged. Export what you can and restore a backup.
de: Die gespeicherten Daten sind beschädigt. Exportieren Sie, was geht, und spielen Sie eine
  Sicherung ein.
es: Los datos guardados están dañados. Exporte lo que pueda y restaure una copia de seguridad.
zh-Hans: 存储的数据已损坏。请导出可用内容并恢复备份。
zh-Hant: 儲存的資料已損壞。請匯出可用內容並還原備份。
[error.database_error]
en: The data could not be read or written ({detail}). Try again; if it happens again, tell your
  administrator.
de: Die Daten konnten nicht gelesen oder geschrieben werden ({detail}). Versuchen Sie es noch
  einmal; sonst hilft Ihre Administration.
es: No se pudieron leer o escribir los datos ({detail}). Inténtelo de nuevo; si se repite, avise a
  su administrador.
zh-Hans: 无法读取或写入数据（{detail}）。请重试；如果再次出现，请告诉管理员。
zh-Hant: 無法讀取或寫入資料（{detail}）。請再試一次；若再次發生，請告訴管理員。
[error.database_full]
en: There is no space left. Free some space on this device, then save again.
de: Der Speicherplatz ist voll. Geben Sie auf diesem Gerät Platz frei und speichern Sie dann noch
  einmal.
es: No queda espacio. Libere espacio en este dispositivo y guarde de nuevo.
zh-Hans: 存储空间已满。请清理本设备的空间后再保存。
zh-Hant: 儲存空間已滿。請清出本裝置的空間後再儲存。
[error.database_newer]
en: The data was made by a newer version. Reload to get the new program.
de: Die Daten stammen von einer neueren Version. Laden Sie neu, um das neue Programm zu erhalten.
es: Los datos son de una versión más nueva. Recargue para obtener el programa nuevo.
zh-Hans: 数据由更新的版本创建。请刷新以获取新程序。
zh-Hant: 資料由較新的版本建立。請重新載入以取得新程式。
[error.disk_full]
en: The disk is full. Free some space, then try again.
de: Der Datenträger ist voll. Geben Sie Platz frei und versuchen Sie es noch einmal.
es: El disco está lleno. Libere espacio e inténtelo de nuevo.
zh-Hans: 磁盘已满。请清理空间后重试。
zh-Hant: 磁碟已滿。請清出空間後再試。
[error.mail_queue_full]
en: Too many mails are waiting. Check the mail server, then try again.
de: Es warten zu viele Mails. Prüfen Sie den Mailserver und versuchen Sie es noch einmal.
es: Hay demasiados correos en espera. Revise el servidor de correo e inténtelo de nuevo.
zh-Hans: 等待发送的邮件过多。请检查邮件服务器后重试。
zh-Hant: 等待寄送的郵件過多。請檢查郵件伺服器後再試。
[error.not_allowed]
en: Your role does not allow this. Ask an administrator.
de: Ihre Rolle erlaubt das nicht. Fragen Sie Ihre Administration.
es: Su rol no lo permite. Pregunte a un administrador.
zh-Hans: 您的角色无权执行此操作。请联系管理员。
zh-Hant: 您的角色無權執行此操作。請聯絡管理員。
[error.not_found]
en: This record is no longer there. Go back to the list and choose another one.
de: Diesen Datensatz gibt es nicht mehr. Gehen Sie zur Liste zurück und wählen Sie einen anderen.
es: Este registro ya no existe. Vuelva a la lista y elija otro.
zh-Hans: 该记录已不存在。请返回列表另选一条。
zh-Hant: 此記錄已不存在。請返回清單另選一筆。
[error.not_unique]
en: Another record has the same {field}. Change it or use the other record.
de: Ein anderer Datensatz hat denselben Wert in „{field}“. Ändern Sie ihn oder nehmen Sie den
  anderen.
es: Otro registro tiene el mismo valor en «{field}». Cámbielo o use el otro registro.
zh-Hans: 另一条记录的“{field}”与此相同。请修改，或使用那条记录。
zh-Hant: 另一筆記錄的「{field}」與此相同。請修改，或使用該筆記錄。
[error.not_utf8]
en: The text is damaged. Type it again or save the file as UTF-8.
de: Der Text ist beschädigt. Tippen Sie ihn neu oder speichern Sie die Datei als UTF-8.
es: El texto está dañado. Escríbalo de nuevo o guarde el archivo como UTF-8.
zh-Hans: 文本已损坏。请重新输入，或将文件另存为 UTF-8。
zh-Hant: 文字已損壞。請重新輸入，或將檔案另存為 UTF-8。
[error.not_vcard]
en: This is no vCard file. Export your address book again as vCard (.vcf).
de: Das ist keine vCard-Datei. Exportieren Sie Ihr Adressbuch noch einmal als vCard (.vcf).
es: No es un archivo vCard. Exporte de nuevo su agenda como vCard (.vcf).
zh-Hans: 这不是 vCard 文件。请重新将通讯录导出为 vCard（.vcf）。
zh-Hant: 這不是 vCard 檔案。請重新將通訊錄匯出為 vCard（.vcf）。
[error.too_many_cards]
en: The file has more than {detail} cards. Import it in parts.
de: Die Datei hat mehr als {detail} Karten. Importieren Sie sie in Teilen.
es: El archivo tiene más de {detail} tarjetas. Impórtelo por partes.
zh-Hans: 文件中的名片超过 {detail} 张。请分批导入。
zh-Hant: 檔案中的名片超過 {detail} 張。請分批匯入。
[error.out_of_range]
en: {detail} is too small or too large for “{field}”. Correct the number.
de: {detail} ist für „{field}“ zu klein oder zu groß. Berichtigen Sie die Zahl.
es: {detail} es demasiado pequeño o grande para «{field}». Corrija el número.
zh-Hans: {detail} 超出“{field}”的范围。请更正。
zh-Hant: {detail} 超出「{field}」的範圍。請更正。
[error.outbox_not_readable]
en: The folder of waiting mails cannot be read. Check its permissions.
de: Der Ordner der wartenden Mails ist nicht lesbar. Prüfen Sie die Rechte.
es: No se puede leer la carpeta de correos en espera. Revise los permisos.
zh-Hans: 无法读取待发邮件文件夹。请检查权限。
zh-Hant: 無法讀取待寄郵件資料夾。請檢查權限。
[error.outbox_not_writable]
en: The folder of waiting mails cannot be written. Check its permissions.
de: In den Ordner der wartenden Mails kann nicht geschrieben werden. Prüfen Sie die Rechte.
es: No se puede escribir en la carpeta de correos en espera. Revise los permisos.
zh-Hans: 无法写入待发邮件文件夹。请检查权限。
zh-Hant: 無法寫入待寄郵件資料夾。請檢查權限。
[error.read_only_field]
en: “{field}” cannot be changed. Leave it as it is.
de: „{field}“ lässt sich nicht ändern. Lassen Sie es, wie es ist.
es: «{field}» no se puede cambiar. Déjelo como está.
zh-Hans: “{field}”不可更改。请保持原样。
zh-Hant: 「{field}」不可變更。請保持原樣。
[error.required]
en: Fill in “{field}”.
de: Füllen Sie „{field}“ aus.
es: Rellene «{field}».
zh-Hans: 请填写“{field}”。
zh-Hant: 請填寫「{field}」。
[error.too_long]
en: “{field}” is too long. Use at most {detail} characters.
de: „{field}“ ist zu lang. Höchstens {detail} Zeichen sind möglich.
es: «{field}» es demasiado largo. Use como máximo {detail} caracteres.
zh-Hans: “{field}”过长。最多 {detail} 个字符。
zh-Hant: 「{field}」過長。最多 {detail} 個字元。
[error.unknown_choice]
en: “{detail}” is not one of the choices of “{field}”. Choose one from the list.
de: „{detail}“ gehört nicht zur Auswahl von „{field}“. Wählen Sie einen Eintrag der Liste.
es: «{detail}» no es una opción de «{field}». Elija una de la lista.
zh-Hans: “{detail}”不是“{field}”的可选项。请从列表中选择。
zh-Hant: 「{detail}」不是「{field}」的可選項。請從清單中選擇。
[error.too_many_groups]
en: There would be more than {detail} groups. Group by something that fewer records differ in.
de: Es gäbe mehr als {detail} Gruppen. Gruppieren Sie nach etwas mit weniger Werten.
es: Habría más de {detail} grupos. Agrupe por algo con menos valores distintos.
zh-Hans: 分组会超过 {detail} 个。请改用取值较少的字段分组。
zh-Hant: 分組會超過 {detail} 個。請改用取值較少的欄位分組。
[error.bad_colours]
en: The colours of this view cannot be read. Set them again.
de: Die Farben dieser Ansicht sind nicht lesbar. Legen Sie sie neu fest.
es: No se pueden leer los colores de esta vista. Defínalos de nuevo.
zh-Hans: 无法读取此视图的颜色。请重新设置。
zh-Hant: 無法讀取此檢視的顏色。請重新設定。
[error.paper_too_large]
en: This is too large for one picture. Take some of its cards away, or make them smaller.
de: Das ist zu groß für ein Bild. Entfernen Sie einige Karten, oder verkleinern Sie sie.
es: Es demasiado grande para una imagen. Quite algunas tarjetas o hágalas más pequeñas.
zh-Hans: 内容过大，无法生成一张图片。请移除或缩小部分卡片。
zh-Hant: 內容過大，無法產生一張圖片。請移除或縮小部分卡片。
[error.paper_failed]
en: Your browser could not make the picture. Close other tabs and try again.
de: Ihr Browser konnte das Bild nicht erzeugen. Schließen Sie andere Tabs und versuchen es erneut.
es: Su navegador no pudo crear la imagen. Cierre otras pestañas e inténtelo de nuevo.
zh-Hans: 浏览器无法生成图片。请关闭其他标签页后重试。
zh-Hant: 瀏覽器無法產生圖片。請關閉其他分頁後重試。
[error.unknown_field]
en: There is no field “{detail}”. Choose another one.
de: Das Feld „{detail}“ gibt es nicht. Wählen Sie ein anderes.
es: No existe el campo «{detail}». Elija otro.
zh-Hans: 没有字段“{detail}”。请选择其他字段。
zh-Hant: 沒有欄位「{detail}」。請選擇其他欄位。
[error.wrong_type]
en: The value does not fit “{field}”. Type it again.
de: Der Wert passt nicht zu „{field}“. Geben Sie ihn neu ein.
es: El valor no encaja en «{field}». Escríbalo de nuevo.
zh-Hans: 该值与“{field}”不符。请重新输入。
zh-Hant: 該值與「{field}」不符。請重新輸入。
[error.csv_empty]
en: The file holds no rows. Choose another file.
de: Die Datei enthält keine Zeilen. Wählen Sie eine andere Datei.
es: El archivo no contiene filas. Elija otro archivo.
zh-Hans: 文件中没有数据行。请选择其他文件。
zh-Hant: 檔案中沒有資料列。請選擇其他檔案。
[error.csv_nul]
en: The file holds NUL characters, so it is no text file. Save it as CSV and try again.
de: Die Datei enthält NUL-Zeichen und ist daher keine Textdatei. Speichern Sie sie als CSV und
  versuchen Sie es noch einmal.
es: El archivo contiene caracteres NUL y no es un archivo de texto. Guárdelo como CSV e inténtelo
  de nuevo.
zh-Hans: 文件含有 NUL 字符，不是文本文件。请另存为 CSV 后重试。
zh-Hant: 檔案含有 NUL 字元，不是文字檔。請另存為 CSV 後再試。
[error.csv_row_too_large]
en: A row is larger than 1 MiB. A quote may be missing; correct the row or leave it out.
de: Eine Zeile ist größer als 1 MiB. Vielleicht fehlt ein Anführungszeichen; berichtigen Sie die
  Zeile oder lassen Sie sie weg.
es: Una fila ocupa más de 1 MiB. Quizá falte una comilla; corrija la fila o quítela.
zh-Hans: 有一行超过 1 MiB。可能缺少引号；请更正或删除该行。
zh-Hant: 有一列超過 1 MiB。可能缺少引號；請更正或刪除該列。
[error.csv_row_too_long]
en: The row has {detail} columns, more than the header. Check its quotes and delimiters.
de: Die Zeile hat {detail} Spalten, mehr als die Kopfzeile. Prüfen Sie Anführungs- und
  Trennzeichen.
es: La fila tiene {detail} columnas, más que el encabezado. Revise comillas y separadores.
zh-Hans: 该行有 {detail} 列，多于表头。请检查引号和分隔符。
zh-Hant: 該列有 {detail} 欄，多於標題列。請檢查引號和分隔符號。
[error.csv_row_too_short]
en: The row has only {detail} columns, fewer than the header. Check its quotes and delimiters.
de: Die Zeile hat nur {detail} Spalten, weniger als die Kopfzeile. Prüfen Sie Anführungs- und
  Trennzeichen.
es: La fila tiene solo {detail} columnas, menos que el encabezado. Revise comillas y separadores.
zh-Hans: 该行只有 {detail} 列，少于表头。请检查引号和分隔符。
zh-Hant: 該列只有 {detail} 欄，少於標題列。請檢查引號和分隔符號。
[error.csv_stray_quote]
en: A quoted value goes on after its closing quote. Double the quotes inside the value.
de: Ein Wert geht nach dem schließenden Anführungszeichen weiter. Verdoppeln Sie die
  Anführungszeichen im Wert.
es: Un valor continúa después de la comilla de cierre. Duplique las comillas dentro del valor.
zh-Hans: 带引号的值在右引号后还有内容。请将值中的引号写两遍。
zh-Hant: 帶引號的值在右引號後還有內容。請將值中的引號寫兩遍。
[error.csv_too_many_columns]
en: The file has more than {detail} columns. Delete those you do not need.
de: Die Datei hat mehr als {detail} Spalten. Löschen Sie, was Sie nicht brauchen.
es: El archivo tiene más de {detail} columnas. Elimine las que no necesite.
zh-Hans: 文件超过 {detail} 列。请删除不需要的列。
zh-Hant: 檔案超過 {detail} 欄。請刪除不需要的欄。
[error.csv_unclosed_quote]
en: The quote opened in line {detail} is never closed. Close or delete it.
de: Das in Zeile {detail} geöffnete Anführungszeichen wird nie geschlossen. Schließen oder löschen
  Sie es.
es: La comilla abierta en la línea {detail} no se cierra nunca. Ciérrela o bórrela.
zh-Hans: 第 {detail} 行的引号没有闭合。请补上或删除。
zh-Hant: 第 {detail} 行的引號沒有閉合。請補上或刪除。
[error.file_not_readable]
en: The file {detail} cannot be read. Check its name and permissions.
de: Die Datei {detail} ist nicht lesbar. Prüfen Sie Namen und Rechte.
es: No se puede leer el archivo {detail}. Revise el nombre y los permisos.
zh-Hans: 无法读取文件 {detail}。请检查文件名和权限。
zh-Hant: 無法讀取檔案 {detail}。請檢查檔名和權限。
[error.import_column_twice]
en: Two columns are mapped to “{field}”. Choose one of them.
de: Zwei Spalten sind „{field}“ zugeordnet. Wählen Sie eine davon.
es: Dos columnas están asignadas a «{field}». Elija una de ellas.
zh-Hans: 有两列都对应“{field}”。请只保留一列。
zh-Hant: 有兩欄都對應「{field}」。請只保留一欄。
[error.import_duplicate]
en: The same record stands in line {detail} already. Delete one of the two rows.
de: Derselbe Datensatz steht schon in Zeile {detail}. Löschen Sie eine der beiden Zeilen.
es: El mismo registro ya figura en la línea {detail}. Elimine una de las dos filas.
zh-Hans: 第 {detail} 行已有相同记录。请删除其中一行。
zh-Hant: 第 {detail} 行已有相同記錄。請刪除其中一列。
[error.import_ambiguous]
en: More than one record is called “{detail}”. Give its key or e-mail instead.
de: Mehrere Datensätze heißen „{detail}“. Geben Sie Schlüssel oder E-Mail an.
es: Hay varios registros llamados «{detail}». Indique su clave o correo.
zh-Hans: 有多条记录名为“{detail}”。请改用编号或邮箱。
zh-Hant: 有多筆記錄名為「{detail}」。請改用編號或電子郵件。
[error.import_nothing_mapped]
en: No column is mapped to a field. Map at least one.
de: Keine Spalte ist einem Feld zugeordnet. Ordnen Sie mindestens eine zu.
es: Ninguna columna está asignada a un campo. Asigne al menos una.
zh-Hans: 没有任何列对应到字段。请至少对应一列。
zh-Hant: 沒有任何欄對應到欄位。請至少對應一欄。
[error.import_unknown_entity]
en: “{detail}” cannot be imported. Choose contact, account, lead, product, deal, activity, task,
  ticket or user.
de: „{detail}“ lässt sich nicht importieren. Möglich sind contact, account, lead, product, deal,
  activity, task, ticket oder user.
es: «{detail}» no se puede importar. Elija contact, account, lead, product, deal, activity, task,
  ticket o user.
zh-Hans: “{detail}”无法导入。可选：contact、account、lead、product、deal、activity、task、ticket、user。
zh-Hant: 「{detail}」無法匯入。可選：contact、account、lead、product、deal、activity、task、ticket、user。
[error.lookup_proposal]
en: “{detail}”: accept the proposal, or correct the value.
de: „{detail}“: Nehmen Sie den Vorschlag an oder berichtigen Sie den Wert.
es: «{detail}»: acepte la propuesta o corrija el valor.
zh-Hans: “{detail}”：请接受建议或更正该值。
zh-Hant: 「{detail}」：請接受建議或更正該值。
[error.lookup_unknown]
en: There is no “{detail}” for “{field}”. Import or create it first, or allow creating it.
de: „{detail}“ gibt es für „{field}“ nicht. Importieren oder legen Sie es zuerst an, oder erlauben
  Sie das Anlegen.
es: No existe «{detail}» para «{field}». Impórtelo o créelo antes, o permita crearlo.
zh-Hans: “{field}”中没有“{detail}”。请先导入或创建，或允许自动创建。
zh-Hant: 「{field}」中沒有「{detail}」。請先匯入或建立，或允許自動建立。
[error.refused_group]
en: This row belongs to a group that was refused because of another row ({detail}). Correct that
  row first.
de: Diese Zeile gehört zu einer Gruppe, die wegen einer anderen Zeile abgelehnt wurde ({detail}).
  Berichtigen Sie zuerst diese.
es: Esta fila pertenece a un grupo rechazado por otra fila ({detail}). Corrija antes esa fila.
zh-Hans: 该行所属的分组因另一行而被拒绝（{detail}）。请先更正那一行。
zh-Hant: 該列所屬的群組因另一列而被拒絕（{detail}）。請先更正那一列。
[error.undo_changed_since]
en: {detail} of the records were changed since. Undo those changes first.
de: {detail} der Datensätze wurden seither geändert. Machen Sie diese Änderungen zuerst
  rückgängig.
es: {detail} de los registros se han cambiado desde entonces. Deshaga antes esos cambios.
zh-Hans: 其中 {detail} 条记录之后又被修改。请先撤销那些修改。
zh-Hant: 其中 {detail} 筆記錄之後又被修改。請先復原那些修改。
[error.already_converted]
en: This lead was converted already. Open its contact instead.
de: Dieser Lead wurde schon umgewandelt. Öffnen Sie stattdessen seinen Kontakt.
es: Este cliente potencial ya se convirtió. Abra su contacto.
zh-Hans: 该线索已经转化。请打开对应的联系人。
zh-Hant: 此潛在客戶已轉換。請開啟對應的聯絡人。
[error.bad_answer]
en: The server's answer could not be read. Check the connection and try again.
de: Die Antwort des Servers war nicht lesbar. Prüfen Sie die Verbindung und versuchen Sie es noch
  einmal.
es: No se pudo leer la respuesta del servidor. Revise la conexión e inténtelo de nuevo.
zh-Hans: 无法读取服务器的回复。请检查连接后重试。
zh-Hant: 無法讀取伺服器的回覆。請檢查連線後再試。
[error.bad_cursor]
en: The position of this device is unknown to the server. Reload to start over; your changes are
  kept.
de: Der Server kennt den Stand dieses Geräts nicht. Laden Sie neu, um neu zu beginnen; Ihre
  Änderungen bleiben erhalten.
es: El servidor no reconoce la posición de este dispositivo. Recargue para empezar de nuevo; sus
  cambios se conservan.
zh-Hans: 服务器无法识别本设备的同步位置。请刷新重新开始；您的修改会保留。
zh-Hant: 伺服器無法識別本裝置的同步位置。請重新載入；您的修改會保留。
[error.cannot_write_file]
en: The file {detail} cannot be written. Check the folder's permissions and free space.
de: Die Datei {detail} kann nicht geschrieben werden. Prüfen Sie Rechte und freien Platz des
  Ordners.
es: No se puede escribir el archivo {detail}. Revise los permisos y el espacio libre de la
  carpeta.
zh-Hans: 无法写入文件 {detail}。请检查文件夹权限和可用空间。
zh-Hant: 無法寫入檔案 {detail}。請檢查資料夾權限和可用空間。
[error.epoch_changed]
en: The server was restored from a backup. Reload; changes not yet sent are kept and sent again.
de: Der Server wurde aus einer Sicherung wiederhergestellt. Laden Sie neu; ungesendete Änderungen
  bleiben erhalten und werden erneut gesendet.
es: El servidor se restauró desde una copia de seguridad. Recargue; los cambios no enviados se
  conservan y se envían de nuevo.
zh-Hans: 服务器已从备份恢复。请刷新；未发送的修改会保留并重新发送。
zh-Hant: 伺服器已從備份還原。請重新載入；未送出的修改會保留並重新送出。
[error.group_refused]
en: This change belongs to others that were refused ({detail}). Correct those first.
de: Diese Änderung gehört zu anderen, die abgelehnt wurden ({detail}). Berichtigen Sie zuerst
  diese.
es: Este cambio va unido a otros que se rechazaron ({detail}). Corrija antes esos.
zh-Hans: 此修改与其他被拒绝的修改同属一组（{detail}）。请先更正那些。
zh-Hant: 此修改與其他被拒絕的修改同屬一組（{detail}）。請先更正那些。
[error.operation_gap]
en: Some of this device's changes did not reach the server. They are sent again; wait a moment.
de: Einige Änderungen dieses Geräts haben den Server nicht erreicht. Sie werden erneut gesendet;
  warten Sie einen Moment.
es: Algunos cambios de este dispositivo no llegaron al servidor. Se envían de nuevo; espere un
  momento.
zh-Hans: 本设备的部分修改未到达服务器，正在重新发送，请稍候。
zh-Hant: 本裝置的部分修改未送達伺服器，正在重新送出，請稍候。
[error.other_user]
en: This browser holds unsent changes of somebody else. Let them sign in and send them first.
de: In diesem Browser liegen ungesendete Änderungen einer anderen Person. Diese soll sich zuerst
  anmelden und sie senden.
es: Este navegador guarda cambios sin enviar de otra persona. Que inicie sesión y los envíe antes.
zh-Hans: 此浏览器中有其他人尚未发送的修改。请让对方先登录并发送。
zh-Hant: 此瀏覽器中有其他人尚未送出的修改。請對方先登入並送出。
[error.rules_without_end]
en: The rules for this record call each other without end. Tell your administrator.
de: Die Regeln für diesen Datensatz rufen sich endlos gegenseitig auf. Wenden Sie sich an Ihre
  Administration.
es: Las reglas de este registro se llaman entre sí sin fin. Avise a su administrador.
zh-Hans: 此记录的规则无限循环。请告诉管理员。
zh-Hant: 此記錄的規則無限循環。請告訴管理員。
[error.too_many_operations]
en: Too many changes were sent at once. They are sent in smaller parts; wait a moment.
de: Es wurden zu viele Änderungen auf einmal gesendet. Sie werden in kleineren Teilen gesendet;
  warten Sie einen Moment.
es: Se enviaron demasiados cambios a la vez. Se envían en partes más pequeñas; espere un momento.
zh-Hans: 一次发送的修改过多，正在分批发送，请稍候。
zh-Hant: 一次送出的修改過多，正在分批送出，請稍候。
[error.unknown_entity]
en: The server does not know this kind of record. Reload to get the current program.
de: Der Server kennt diese Art von Datensatz nicht. Laden Sie neu, um das aktuelle Programm zu
  erhalten.
es: El servidor no conoce este tipo de registro. Recargue para obtener el programa actual.
zh-Hans: 服务器不认识此类记录。请刷新以获取最新程序。
zh-Hant: 伺服器不認識此類記錄。請重新載入以取得最新程式。
[error.unknown_reference]
en: “{field}” points to a record that is not there. Choose another one.
de: „{field}“ verweist auf einen Datensatz, den es nicht gibt. Wählen Sie einen anderen.
es: «{field}» señala un registro que no existe. Elija otro.
zh-Hans: “{field}”指向的记录不存在。请另选一条。
zh-Hant: 「{field}」指向的記錄不存在。請另選一筆。
)acq";
}

}  // namespace acq::catalogue

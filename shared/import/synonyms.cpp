// What other programs, and the people who fill spreadsheets, call our fields.
#include <array>
#include <span>

#include "import/words.h"

namespace acq {
namespace {

using enum EntityKind;

// The words are bare names (see bare_name): lower case letters and digits only.
constexpr Synonyms kOwnWords[] = {
    {account, "name", "account accountname company companyname customer customername organization "
                      "organisation organisationname firm firma firmenname empresa cliente"},
    {account, "parent", "subsidiaryof parentaccount parentcompany tochtervon muttergesellschaft "
                        "konzern filialde matriz"},
    {account, "country", "officelocation location hq headquarters"},
    {account, "founded", "yearestablished established yearfounded foundingyear gegruendet "
                         "gegrundet grundungsjahr anofundacion"},
    {account, "revenue", "annualrevenue turnover sales jahresumsatz ingresos ventas"},
    {account, "employees", "numberofemployees noofemployees headcount staff mitarbeiter "
                           "mitarbeiterzahl plantilla"},
    {account, "sector", "industry vertical industrie wirtschaftszweig industria"},
    {account, "external_id", "accountid accountnumber customerid customernumber companyid "
                             "kundennummer kundennr firmennummer numerodecliente"},
    {contact, "external_id", "customerid customernumber contactid personid kundennummer kundennr "
                             "idcliente"},
    {contact, "account", "company companyname account accountname organization organisation "
                         "firma firmenname unternehmen empresa employer arbeitgeber"},
    {contact, "customer_since", "subscriptiondate signupdate registrationdate joindate joined "
                                "kundeseit registriertam fechaalta"},
    {contact, "email_private", "email2 emailaddress2 secondemail privateemail personalemail"},
    {contact, "phone_private", "phone3 homephone phonehome privattelefon telefonprivat"},
    {contact, "state", "status customerstatus lifecyclestage"},
    {lead, "external_id", "leadid customerid"},
    {lead, "company", "account accountname organization organisation firma unternehmen empresa"},
    {lead, "lead_state", "status leadstatus state"},
    {product, "name", "productname item itemname article artikel producto nombreproducto"},
    {product, "sku", "productid productcode articlenumber itemnumber itemcode ean artikelnr "
                     "artikelnummer codigo"},
    {product, "price", "salesprice listprice unitprice verkaufspreis listenpreis preciodeventa"},
    {product, "series", "family productfamily productline category produktfamilie kategorie "
                        "familia categoria"},
    {deal, "name", "dealname opportunity opportunityname title topic chance"},
    {deal, "external_id", "opportunityid dealid opportunitynumber dealnumber"},
    {deal, "owner", "salesagent salesrep salesperson agent rep verkaeufer verkaufer vendedor"},
    {deal, "stage", "dealstage opportunitystage salesstage pipelinestage status phase etapa"},
    {deal, "opened_on", "engagedate createddate opendate startdate openedon begin fechainicio"},
    {deal, "closed_on", "closedate closingdate closeddate abschlussdatum fechacierre"},
    {deal, "expected_close", "expectedclosedate expectedclosingdate forecastdate"},
    {deal, "amount", "closevalue dealvalue value dealamount opportunityamount total price wert "
                     "auftragswert valor"},
    {deal, "account", "company customer client firma kunde empresa cliente"},
    {deal, "contact", "contactname primarycontact ansprechpartner"},
    {user, "name", "salesagent salesrep salesperson agent agentname fullname username employee "
                   "mitarbeiter vendedor"},
    {user, "team", "regionaloffice office department region abteilung buero buro oficina"},
    {user, "manager", "supervisor boss leiter jefe"},
    {team, "name", "regionaloffice office department teamname"},
    {task, "subject", "task title todo name aufgabe tarea"},
    {task, "due_on", "duedate deadline faelligkeit falligkeit fechalimite"},
    {task, "task_state", "status state"},
    {activity, "happened_at", "date datetime time datum fecha"},
    {activity, "channel", "type activitytype kind art tipo"},
    {activity, "body", "notes note text details"},
    {ticket, "subject", "title issue problem betreff asunto"},
    {ticket, "ticket_state", "status state"},
    {deal_line, "quantity", "qty count anzahl unidades"},
};

constexpr Synonyms kWordsForAll[] = {
    {none, "first_name", "firstname givenname forename vorname nombre nombres"},
    {none, "last_name", "lastname surname familyname nachname familienname apellido apellidos"},
    {none, "full_name", "name fullname contactname personname contact contacts vollername "
                        "nombrecompleto"},
    {none, "email", "email emailaddress mail emailadresse correo correoelectronico email1 "
                    "workemail"},
    {none, "phone", "phone telephone phonenumber tel telefon telefonnummer telefono phone1 "
                    "workphone businessphone officephone"},
    {none, "mobile", "mobile mobilephone cell cellphone handy mobiltelefon movil celular phone2"},
    {none, "fax", "faxnumber telefax faxnummer"},
    {none, "website", "website web url homepage site webseite internet paginaweb"},
    {none, "street", "address streetaddress address1 addressline1 strasse anschrift adresse "
                     "direccion calle"},
    {none, "postal_code", "zip zipcode postcode postalcode plz codigopostal cp"},
    {none, "city", "city town ort stadt wohnort ciudad poblacion"},
    {none, "region", "region state province county bundesland provincia estado"},
    {none, "country", "country land nation pais countryname"},
    {none, "job_title", "title jobtitle position role funktion cargo puesto"},
    {none, "birthday", "birthday birthdate dateofbirth dob geburtstag geburtsdatum "
                       "fechanacimiento"},
    {none, "owner", "owner assignedto accountowner responsible zustaendig zustandig betreuer "
                    "responsable"},
    {none, "description", "notes note comment comments remarks bemerkung bemerkungen notiz "
                          "notizen kommentar notas comentarios"},
    {none, "tags", "tags labels keywords stichworte etiquetas"},
    {none, "source", "leadsource source origin quelle herkunft origen"},
    {none, "currency", "currency currencycode waehrung wahrung moneda divisa"},
    {none, "external_id", "externalid externalkey key recordid legacyid"},
    {none, "salutation", "salutation anrede prefix tratamiento"},
};

}  // namespace

std::span<const Synonyms> own_synonyms() { return kOwnWords; }
std::span<const Synonyms> general_synonyms() { return kWordsForAll; }

}  // namespace acq

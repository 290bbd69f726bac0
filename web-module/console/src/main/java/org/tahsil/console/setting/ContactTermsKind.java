package org.tahsil.console.setting;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.Dependent;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.tahsil.account.Portfolio;
import org.tahsil.contact.ContactSettings;
import org.tahsil.contact.ContactTerms;
import org.tahsil.contact.CreditorRole;

/** Whose law governs contacts, which packs are chosen, and the house's own terms. */
@Dependent
public class ContactTermsKind extends TermsKind<ContactTerms> {
  /** What is typed where a cap caps nothing. */
  private static final String NO_CAP = "none";

  /** Packs that apply only where they are chosen. */
  static final List<String> PACKS = List.of("IN_SMS", "IN_RBI_AGENTS_DRAFT");

  /** Terms of the house's rules that a portfolio may set. */
  static final List<String> TERMS =
      List.of(
          "QUIET_HOURS.earliest",
          "QUIET_HOURS.latest",
          "CALLS_OF_A_PERSON.days",
          "CALLS_OF_A_PERSON.max",
          "SMS_OF_A_PERSON.days",
          "SMS_OF_A_PERSON.max",
          "MAILS_OF_A_PERSON.days",
          "MAILS_OF_A_PERSON.max",
          "DAY_OF_AN_ADDRESS.days",
          "DAY_OF_AN_ADDRESS.max",
          "DAY_OF_A_PERSON.days",
          "DAY_OF_A_PERSON.max",
          "WEEK_OF_A_HOUSEHOLD.days",
          "WEEK_OF_A_HOUSEHOLD.max",
          "DAY_OF_THE_PORTFOLIO.max");

  private static final int COUNTRY = 2;
  private static final int LONGEST_VALUE = 5;
  private static final int LONGEST_SOURCE = 200;
  private static final List<SettingField> FIELDS =
      List.of(
          SettingField.text("jurisdiction", COUNTRY),
          SettingField.choice("role", "set_creditor", CreditorRole.class),
          SettingField.choices("chosen", "set_pack", PACKS, 0),
          SettingField.rows(
              "house",
              0,
              TERMS.size(),
              SettingField.choice("term", "set_house", TERMS),
              SettingField.text("value", LONGEST_VALUE)),
          SettingField.source(LONGEST_SOURCE));

  @EJB private ContactSettings settings;

  public ContactTermsKind() {
    super(15, "contact-terms", Starts.TOMORROW, ADMINS, FIELDS);
  }

  @Override
  ContactTerms current(Portfolio portfolio) {
    return settings.current(portfolio);
  }

  @Override
  List<ContactTerms> terms(Portfolio portfolio) {
    return settings.dated(portfolio);
  }

  @Override
  public boolean set(Portfolio portfolio, String part, LocalDate from, Wish wish) {
    Values values = wish.values();
    settings.set(
        portfolio,
        new ContactTerms(
            values.text("jurisdiction").toUpperCase(Locale.ROOT),
            values.code("role", CreditorRole.class),
            values.codes("chosen"),
            house(values.rows("house")),
            wish.source(),
            from,
            null),
        wish.by().name());
    return true;
  }

  /** Of a term that stands twice the last row counts. */
  static Map<String, String> house(List<Values> rows) {
    Map<String, String> house = new TreeMap<>();
    for (Values row : rows) {
      String value = row.text("value");
      house.put(row.text("term"), value.equalsIgnoreCase(NO_CAP) ? "" : value);
    }
    return house;
  }

  @Override
  Setting entry(ContactTerms terms) {
    return new Setting(
        "",
        terms.validFrom(),
        Values.NONE
            .with("jurisdiction", terms.jurisdiction())
            .with("role", terms.role())
            .with("chosen", terms.chosen())
            .with(SettingField.SOURCE, terms.source())
            .with(
                "house",
                new TreeMap<>(terms.house())
                    .entrySet().stream()
                        .map(entry -> row(entry.getKey(), entry.getValue()))
                        .toList()));
  }

  private static Values row(String term, String value) {
    return Values.NONE.with("term", term).with("value", value.isEmpty() ? NO_CAP : value);
  }
}

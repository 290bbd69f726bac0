package org.tahsil.console.setting;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.Dependent;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.tahsil.account.DpdConvention;
import org.tahsil.account.Portfolio;
import org.tahsil.account.Portfolios;
import org.tahsil.console.text.Wording;
import org.tahsil.delinquency.Scheme;
import org.tahsil.delinquency.Schemes;
import org.tahsil.delinquency.StandardScheme;

/** The schemes that class accounts by days past due, beside the buckets. */
@Dependent
public class SchemesKind extends SettingKind {
  private static final String END = "END";
  private static final int LONGEST_CODE = 32;
  private static final int MOST_CLASSES = 20;
  private static final int LAST_DAY = 10_000;
  private static final int LONGEST_SOURCE = 300;

  @EJB private Schemes schemes;
  @EJB private Portfolios portfolios;

  public SchemesKind() {
    super("schemes", Starts.ANY_DAY, EVERYBODY, MANAGERS);
  }

  @Override
  public int place() {
    return 3;
  }

  @Override
  public List<String> parts() {
    return List.of();
  }

  /** Each that was ever set, and a new one. */
  @Override
  List<String> choices(Portfolio portfolio) {
    List<String> codes =
        new ArrayList<>(schemes.all(portfolio).stream().map(Scheme::code).distinct().toList());
    codes.add("");
    return codes;
  }

  @Override
  Values blank(Portfolio portfolio) {
    return Values.NONE.with("convention", portfolio.convention()).with("kept", false);
  }

  @Override
  String partName(Wording wording, String part) {
    return part.isEmpty() ? wording.say("set_schemes_another") : part;
  }

  @Override
  public List<SettingField> fields(String part) {
    List<SettingField> fields = new ArrayList<>();
    if (part.isEmpty()) {
      fields.add(SettingField.text("code", LONGEST_CODE));
    }
    List<String> kinds = new ArrayList<>(List.of("BUCKETS", "RBI_IRAC", "IFRS9"));
    if (!part.isEmpty()) {
      kinds.add(END);
    }
    fields.add(SettingField.choice("kind", "set_scheme_kind", kinds));
    fields.add(SettingField.choice("convention", "set_convention", DpdConvention.class));
    fields.add(SettingField.choice("base", "set_scheme_base", Scheme.Base.class));
    fields.add(
        SettingField.rows(
            "classes",
            0,
            MOST_CLASSES,
            SettingField.text("name", LONGEST_CODE),
            SettingField.days("first_day", 0, LAST_DAY)));
    fields.add(SettingField.yes("kept"));
    fields.add(SettingField.source(LONGEST_SOURCE));
    return fields;
  }

  @Override
  public List<Setting> inForce(Portfolio portfolio) {
    LocalDate today = portfolios.businessDate(portfolio);
    return schemes.all(portfolio).stream()
        .filter(scheme -> lasts(scheme, today))
        .map(SchemesKind::entry)
        .toList();
  }

  private static boolean lasts(Scheme scheme, LocalDate day) {
    LocalDate end = scheme.validTo();
    return !scheme.validFrom().isAfter(day) && (end == null || end.isAfter(day));
  }

  @Override
  public List<Setting> dated(Portfolio portfolio) {
    return schemes.all(portfolio).stream()
        .sorted(Comparator.comparing(Scheme::validFrom).reversed())
        .map(SchemesKind::entry)
        .toList();
  }

  @Override
  public boolean set(Portfolio portfolio, String part, LocalDate from, Wish wish) {
    Values values = wish.values();
    String code = part.isEmpty() ? values.text("code") : part;
    if (values.text("kind").equals(END)) {
      schemes.end(portfolio, code, from);
    } else {
      schemes.set(portfolio, scheme(code, from, wish), wish.by().name());
    }
    return true;
  }

  private static Scheme scheme(String code, LocalDate from, Wish wish) {
    Values values = wish.values();
    return switch (values.code("kind", Scheme.Kind.class)) {
      case RBI_IRAC -> StandardScheme.rbi(code, from);
      case IFRS9 -> StandardScheme.ifrs9(code, from);
      case BUCKETS ->
          new Scheme(
              code,
              Scheme.Kind.BUCKETS,
              values.code("convention", DpdConvention.class),
              values.code("base", Scheme.Base.class),
              values.rows("classes").stream()
                  .map(row -> new Scheme.Range(row.text("name"), row.whole("first_day")))
                  .toList(),
              values.yes("kept"),
              false,
              from,
              null,
              wish.source());
    };
  }

  private static Setting entry(Scheme scheme) {
    return new Setting(
        scheme.code(),
        scheme.validFrom(),
        Values.NONE
            .with("kind", scheme.kind())
            .with("convention", scheme.convention())
            .with("base", scheme.base())
            .with("kept", scheme.kept())
            .with(SettingField.SOURCE, scheme.source())
            .with(Setting.UNTIL, scheme.validTo())
            .with(
                "classes",
                scheme.classes().stream()
                    .map(
                        one ->
                            Values.NONE.with("name", one.name()).with("first_day", one.firstDay()))
                    .toList()));
  }
}

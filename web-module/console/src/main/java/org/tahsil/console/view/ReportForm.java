package org.tahsil.console.view;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.tahsil.account.Portfolio;
import org.tahsil.console.page.Field;
import org.tahsil.console.page.Paths;
import org.tahsil.console.text.Wording;
import org.tahsil.delinquency.Ageing;
import org.tahsil.reporting.PrintOrder.Format;
import org.tahsil.reporting.Report;
import org.tahsil.reporting.ReportParameter;
import org.tahsil.reporting.ReportWish;
import org.tahsil.shared.outcome.Refusal;

/**
 * What a reader asked a report for.
 *
 * @param today the business date
 * @param asked what stands in the address, by name
 */
public record ReportForm(
    Report report, Portfolio portfolio, LocalDate today, Map<String, String> asked) {

  /** The wish as far as it can be read. */
  public ReportWish wish() {
    return new ReportWish(
        date(ReportParameter.AS_OF),
        date(ReportParameter.KNOWN_ON),
        date(ReportParameter.COMPARE_WITH),
        date(ReportParameter.FROM),
        basis(),
        text(ReportParameter.SCHEME),
        limit());
  }

  /** Why a date or number cannot be read; null if all can. */
  public @Nullable Refusal fault() {
    for (ReportParameter parameter : report.parameters()) {
      String text = text(parameter);
      boolean read =
          switch (parameter) {
            case AS_OF, KNOWN_ON, COMPARE_WITH, FROM -> text == null || date(parameter) != null;
            case LIMIT -> text == null || limit() != null;
            case BASIS, SCHEME -> true;
          };
      if (!read) {
        return Refusal.malformed("FIELD_INVALID", parameter.key(), text, "");
      }
    }
    return null;
  }

  /** The format of the file; PDF unless another is named. */
  public Format format() {
    for (Format format : Format.values()) {
      if (format.extension().equals(asked.get("format"))) {
        return format;
      }
    }
    return Format.PDF;
  }

  /** The same with one more value. */
  public ReportForm with(String name, String value) {
    Map<String, String> more = new TreeMap<>(asked);
    more.put(name, value);
    return new ReportForm(report, portfolio, today, more);
  }

  String path() {
    return Paths.portfolio(portfolio.code()) + "/reports/" + report.id();
  }

  /** The address that has it prepared, with what was asked for. */
  String prepare() {
    return Paths.query(path() + "/prepare", query());
  }

  /** The address of a file with what was asked for. */
  String file(Format format) {
    Map<String, String> query = query();
    query.put("format", format.extension());
    return Paths.query(path() + "/file", query);
  }

  private Map<String, String> query() {
    Map<String, String> query = new TreeMap<>();
    for (ReportParameter parameter : report.parameters()) {
      String text = text(parameter);
      if (text != null) {
        query.put(parameter.key(), text);
      }
    }
    return query;
  }

  /** The fields that the report takes. */
  List<Field> fields(Wording wording) {
    return report.parameters().stream().map(parameter -> field(wording, parameter)).toList();
  }

  private Field field(Wording wording, ReportParameter parameter) {
    String label = wording.say("report_param_" + parameter.key());
    String value = Objects.requireNonNullElse(text(parameter), "");
    return switch (parameter) {
      case AS_OF ->
          Field.of(parameter.key(), label, "date", value.isEmpty() ? today.toString() : value);
      case FROM, KNOWN_ON, COMPARE_WITH ->
          Field.of(parameter.key(), label, "date", value).optional();
      case LIMIT -> Field.of(parameter.key(), label, "number", value).optional();
      case SCHEME -> Field.of(parameter.key(), label, "text", value).optional();
      case BASIS ->
          Field.select(
              parameter.key(),
              label,
              List.of(
                  new Field.Option("account", wording.say("basis_account"), !"item".equals(value)),
                  new Field.Option("item", wording.say("basis_item"), "item".equals(value))));
    };
  }

  private @Nullable String text(ReportParameter parameter) {
    String text = asked.get(parameter.key());
    return text == null || text.isBlank() || !report.takes(parameter) ? null : text.strip();
  }

  private @Nullable LocalDate date(ReportParameter parameter) {
    try {
      String text = text(parameter);
      return text == null ? null : LocalDate.parse(text);
    } catch (DateTimeParseException unreadable) {
      return null;
    }
  }

  private Ageing.@Nullable Basis basis() {
    String text = text(ReportParameter.BASIS);
    return text == null ? null : "item".equals(text) ? Ageing.Basis.ITEM : Ageing.Basis.ACCOUNT;
  }

  private @Nullable Integer limit() {
    String text = text(ReportParameter.LIMIT);
    return text == null || !text.matches("[0-9]{1,6}") ? null : Integer.valueOf(text);
  }
}

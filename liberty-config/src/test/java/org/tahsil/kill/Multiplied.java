package org.tahsil.kill;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The demonstration's files many times over, as one book in rials: each copy has references and
 * addresses of its own and lies some days further back, so that every night finds changes. All of
 * it is synthetic.
 */
final class Multiplied {

  /** In the order in which they can be taken in. */
  static final List<String> KINDS =
      List.of(
          "customers",
          "accounts",
          "items",
          "payments",
          "bank-transactions",
          "mandates",
          "collection-attempts",
          "interactions");

  private static final List<String> BOOKS = List.of("omt", "msm");
  private static final Pattern REFERENCE = Pattern.compile("(OMT|MSM)_");
  private static final Pattern DATE = Pattern.compile("\\b\\d{4}-\\d{2}-\\d{2}(?=T|,|$)");
  private static final int SPREAD_DAYS = 31;
  private static final int DAYS_APART = 5;

  private Multiplied() {}

  /** The files of one kind, one for each book that has it. */
  static List<String> files(String kind, int copies) throws IOException {
    List<String> files = new java.util.ArrayList<>();
    for (String book : BOOKS) {
      try (InputStream csv =
          Multiplied.class.getResourceAsStream("/demo/" + book + "-" + kind + ".csv")) {
        if (csv != null) {
          files.add(copies(new String(csv.readAllBytes(), UTF_8), copies));
        }
      }
    }
    return files;
  }

  private static String copies(String csv, int copies) {
    List<String> lines = csv.lines().toList();
    StringBuilder all = new StringBuilder(lines.get(0)).append('\n');
    for (int copy = 0; copy < copies; copy++) {
      UnaryOperator<String> change = copy(copy);
      lines.stream().skip(1).forEach(line -> all.append(change.apply(line)).append('\n'));
    }
    return all.toString();
  }

  private static UnaryOperator<String> copy(int number) {
    String mark = "%03d".formatted(number);
    int days = number * DAYS_APART % SPREAD_DAYS;
    return line -> {
      String own = REFERENCE.matcher(line).replaceAll("$1_" + mark + "_");
      String rials = own.replace(",INR,", ",OMR,").replace("@example", "." + mark + "@example");
      return DATE.matcher(rials)
          .replaceAll(date -> LocalDate.parse(date.group()).minusDays(days).toString());
    };
  }

  /** How many rows a kind has. */
  static int rows(List<String> files) {
    return files.stream().collect(Collectors.summingInt(file -> (int) file.lines().count() - 1));
  }
}

package org.tahsil.reports;

import static org.assertj.core.api.Assertions.assertThat;

import com.lowagie.text.pdf.PdfName;
import com.lowagie.text.pdf.PdfReader;
import com.lowagie.text.pdf.parser.PdfTextExtractor;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.tahsil.reports.Sheet.Bar;
import org.tahsil.reports.Sheet.Column;
import org.tahsil.reports.Sheet.Fact;
import org.tahsil.reports.Sheet.Heading;
import org.tahsil.reports.Sheet.Row;
import org.tahsil.reports.Sheet.Words;

class SheetRenderTest {
  private static final ReportRenderer RENDERER = new ReportRenderer();
  private static final Words ENGLISH =
      new Words("en", false, "Page", "of", "2025-01-01 14:00, layla", "Nothing to list");
  private static final Words ARABIC =
      new Words("ar", true, "صفحة", "من", "2025-01-01 14:00، layla", "لا شيء");

  @Test
  void aPdfHasRupeesArabicAndEveryPageItsNumberAsText() throws IOException {
    String text = pdfText("sheet-en", sheet(ENGLISH, 120, Look.HOUSE));
    assertThat(text)
        .contains("Ageing", "Outstanding (₹)", "12,34,567.89", "₹14,81,48,146.80")
        .contains("Page 1 of", "Page 3 of");
    assertThat(text.replaceAll("\\s+", ""))
        .contains("Averylongnamethatdoesnotfitintoonelineofacolumn");
  }

  @Test
  void anArabicPdfIsMirroredAndKeepsLatinDigits() throws IOException {
    String text = pdfText("sheet-ar", sheet(ARABIC, 60, new Look("#FDE047", null)));
    assertThat(Normalizer.normalize(text, Normalizer.Form.NFKC))
        .contains("12,34,567.89", "2024-12-20", "₹");
    assertThat(letters(text)).containsAll(letters("مريم الهاشمي المستحق"));
  }

  @Test
  void anEmptySheetSaysSo() throws IOException {
    assertThat(pdfText("sheet-none", sheet(ENGLISH, 0, Look.HOUSE))).contains("Nothing to list");
  }

  @Test
  void aWorkbookHasRealNumbersAndNoFormula() throws IOException {
    String book = workbook("sheet-en", sheet(ENGLISH, 5, Look.HOUSE));
    assertThat(book)
        .contains("<v>1234567.89</v>", "&apos;=cmd|x", "&apos;@here", "##\\,##\\,##0.00")
        .doesNotContain("<f>", ">=cmd", ">@here");
    assertThat(workbook("sheet-ar", sheet(ARABIC, 5, Look.HOUSE))).contains("rightToLeft=\"true\"");
  }

  /** Where paper is scarce, prose is broken into lines; dates and moments are never cut off. */
  @Test
  void narrowColumnsCutNoDateAndNoSentenceOff() throws IOException {
    String source = "Reserve Bank of India, IRAC norms with the clarification of 12 November 2021";

    assertThat(pdfText("sheet-narrow", narrow(new Fact("Source", source))))
        .contains("2026-11-28 09:37", "2026-11-28 09:58", source)
        .containsPattern("2026-11-28\\s+Completed");
  }

  /** Thirteen columns want half as much again as a page has. */
  @Test
  void aCrowdedLineKeepsDatesReferencesAndAmountsWhole() throws IOException {
    Map<String, Sheet.Type> columns = new LinkedHashMap<>();
    columns.put("Account", Sheet.Type.REFERENCE);
    columns.put("Customer", Sheet.Type.TEXT);
    columns.put("Sort", Sheet.Type.TEXT);
    columns.put("State", Sheet.Type.TEXT);
    columns.put("Offered on", Sheet.Type.DATE);
    columns.put("Pay by", Sheet.Type.DATE);
    columns.put("Discount", Sheet.Type.NUMBER);
    for (String amount : List.of("Owed", "To be paid", "Paid", "Waived")) {
      columns.put(amount, Sheet.Type.AMOUNT);
    }
    columns.put("Offered by", Sheet.Type.TEXT);
    columns.put("Approved by", Sheet.Type.TEXT);
    LocalDate day = LocalDate.of(2026, 11, 28);
    BigDecimal amount = new BigDecimal("1234567.8");
    List<Object> offer =
        List.of(
            "ACC_OMT_00118",
            "Khalid",
            "Settlement",
            "Offered",
            day,
            day.plusDays(1),
            amount,
            amount,
            amount,
            amount,
            amount,
            "agent",
            "manager");

    assertThat(pdfText("sheet-crowded", sheet(List.of(), columns, offer)))
        .containsPattern(
            "ACC_OMT_00118 +Khalid +Settlement +Offered +2026-11-28 +2026-11-29"
                + "( +1,234,567\\.8){5} +agent +manager");
  }

  private static Sheet narrow(Fact fact) {
    Map<String, Sheet.Type> columns = new LinkedHashMap<>();
    columns.put("Date", Sheet.Type.DATE);
    columns.put("Status", Sheet.Type.TEXT);
    columns.put("Started", Sheet.Type.MOMENT);
    columns.put("Ended", Sheet.Type.MOMENT);
    columns.put("Seconds", Sheet.Type.NUMBER);
    columns.put("Accounts", Sheet.Type.COUNT);
    columns.put("Moves", Sheet.Type.COUNT);
    columns.put("Alerts", Sheet.Type.COUNT);
    columns.put("Set aside", Sheet.Type.COUNT);
    columns.put("Asked by", Sheet.Type.TEXT);
    columns.put("Failure", Sheet.Type.WIDE_TEXT);
    LocalDateTime began = LocalDateTime.of(2026, 11, 28, 9, 37);
    List<Object> night =
        List.of(
            began.toLocalDate(),
            "Completed",
            began,
            began.plusMinutes(21),
            new BigDecimal("1234.5"),
            1,
            2,
            3,
            4,
            "admin",
            "none");
    return sheet(List.of(fact), columns, night);
  }

  private static Sheet sheet(
      List<Fact> facts, Map<String, Sheet.Type> columns, List<Object> values) {
    return new Sheet(
        new Heading("Night log", List.of("One")),
        facts,
        List.of(),
        columns.entrySet().stream()
            .map(column -> new Column(column.getKey(), column.getValue(), 1, false))
            .toList(),
        List.of(new Row(List.copyOf(values), false)).iterator(),
        ENGLISH,
        Look.HOUSE);
  }

  @Test
  void documentsThatPeopleReadAreTagged() throws IOException {
    assertThat(SheetPdf.isTagged(500)).isTrue();
    assertThat(SheetPdf.isTagged(501)).isFalse();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    RENDERER.render(sheet(ENGLISH, 5, Look.HOUSE), ReportFormat.PDF, out);
    try (PdfReader reader = new PdfReader(out.toByteArray())) {
      assertThat(reader.getCatalog().get(PdfName.STRUCTTREEROOT)).isNotNull();
    }
  }

  @Test
  void textOnAPaleAccentIsBlack() {
    assertThat(new Look("#FDE047", null).ink()).isEqualTo(java.awt.Color.BLACK);
    assertThat(Look.HOUSE.ink()).isEqualTo(java.awt.Color.WHITE);
    assertThat(Look.contrast(java.awt.Color.WHITE, java.awt.Color.BLACK)).isEqualTo(21.0);
  }

  private static Sheet sheet(Words words, int size, Look look) {
    boolean arabic = words.rightToLeft();
    List<Row> rows = new ArrayList<>();
    BigDecimal amount = new BigDecimal("1234567.89");
    for (int i = 0; i < size; i++) {
      LocalDate date = LocalDate.of(2024, 12, 20);
      rows.add(new Row(List.of("ACC-" + i, name(i), date, i, amount, amount), false));
    }
    if (size > 0) {
      BigDecimal total = amount.multiply(BigDecimal.valueOf(size));
      String sum = arabic ? "المجموع" : "Total";
      rows.add(new Row(Arrays.asList(sum, null, null, null, total, total), true));
    }
    String owed = arabic ? "المستحق" : "Outstanding";
    return new Sheet(
        new Heading(
            arabic ? "تقادم الديون" : "Ageing",
            List.of(arabic ? "محفظة مسقط" : "Muscat telecom (OMT)", "2025-01-01")),
        List.of(new Fact(owed, "₹14,81,48,146.80"), new Fact("DPD", "61")),
        List.of(new Bar("0-30", new BigDecimal("761.4")), new Bar("90+", new BigDecimal("1086.4"))),
        columns(arabic, owed),
        rows.iterator(),
        words,
        look);
  }

  private static List<Column> columns(boolean arabic, String owed) {
    return List.of(
        new Column(arabic ? "الحساب" : "Account", Sheet.Type.REFERENCE, 0, false),
        new Column(arabic ? "العميل" : "Customer", Sheet.Type.TEXT, 0, false),
        new Column(arabic ? "التاريخ" : "Date", Sheet.Type.DATE, 0, false),
        new Column(arabic ? "الأيام" : "Days", Sheet.Type.COUNT, 0, false),
        new Column(owed + " (₹)", Sheet.Type.AMOUNT, 2, true),
        new Column(owed + " (₹)", Sheet.Type.AMOUNT, 2, true));
  }

  private static String name(int i) {
    return switch (i) {
      case 2 -> "=cmd|x";
      case 3 -> "@here";
      case 4 -> "A very long name that does not fit into one line of a column";
      default -> i % 2 == 0 ? "مريم الهاشمي" : "Customer " + i;
    };
  }

  private static byte[] render(String name, Sheet sheet, ReportFormat format) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    RENDERER.render(sheet, format, out);
    Path folder = Files.createDirectories(Path.of("target", "rendered"));
    Files.write(folder.resolve(name + "." + format.extension()), out.toByteArray());
    return out.toByteArray();
  }

  private static String pdfText(String name, Sheet sheet) throws IOException {
    try (PdfReader reader = new PdfReader(render(name, sheet, ReportFormat.PDF))) {
      StringBuilder text = new StringBuilder();
      PdfTextExtractor extractor = new PdfTextExtractor(reader);
      for (int page = 1; page <= reader.getNumberOfPages(); page++) {
        text.append(extractor.getTextFromPage(page)).append('\n');
      }
      return text.toString();
    }
  }

  /** The letters of a text in no order of reading: extractors give Arabic in that of drawing. */
  private static List<Integer> letters(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC)
        .codePoints()
        .filter(Character::isLetter)
        .boxed()
        .toList();
  }

  private static String workbook(String name, Sheet sheet) throws IOException {
    render(name, sheet, ReportFormat.XLSX);
    StringBuilder text = new StringBuilder();
    try (ZipFile zip = new ZipFile("target/rendered/" + name + ".xlsx")) {
      for (ZipEntry entry : zip.stream().toArray(ZipEntry[]::new)) {
        text.append(new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
      }
    }
    return text.toString();
  }
}

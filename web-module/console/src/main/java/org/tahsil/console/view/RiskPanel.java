package org.tahsil.console.view;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.tahsil.console.page.Paths;
import org.tahsil.console.text.Wording;
import org.tahsil.risk.Risk.BandCount;
import org.tahsil.shared.id.PortfolioCode;

/**
 * The risk bands of a portfolio as one bar.
 *
 * @param total customers scored
 */
public record RiskPanel(List<Part> parts, String total, String href) {

  /** One band: its place and width in a bar of 100. */
  public record Part(
      String label, String css, String count, String share, String x, String width) {}

  static RiskPanel of(Wording wording, PortfolioCode portfolio, List<BandCount> bands) {
    long total = bands.stream().mapToLong(BandCount::customers).sum();
    List<Part> parts = new ArrayList<>();
    long before = 0;
    for (BandCount band : bands) {
      parts.add(
          new Part(
              wording.code("band", band.band().name()),
              css(band.band().name()),
              wording.figures().count(band.customers()),
              wording
                  .figures()
                  .share(BigDecimal.valueOf(band.customers()), BigDecimal.valueOf(total)),
              hundredths(before, total),
              hundredths(band.customers(), total)));
      before += band.customers();
    }
    return new RiskPanel(
        parts, wording.figures().count(total), Paths.portfolio(portfolio) + "/risk");
  }

  /** The CSS class of a band. */
  static String css(String band) {
    return "risk-" + band.toLowerCase(java.util.Locale.ROOT);
  }

  private static String hundredths(long part, long whole) {
    return whole == 0
        ? "0"
        : BigDecimal.valueOf(part * 100)
            .divide(BigDecimal.valueOf(whole), 2, java.math.RoundingMode.HALF_EVEN)
            .toPlainString();
  }
}

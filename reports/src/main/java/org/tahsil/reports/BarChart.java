package org.tahsil.reports;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import net.sf.jasperreports.engine.JasperReportsContext;
import net.sf.jasperreports.renderers.AbstractRenderer;
import net.sf.jasperreports.renderers.Graphics2DRenderable;
import org.jfree.chart.ChartFactory;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.AxisLocation;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.renderer.category.BarRenderer;
import org.jfree.chart.renderer.category.StandardBarPainter;
import org.jfree.data.category.DefaultCategoryDataset;
import org.tahsil.reports.Sheet.Bar;

/** The bars of a sheet, drawn as vectors into the page; mirrored where the sheet is. */
final class BarChart extends AbstractRenderer implements Graphics2DRenderable {
  private static final long serialVersionUID = 1L;
  private static final Font FONT = new Font("DejaVu Sans", Font.PLAIN, 7);
  private static final Color INK = new Color(0x475569);
  private static final int LABELS = 9;

  private final transient JFreeChart chart;

  BarChart(Sheet sheet) {
    DefaultCategoryDataset bars = new DefaultCategoryDataset();
    int size = sheet.bars().size();
    int step = (size + LABELS - 1) / LABELS;
    boolean mirrored = sheet.words().rightToLeft();
    for (int n = 0; n < size; n++) {
      int place = mirrored ? size - 1 - n : n;
      Bar bar = sheet.bars().get(place);
      // A label of its own for each bar, seen where there is room for it.
      String label = place % step == 0 ? bar.label() : " ".repeat(place + 1);
      bars.addValue(bar.value(), "", label);
    }
    chart = ChartFactory.createBarChart(null, null, null, bars);
    chart.setBackgroundPaint(Color.WHITE);
    chart.removeLegend();
    CategoryPlot plot = chart.getCategoryPlot();
    plot.setBackgroundPaint(Color.WHITE);
    plot.setOutlineVisible(false);
    plot.setRangeGridlinePaint(Styles.LINE);
    plot.setRangeGridlineStroke(new BasicStroke(0.6f));
    plot.setRenderer(painter(sheet.look().colour()));
    axes(plot, mirrored, size);
  }

  private static void axes(CategoryPlot plot, boolean mirrored, int size) {
    plot.getDomainAxis().setTickLabelFont(FONT);
    plot.getDomainAxis().setTickLabelPaint(INK);
    plot.getDomainAxis().setCategoryMargin(size > LABELS ? 0.2 : 0.35);
    plot.getDomainAxis().setMaximumCategoryLabelWidthRatio(size > LABELS ? 4f : 1f);
    NumberAxis axis = (NumberAxis) plot.getRangeAxis();
    axis.setTickLabelFont(FONT);
    axis.setTickLabelPaint(INK);
    axis.setAxisLineVisible(false);
    axis.setNumberFormatOverride(
        new DecimalFormat("#,##0.###", DecimalFormatSymbols.getInstance(Locale.ENGLISH)));
    if (mirrored) {
      plot.setRangeAxisLocation(AxisLocation.BOTTOM_OR_RIGHT);
    }
  }

  private static BarRenderer painter(Color colour) {
    BarRenderer painter = new BarRenderer();
    painter.setBarPainter(new StandardBarPainter());
    painter.setSeriesPaint(0, colour);
    painter.setShadowVisible(false);
    painter.setMaximumBarWidth(0.12);
    return painter;
  }

  @Override
  public void render(JasperReportsContext context, Graphics2D graphics, Rectangle2D area) {
    chart.draw(graphics, area);
  }
}

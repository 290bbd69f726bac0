package org.tahsil.reports;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.math.BigDecimal;
import java.util.List;
import net.sf.jasperreports.engine.JasperReportsContext;
import net.sf.jasperreports.renderers.AbstractRenderer;
import net.sf.jasperreports.renderers.Graphics2DRenderable;
import org.jfree.chart.ChartFactory;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.plot.PlotOrientation;
import org.jfree.chart.renderer.category.BarRenderer;
import org.jfree.chart.renderer.category.StandardBarPainter;
import org.jfree.data.category.DefaultCategoryDataset;

/** The outstanding of each bucket as bars, drawn as vectors into the page. */
final class BucketChart extends AbstractRenderer implements Graphics2DRenderable {
  private static final long serialVersionUID = 1L;
  private static final Font FONT = new Font("DejaVu Sans", Font.PLAIN, 8);
  private static final Color INK = new Color(0x475569);
  private static final Color[] WORSENING = {
    new Color(0x0F9D6B),
    new Color(0xD9A400),
    new Color(0xF07D1A),
    new Color(0xD9432F),
    new Color(0x8F1D14)
  };

  private final transient JFreeChart chart;

  BucketChart(List<AgeingReport.BucketRow> buckets) {
    chart = ChartFactory.createBarChart(null, null, null, bars(buckets));
    chart.setBackgroundPaint(Color.WHITE);
    chart.removeLegend();
    CategoryPlot plot = chart.getCategoryPlot();
    plot.setOrientation(PlotOrientation.VERTICAL);
    plot.setBackgroundPaint(Color.WHITE);
    plot.setOutlineVisible(false);
    plot.setRangeGridlinePaint(new Color(0xE2E8F0));
    plot.setRangeGridlineStroke(new BasicStroke(0.6f));
    plot.setRenderer(painter());
    style(plot);
  }

  private static void style(CategoryPlot plot) {
    plot.getDomainAxis().setTickLabelFont(FONT);
    plot.getDomainAxis().setTickLabelPaint(INK);
    plot.getDomainAxis().setCategoryMargin(0.35);
    NumberAxis axis = (NumberAxis) plot.getRangeAxis();
    axis.setTickLabelFont(FONT);
    axis.setTickLabelPaint(INK);
    axis.setAxisLineVisible(false);
  }

  private static DefaultCategoryDataset bars(List<AgeingReport.BucketRow> buckets) {
    DefaultCategoryDataset bars = new DefaultCategoryDataset();
    for (AgeingReport.BucketRow bucket : buckets) {
      BigDecimal outstanding = bucket.outstanding();
      bars.addValue(outstanding, "outstanding", bucket.bucket());
    }
    return bars;
  }

  private static BarRenderer painter() {
    BarRenderer painter =
        new BarRenderer() {
          private static final long serialVersionUID = 1L;

          @Override
          public Color getItemPaint(int row, int column) {
            return WORSENING[Math.min(column, WORSENING.length - 1)];
          }
        };
    painter.setBarPainter(new StandardBarPainter());
    painter.setShadowVisible(false);
    painter.setMaximumBarWidth(0.12);
    return painter;
  }

  @Override
  public void render(JasperReportsContext context, Graphics2D graphics, Rectangle2D area) {
    chart.draw(graphics, area);
  }
}

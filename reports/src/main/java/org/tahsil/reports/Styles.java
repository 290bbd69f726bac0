package org.tahsil.reports;

import java.awt.Color;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JRStyle;
import net.sf.jasperreports.engine.design.JRDesignConditionalStyle;
import net.sf.jasperreports.engine.design.JRDesignExpression;
import net.sf.jasperreports.engine.design.JRDesignStyle;
import net.sf.jasperreports.engine.design.JasperDesign;
import net.sf.jasperreports.engine.type.HorizontalTextAlignEnum;
import net.sf.jasperreports.engine.type.ModeEnum;
import net.sf.jasperreports.engine.type.VerticalTextAlignEnum;

/** The styles of every printed report. */
final class Styles {
  static final Color LINE = new Color(0xE2E8F0);
  private static final Color INK = new Color(0x0F172A);
  private static final Color QUIET = new Color(0x475569);
  private static final Color SUM_GROUND = new Color(0xF1F5F9);

  final JRStyle title;
  final JRStyle subtitle;
  final JRStyle quiet;
  final JRStyle fact;
  final JRStyle head;
  final JRStyle headFigure;
  final JRStyle cell;
  final JRStyle figure;
  private final JasperDesign design;
  private final JRDesignStyle base;
  private final HorizontalTextAlignEnum start;
  private final float size;

  /**
   * Makes the styles.
   *
   * @param size of the letters of the table, in points
   */
  Styles(JasperDesign design, Look look, boolean mirrored, float size) throws JRException {
    this.design = design;
    this.size = size;
    start = mirrored ? HorizontalTextAlignEnum.RIGHT : HorizontalTextAlignEnum.LEFT;
    base = new JRDesignStyle();
    base.setName("base");
    base.setDefault(true);
    base.setFontName("DejaVu Sans");
    base.setFontSize(size);
    base.setForecolor(INK);
    base.setHorizontalTextAlign(start);
    base.setVerticalTextAlign(VerticalTextAlignEnum.MIDDLE);
    design.addStyle(base);
    title = text("title", 17, true, INK);
    subtitle = text("subtitle", 9, false, QUIET);
    quiet = text("quiet", 7, false, QUIET);
    fact = text("fact", 10, true, INK);
    head = head("head", look, start);
    headFigure = head("headFigure", look, HorizontalTextAlignEnum.RIGHT);
    cell = cell("cell", start);
    figure = cell("figure", HorizontalTextAlignEnum.RIGHT);
  }

  HorizontalTextAlignEnum start() {
    return start;
  }

  private JRDesignStyle named(String name) {
    JRDesignStyle style = new JRDesignStyle();
    style.setName(name);
    style.setParentStyle(base);
    return style;
  }

  private JRStyle text(String name, float size, boolean bold, Color colour) throws JRException {
    JRDesignStyle style = named(name);
    style.setFontSize(size);
    style.setBold(bold);
    style.setForecolor(colour);
    design.addStyle(style);
    return style;
  }

  private JRStyle head(String name, Look look, HorizontalTextAlignEnum align) throws JRException {
    JRDesignStyle style = named(name);
    style.setFontSize(size - 0.5f);
    style.setBold(true);
    style.setMode(ModeEnum.OPAQUE);
    style.setBackcolor(look.colour());
    style.setForecolor(look.ink());
    style.setHorizontalTextAlign(align);
    pad(style);
    design.addStyle(style);
    return style;
  }

  private JRStyle cell(String name, HorizontalTextAlignEnum align) throws JRException {
    JRDesignStyle style = named(name);
    style.setHorizontalTextAlign(align);
    pad(style);
    JRDesignConditionalStyle sum = new JRDesignConditionalStyle();
    sum.setConditionExpression(new JRDesignExpression("$F{" + SheetRows.SUM + "}"));
    sum.setBold(true);
    sum.setMode(ModeEnum.OPAQUE);
    sum.setBackcolor(SUM_GROUND);
    style.addConditionalStyle(sum);
    design.addStyle(style);
    return style;
  }

  private static void pad(JRDesignStyle style) {
    style.getLineBox().setLeftPadding(4);
    style.getLineBox().setRightPadding(4);
    style.getLineBox().setTopPadding(2);
    style.getLineBox().setBottomPadding(2);
  }
}

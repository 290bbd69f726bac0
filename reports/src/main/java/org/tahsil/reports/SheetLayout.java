package org.tahsil.reports;

import java.util.List;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JRStyle;
import net.sf.jasperreports.engine.design.JRDesignBand;
import net.sf.jasperreports.engine.design.JRDesignExpression;
import net.sf.jasperreports.engine.design.JRDesignField;
import net.sf.jasperreports.engine.design.JRDesignImage;
import net.sf.jasperreports.engine.design.JRDesignLine;
import net.sf.jasperreports.engine.design.JRDesignParameter;
import net.sf.jasperreports.engine.design.JRDesignRectangle;
import net.sf.jasperreports.engine.design.JRDesignSection;
import net.sf.jasperreports.engine.design.JRDesignStaticText;
import net.sf.jasperreports.engine.design.JRDesignTextField;
import net.sf.jasperreports.engine.design.JasperDesign;
import net.sf.jasperreports.engine.type.EvaluationTimeEnum;
import net.sf.jasperreports.engine.type.HorizontalImageAlignEnum;
import net.sf.jasperreports.engine.type.HorizontalTextAlignEnum;
import net.sf.jasperreports.engine.type.OrientationEnum;
import net.sf.jasperreports.engine.type.PositionTypeEnum;
import net.sf.jasperreports.engine.type.ScaleImageEnum;
import net.sf.jasperreports.engine.type.SplitTypeEnum;
import net.sf.jasperreports.engine.type.StretchTypeEnum;
import net.sf.jasperreports.engine.type.TextAdjustEnum;
import net.sf.jasperreports.engine.type.WhenNoDataTypeEnum;
import net.sf.jasperreports.renderers.Renderable;
import org.tahsil.reports.Sheet.Column;
import org.tahsil.reports.Sheet.Fact;

/**
 * Lays a sheet out: the one layout of all reports. Its expressions name a field, a parameter or a
 * variable and nothing more, so that JasperReports reads them itself and compiles no code.
 */
final class SheetLayout {
  static final String LOGO = "LOGO";
  static final String CHART = "CHART";
  private static final int ROW = 15;
  private static final int HEAD = 26;
  private static final int LOGO_WIDTH = 110;
  private static final int LONGEST_BRIEF_FACT = 24;
  private static final int LOGO_HEIGHT = 40;
  private static final int CHART_HEIGHT = 130;

  private final Sheet sheet;
  private final Paper paper;
  private final JasperDesign design = new JasperDesign();
  private final Styles styles;

  private SheetLayout(Sheet sheet) throws JRException {
    this.sheet = sheet;
    paper = new Paper(sheet.columns(), sheet.words().rightToLeft());
    styles =
        new Styles(
            design, sheet.look(), sheet.words().rightToLeft(), paper.isCrowded() ? 6.5f : 7.5f);
  }

  static JasperDesign of(Sheet sheet) throws JRException {
    return new SheetLayout(sheet).laidOut();
  }

  private JasperDesign laidOut() throws JRException {
    design.setName("sheet");
    design.setLanguage("java");
    design.setPageWidth(paper.width());
    design.setPageHeight(paper.height());
    design.setOrientation(
        paper.width() > paper.height() ? OrientationEnum.LANDSCAPE : OrientationEnum.PORTRAIT);
    design.setColumnWidth(paper.room());
    design.setLeftMargin(Paper.MARGIN);
    design.setRightMargin(Paper.MARGIN);
    design.setTopMargin(Paper.MARGIN);
    design.setBottomMargin(24);
    design.setWhenNoDataType(WhenNoDataTypeEnum.ALL_SECTIONS_NO_DETAIL);
    parameter(LOGO);
    parameter(CHART);
    for (int place = 0; place < sheet.columns().size(); place++) {
      field(SheetRows.field(place), String.class);
    }
    field(SheetRows.SUM, Boolean.class);
    design.setTitle(title());
    design.setColumnHeader(columnHeader());
    ((JRDesignSection) design.getDetailSection()).addBand(detail());
    design.setPageFooter(footer());
    return design;
  }

  private void parameter(String name) throws JRException {
    JRDesignParameter parameter = new JRDesignParameter();
    parameter.setName(name);
    parameter.setValueClass(Renderable.class);
    design.addParameter(parameter);
  }

  private void field(String name, Class<?> type) throws JRException {
    JRDesignField field = new JRDesignField();
    field.setName(name);
    field.setValueClass(type);
    design.addField(field);
  }

  private JRDesignBand title() {
    JRDesignBand band = new JRDesignBand();
    JRDesignRectangle stripe = paper.put(new JRDesignRectangle(), 0, 0, paper.room(), 4);
    stripe.setBackcolor(sheet.look().colour());
    stripe.getLinePen().setLineWidth(0f);
    band.addElement(stripe);
    boolean logo = sheet.look().logo() != null;
    int room = logo ? paper.room() - LOGO_WIDTH - 10 : paper.room();
    if (logo) {
      band.addElement(logo());
    }
    JRDesignStaticText head =
        paper.put(words(sheet.heading().title(), styles.title), 0, 12, room, 26);
    head.getPropertiesMap().setProperty("net.sf.jasperreports.export.accessibility.tag", "h1");
    band.addElement(head);
    int top = 40;
    for (String line : sheet.heading().lines()) {
      band.addElement(paper.put(words(line, styles.subtitle), 0, top, room, 14));
      top += 14;
    }
    top = chart(band, facts(band, Math.max(top, logo ? 14 + LOGO_HEIGHT : 0) + 8));
    if (!sheet.rows().hasNext()) {
      band.addElement(
          paper.put(words(sheet.words().empty(), styles.subtitle), 0, top, paper.room(), 18));
      top += 22;
    }
    band.setHeight(top);
    return band;
  }

  private JRDesignImage logo() {
    int start = paper.room() - LOGO_WIDTH;
    JRDesignImage logo = paper.put(new JRDesignImage(design), start, 12, LOGO_WIDTH, LOGO_HEIGHT);
    logo.setExpression(new JRDesignExpression("$P{" + LOGO + "}"));
    logo.setScaleImage(ScaleImageEnum.RETAIN_SHAPE);
    logo.setHorizontalImageAlign(
        sheet.words().rightToLeft()
            ? HorizontalImageAlignEnum.LEFT
            : HorizontalImageAlignEnum.RIGHT);
    return logo;
  }

  /** Short facts side by side; each sentence below them in a line of its own. */
  private int facts(JRDesignBand band, int top) {
    List<Fact> brief = sheet.facts().stream().filter(fact -> !isSentence(fact)).toList();
    int inLine = paper.width() > paper.height() ? 5 : 4;
    int wide = paper.room() / inLine;
    for (int place = 0; place < brief.size(); place++) {
      int start = place % inLine * wide;
      int y = top + place / inLine * 38;
      fact(band, brief.get(place), styles.fact, new int[] {start, y, wide - 6});
    }
    int y = top + (brief.size() + inLine - 1) / inLine * 38;
    for (Fact fact : sheet.facts().stream().filter(SheetLayout::isSentence).toList()) {
      fact(band, fact, styles.cell, new int[] {0, y, paper.room()});
      y += 34;
    }
    return y;
  }

  private static boolean isSentence(Fact fact) {
    return fact.value().length() > LONGEST_BRIEF_FACT;
  }

  /** Puts a fact at a start, a top and with a width. */
  private void fact(JRDesignBand band, Fact fact, JRStyle style, int[] place) {
    band.addElement(paper.put(words(fact.label(), styles.quiet), place[0], place[1], place[2], 12));
    band.addElement(paper.put(words(fact.value(), style), place[0], place[1] + 12, place[2], 18));
  }

  private int chart(JRDesignBand band, int top) {
    if (sheet.bars().isEmpty()) {
      return top;
    }
    JRDesignImage chart = paper.put(new JRDesignImage(design), 0, top, paper.room(), CHART_HEIGHT);
    chart.setExpression(new JRDesignExpression("$P{" + CHART + "}"));
    chart.setScaleImage(ScaleImageEnum.FILL_FRAME);
    band.addElement(chart);
    return top + CHART_HEIGHT + 8;
  }

  private JRDesignBand columnHeader() {
    JRDesignBand band = new JRDesignBand();
    band.setHeight(HEAD);
    for (int place = 0; place < sheet.columns().size(); place++) {
      Column column = sheet.columns().get(place);
      JRStyle style = column.type().isFigure() ? styles.headFigure : styles.head;
      band.addElement(
          paper.put(
              words(column.label(), style),
              paper.columnStart(place),
              0,
              paper.columnWidth(place),
              HEAD));
    }
    return band;
  }

  private JRDesignBand detail() {
    JRDesignBand band = new JRDesignBand();
    band.setHeight(ROW);
    band.setSplitType(SplitTypeEnum.PREVENT);
    boolean grows = sheet.columns().stream().anyMatch(column -> column.type().isProse());
    for (int place = 0; place < sheet.columns().size(); place++) {
      band.addElement(cell(place, sheet.columns().get(place).type(), grows));
    }
    JRDesignLine line = paper.put(new JRDesignLine(), 0, ROW - 1, paper.room(), 0);
    line.setPositionType(PositionTypeEnum.FIX_RELATIVE_TO_BOTTOM);
    line.getLinePen().setLineColor(Styles.LINE);
    line.getLinePen().setLineWidth(0.4f);
    band.addElement(line);
    return band;
  }

  private JRDesignTextField cell(int place, Sheet.Type type, boolean grows) {
    JRDesignTextField cell =
        paper.put(
            new JRDesignTextField(), paper.columnStart(place), 0, paper.columnWidth(place), ROW);
    cell.setStyle(type.isFigure() ? styles.figure : styles.cell);
    cell.setExpression(new JRDesignExpression("$F{" + SheetRows.field(place) + "}"));
    if (grows) {
      cell.setStretchType(StretchTypeEnum.CONTAINER_HEIGHT);
    }
    if (type.isProse() || type == Sheet.Type.REFERENCE) {
      cell.setTextAdjust(TextAdjustEnum.STRETCH_HEIGHT);
    }
    return cell;
  }

  private JRDesignBand footer() {
    JRDesignBand band = new JRDesignBand();
    band.setHeight(24);
    int pages = 108;
    band.addElement(
        paper.put(words(sheet.words().prepared(), styles.quiet), 0, 8, paper.room() - pages, 14));
    boolean mirrored = sheet.words().rightToLeft();
    HorizontalTextAlignEnum end =
        mirrored ? HorizontalTextAlignEnum.LEFT : HorizontalTextAlignEnum.RIGHT;
    JRDesignTextField number = page(paper.room() - pages, pages - 26);
    number.setPattern("'%s' 0 '%s'".formatted(sheet.words().page(), sheet.words().of()));
    number.setHorizontalTextAlign(end);
    JRDesignTextField last = page(paper.room() - 24, 24);
    last.setPattern("0");
    last.setEvaluationTime(EvaluationTimeEnum.REPORT);
    last.setHorizontalTextAlign(styles.start());
    band.addElement(number);
    band.addElement(last);
    return band;
  }

  private JRDesignTextField page(int start, int wide) {
    JRDesignTextField page = paper.put(new JRDesignTextField(), start, 8, wide, 14);
    page.setStyle(styles.quiet);
    page.setExpression(new JRDesignExpression("$V{PAGE_NUMBER}"));
    return page;
  }

  private static JRDesignStaticText words(String text, JRStyle style) {
    JRDesignStaticText words = new JRDesignStaticText();
    words.setStyle(style);
    words.setText(text);
    return words;
  }
}

package org.tahsil.bench;

import java.io.ByteArrayOutputStream;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import net.sf.jasperreports.engine.JRDataSource;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JRField;
import net.sf.jasperreports.engine.JasperCompileManager;
import net.sf.jasperreports.engine.JasperExportManager;
import net.sf.jasperreports.engine.JasperFillManager;
import net.sf.jasperreports.engine.JasperReport;
import net.sf.jasperreports.engine.design.JRDesignBand;
import net.sf.jasperreports.engine.design.JRDesignExpression;
import net.sf.jasperreports.engine.design.JRDesignField;
import net.sf.jasperreports.engine.design.JRDesignSection;
import net.sf.jasperreports.engine.design.JRDesignStyle;
import net.sf.jasperreports.engine.design.JRDesignTextField;
import net.sf.jasperreports.engine.design.JasperDesign;

/**
 * A table as JasperReports prints it when asked for nothing else: fixed cells on lying A4 in an
 * embedded font, as many rows a page as the product has, compiled before it is measured.
 */
final class BareTable {
  private static final int ROOM = 770;
  private static final int ROW = 15;

  private final List<String[]> rows;
  private final int columns;
  private final JasperReport report;

  BareTable(List<String[]> rows) throws JRException {
    this.rows = rows;
    columns = rows.get(0).length;
    report = JasperCompileManager.compileReport(design());
  }

  byte[] print() throws JRException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    JasperExportManager.exportReportToPdfStream(
        JasperFillManager.fillReport(report, new HashMap<>(), new Rows(rows.iterator())), out);
    return out.toByteArray();
  }

  private JasperDesign design() throws JRException {
    JasperDesign design = new JasperDesign();
    design.setName("bare");
    design.setPageWidth(842);
    design.setPageHeight(595);
    design.setColumnWidth(ROOM);
    design.setLeftMargin(36);
    design.setRightMargin(36);
    design.setTopMargin(62);
    design.setBottomMargin(48);
    JRDesignStyle style = new JRDesignStyle();
    style.setName("base");
    style.setDefault(true);
    style.setFontName("DejaVu Sans");
    style.setFontSize(7.5f);
    design.addStyle(style);
    JRDesignBand band = new JRDesignBand();
    band.setHeight(ROW);
    for (int place = 0; place < columns; place++) {
      JRDesignField field = new JRDesignField();
      field.setName("c" + place);
      field.setValueClass(String.class);
      design.addField(field);
      JRDesignTextField cell = new JRDesignTextField();
      cell.setX(place * (ROOM / columns));
      cell.setWidth(ROOM / columns);
      cell.setHeight(ROW);
      cell.setExpression(new JRDesignExpression("$F{c" + place + "}"));
      band.addElement(cell);
    }
    ((JRDesignSection) design.getDetailSection()).addBand(band);
    return design;
  }

  private static final class Rows implements JRDataSource {
    private final Iterator<String[]> rows;
    private String[] row = {};

    Rows(Iterator<String[]> rows) {
      this.rows = rows;
    }

    @Override
    public boolean next() {
      boolean more = rows.hasNext();
      row = more ? rows.next() : row;
      return more;
    }

    @Override
    public Object getFieldValue(JRField field) {
      return row[Integer.parseInt(field.getName().substring(1))];
    }
  }
}

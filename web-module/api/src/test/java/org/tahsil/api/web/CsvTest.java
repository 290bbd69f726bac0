package org.tahsil.api.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** CSV is quoted where it must be, and a spreadsheet runs none of it. */
class CsvTest {
  @Test
  void quotes_commas_quotes_and_line_breaks() {
    assertThat(new Csv().row("a,b", "say \"so\"", "two\nlines", null, 7).toString())
        .isEqualTo("\"a,b\",\"say \"\"so\"\"\",\"two\nlines\",,7\r\n");
  }

  @Test
  void keeps_a_formula_a_text() {
    assertThat(new Csv().row("=1+1", "@cmd", "-5.00", "+x").toString())
        .isEqualTo("'=1+1,'@cmd,-5.00,'+x\r\n");
  }
}

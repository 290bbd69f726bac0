package org.tahsil.product;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The look of the tenant's reports. */
@ExtendWith(RunningProduct.Start.class)
class ReportLookApiIT {
  private static final String LOOK = "/api/v1/report-look";

  private final Client manager;
  private final Client admin;

  ReportLookApiIT(RunningProduct product) {
    manager = product.as("manager");
    admin = product.as("admin");
  }

  @Test
  void theTenantsColourAndLogoArePrinted() throws IOException {
    String before = admin.get(LOOK).body();
    assertThat(before).contains("#1D4ED8");
    HttpResponse<String> set =
        admin.put(LOOK, "{\"accent\": \"#0f766e\", \"logo\": \"" + logo() + "\"}");
    try {
      assertThat(set.statusCode()).isEqualTo(200);
      assertThat(Client.json(set).getString("accent")).isEqualTo("#0F766E");
      byte[] pdf = manager.bytes("/api/v1/portfolios/OMT/reports/ageing-summary?format=pdf").body();
      assertThat(new String(pdf, StandardCharsets.ISO_8859_1)).contains("/Subtype/Image");
      ReportsApiIT.keep("with-logo.pdf", pdf);
      byte[] older = manager.bytes("/api/v1/portfolios/OMT/aging.pdf").body();
      assertThat(new String(older, StandardCharsets.ISO_8859_1)).contains("/Width 120");
      ReportsApiIT.keep("aging-with-logo.pdf", older);
    } finally {
      admin.put(LOOK, before);
    }
    assertThat(admin.get(LOOK).body()).isEqualTo(before);
  }

  @ParameterizedTest
  @CsvSource({
    "'{\"accent\": \"red\"}', accent",
    "'{\"accent\": \"#FFFFF0\"}', accent",
    "'{\"accent\": \"#0F766E\", \"logo\": \"R0lGODlhAQABAAAAACw=\"}', logo",
  })
  void aLookThatCannotBePrintedIsRefused(String body, String field) {
    HttpResponse<String> answer = admin.put(LOOK, body);
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(Client.json(answer).getString("field")).isEqualTo(field);
  }

  private static String logo() throws IOException {
    BufferedImage picture = new BufferedImage(120, 40, BufferedImage.TYPE_INT_RGB);
    picture.createGraphics().fillRect(10, 10, 100, 20);
    ByteArrayOutputStream png = new ByteArrayOutputStream();
    ImageIO.write(picture, "png", png);
    return Base64.getEncoder().encodeToString(png.toByteArray());
  }
}

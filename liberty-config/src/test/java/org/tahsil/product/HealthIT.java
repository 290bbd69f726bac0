package org.tahsil.product;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(RunningProduct.Start.class)
class HealthIT {

  @ParameterizedTest
  @ValueSource(strings = {"/health", "/health/live", "/health/ready", "/health/started"})
  void isOpenToAnybodyAndUp(String path, RunningProduct product) {
    var response = product.asNobody().get(path);

    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(Client.json(response).getString("status")).isEqualTo("UP");
  }

  @Test
  void readinessNamesDatabaseQueuesAndMailOnce(RunningProduct product) {
    var checks =
        Client.json(product.asNobody().get("/health/ready"))
            .getJsonArray("checks")
            .getValuesAs(JsonObject.class);

    assertThat(checks)
        .extracting(check -> check.getString("name"))
        .containsExactlyInAnyOrder("database", "queues", "mail");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/openapi", "/openapi/ui/", "/metrics"})
  void descriptionAndMetricsNeedNoSignIn(String path, RunningProduct product) {
    assertThat(product.asNobody().get(path).statusCode()).isEqualTo(200);
  }
}

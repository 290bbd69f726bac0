package org.tahsil.api.smartcollect;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tahsil.api.web.RecordJson;
import org.tahsil.smartcollect.SmartCollect;
import org.tahsil.smartcollect.SmartCollectDocument.CollectionAttempt;
import org.tahsil.smartcollect.SmartCollectDocument.UpcomingCollection;
import org.tahsil.smartcollect.SmartCollectDocument.Window;

/** The Smart Collect documents are written with the seed's names, order, digits and nulls. */
class SeedShapeTest {

  @Test
  void an_upcoming_collection() {
    UpcomingCollection upcoming =
        new UpcomingCollection(
            "COL_1",
            "LOAN_1",
            new BigDecimal("25000.00"),
            "2025-01-15",
            new Window("2025-01-05", "2025-01-10", new BigDecimal("87.5"), "why"),
            new BigDecimal("45000.00"),
            new BigDecimal("125000.00"),
            new BigDecimal("92.5"),
            "OPTIMAL_WINDOW",
            "2025-01-05",
            false,
            "MSM");
    assertThat(json(upcoming))
        .isEqualTo(
            """
            {"collection_id":"COL_1","loan_id":"LOAN_1","emi_amount":25000.00,\
            "scheduled_date":"2025-01-15","optimal_collection_window":{"start_date":"2025-01-05",\
            "end_date":"2025-01-10","confidence_score":87.5,"reason":"why"},\
            "current_balance":45000.00,"predicted_balance":125000.00,\
            "collection_probability":92.5,"status":"OPTIMAL_WINDOW","due_date":"2025-01-05",\
            "within_window":false,"portfolio":"MSM"}""");
  }

  @Test
  void an_attempt_of_the_past_says_null_where_nothing_comes_next() {
    CollectionAttempt attempt =
        new CollectionAttempt(
            "COL_1",
            "LOAN_1",
            1,
            "2024-12-15",
            "10:30",
            new BigDecimal("25000.00"),
            new BigDecimal("67000.00"),
            "SUCCESS",
            "E-NACH",
            null,
            null);
    assertThat(json(attempt))
        .startsWith("{\"collection_id\":\"COL_1\",\"loan_id\":\"LOAN_1\",\"attempt_number\":1,")
        .contains("\"account_balance_at_attempt\":67000.00,")
        .contains("\"method\":\"E-NACH\",\"next_retry_scheduled\":null");
  }

  @Test
  void an_answer_to_a_reschedule() {
    assertThat(
            json(
                new SmartCollect.Rescheduled("success", "moved", "2025-01-01T10:05:00.000Z", true)))
        .isEqualTo(
            "{\"status\":\"success\",\"message\":\"moved\","
                + "\"updated_at\":\"2025-01-01T10:05:00.000Z\",\"optimal_window_used\":true}");
  }

  @Test
  void requests_are_read_by_the_same_names() {
    AttemptRequest request =
        RecordJson.read(
            Json.createObjectBuilder()
                .add("customer_id", "CUST_1")
                .add("collection_id", "COL_1")
                .add("method", "E-NACH")
                .build(),
            AttemptRequest.class);
    assertThat(List.of(request.customerId(), request.collectionId(), request.method()))
        .containsExactly("CUST_1", "COL_1", "E-NACH");
    assertThat(request.portfolio()).isNull();
  }

  private static String json(Record content) {
    return RecordJson.write(content).toString();
  }
}

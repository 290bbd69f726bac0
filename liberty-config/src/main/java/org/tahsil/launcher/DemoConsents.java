package org.tahsil.launcher;

import java.io.IOException;
import java.util.List;

/**
 * Leave to read bank data in the demonstration, some of it over, and an income that was stated
 * where there is no bank account to look at.
 */
final class DemoConsents {
  private static final String CUSTOMERS = "/portfolios/MSM/customers/CUST_MSM_000";
  private static final List<String> HOLDING =
      List.of("01", "02", "03", "06", "07", "08", "09", "10", "11", "12");
  private static final String OVER = "05";
  private static final String WITHOUT_BANK_DATA = "13";

  private DemoConsents() {}

  /** Tells them as whom the client speaks for; the same again changes nothing. */
  static int tell(DemoClient client) throws IOException, InterruptedException, Trouble {
    for (String customer : HOLDING) {
      consent(client, customer, "2025-06-30");
    }
    consent(client, OVER, "2024-12-15");
    client.post(
        CUSTOMERS + WITHOUT_BANK_DATA + "/stated-incomes",
        "application/json",
        "{\"pay\": \"26000.00\", \"pay_frequency\": \"MONTHLY\", \"pay_day\": 31,"
            + " \"outgoings\": \"22000.00\", \"stated_by\": \"Customer, by phone\","
            + " \"source_ref\": \"DEMO-INCOME-1\"}",
        List.of(201));
    return HOLDING.size() + 2;
  }

  private static void consent(DemoClient client, String customer, String validTo)
      throws IOException, InterruptedException, Trouble {
    client.put(
        CUSTOMERS + customer + "/bank-consents/AA-MSM-000" + customer,
        "{\"valid_from\": \"2024-07-01\", \"valid_to\": \""
            + validTo
            + "\","
            + " \"data_from\": \"2024-06-01\"}");
  }
}

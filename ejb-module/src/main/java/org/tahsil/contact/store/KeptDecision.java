package org.tahsil.contact.store;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tahsil.contact.ContactAnswer;
import org.tahsil.contact.ContactDecision;
import org.tahsil.contact.ContactRequest;
import org.tahsil.contact.ContactVerdict;
import org.tahsil.contact.DecisionStage;
import org.tahsil.contact.Finding;
import org.tahsil.contact.Verdict;
import org.tahsil.shared.store.Times;

/**
 * A row of the log as it stands: what it was decided on, what came of it, and the columns that say
 * the same once more so that they can be asked for.
 *
 * @param request as the bytes that were decided on
 * @param findings as bytes
 */
public record KeptDecision(
    ContactDecision decision, String request, String findings, String seal, Columns columns) {

  /** What columns say of the request. */
  public record Columns(
      String reference, String channel, Instant at, String customer, @Nullable String account) {}

  /** SHA-256 of what a decision stands on. */
  public static String sealOf(ContactAnswer answer) {
    return seal(
        RecordJson.write(answer.request()),
        String.valueOf(answer.facts()),
        answer.packs(),
        answer.codeVersion());
  }

  /** The seal that these bytes would have. */
  public String sealNow() {
    ContactAnswer answer = decision.answer();
    return seal(request, String.valueOf(answer.facts()), answer.packs(), answer.codeVersion());
  }

  private static String seal(String request, String facts, List<String> packs, String code) {
    String all = String.join("\n", request, facts, String.join(",", packs), code);
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256").digest(all.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  static KeptDecision of(ResultSet row) throws SQLException {
    String request = row.getString("request");
    String findings = row.getString("findings");
    ContactAnswer answer =
        new ContactAnswer(
            RecordJson.read(ContactRequest.class, request),
            new ContactVerdict(
                Verdict.valueOf(row.getString("verdict")),
                RecordJson.readAll(Finding.class, findings),
                Times.instant(row, "next_lawful")),
            Arrays.asList((String[]) row.getArray("packs").getArray()),
            row.getString("code_version"),
            row.getString("facts"));
    ContactDecision decision =
        new ContactDecision(
            row.getObject("decision_id", UUID.class),
            row.getLong("decision_key"),
            DecisionStage.valueOf(row.getString("stage")),
            answer,
            row.getString("decided_by"),
            Times.certain(row, "decided_at"),
            row.getString("purged_why"));
    Columns columns =
        new Columns(
            row.getString("reference"),
            row.getString("channel"),
            Times.certain(row, "at"),
            row.getString("customer_ref"),
            row.getString("account_ref"));
    return new KeptDecision(decision, request, findings, row.getString("seal"), columns);
  }
}

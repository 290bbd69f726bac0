package org.tahsil.smartcollect.app;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.tahsil.shared.outcome.Refusal;
import org.tahsil.shared.outcome.RefusedException;
import org.tahsil.smartcollect.CollectionMethod;
import org.tahsil.smartcollect.SmartCollect.Attempted;
import org.tahsil.smartcollect.app.DebitRail.Answer;
import org.tahsil.smartcollect.app.Debits.Opened;
import org.tahsil.smartcollect.app.Debits.Settled;
import org.tahsil.smartcollect.app.Debtors.Debtor;

/** A debit from the wish to the answer: write it down, ask the bank, write its answer down. */
@ApplicationScoped
public class Attempts {
  private static final Logger LOG = Logger.getLogger(Attempts.class.getName());

  @EJB private Debits debits;
  @EJB private DebitRail rail;

  /** Must be called outside a transaction: what is sent to the bank is committed before. */
  public Attempted attempt(Debtor debtor, String id, CollectionMethod method, Call call) {
    Opened opened = debits.open(debtor, id, method, call.by);
    Settled settled = debits.settle(debtor.portfolio(), opened.attempt(), ask(opened), call.by);
    return answer(opened, settled, new Wording(call.language, debtor.portfolio().currency()));
  }

  /** Who asks and in what language. */
  public record Call(String by, Locale language) {}

  /**
   * @throws RefusedException malformed, if no method has that name
   */
  static CollectionMethod method(String name) {
    return CollectionMethod.labelled(name)
        .orElseThrow(
            () ->
                new RefusedException(
                    Refusal.malformed(
                        "UNKNOWN_METHOD", "method", name, "Use E-NACH, UPI_AUTOPAY or MANUAL.")));
  }

  /** A bank that cannot be reached has not answered: it is asked again by the night. */
  private Answer ask(Opened opened) {
    try {
      return rail.present(opened.order(), opened.insight().now());
    } catch (RuntimeException unreachable) {
      LOG.log(Level.WARNING, "no answer to debit " + opened.order().ref(), unreachable);
      return Answer.PENDING;
    }
  }

  private static Attempted answer(Opened opened, Settled settled, Wording wording) {
    Map<String, Object> facts =
        Map.of(
            "amount",
            settled.amount().amount(),
            "code",
            settled.returnCode() == null ? "-" : settled.returnCode(),
            "date",
            settled.retryOn() == null ? "none" : settled.retryOn().toString());
    return new Attempted(
        settled.status(),
        wording.say("ATTEMPT_" + settled.status(), facts),
        opened.attempt().collectionId(),
        settled.amount().amount(),
        Instants.text(opened.attempt().at()),
        opened.attempt().method().label(),
        opened.insight().forecast().current(),
        opened.prospect().probability(),
        settled.returnCode(),
        settled.retryOn() == null ? null : settled.retryOn().toString());
  }
}

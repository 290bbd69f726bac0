package org.tahsil.concern.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tahsil.account.AgreementCheck;
import org.tahsil.account.Portfolio;
import org.tahsil.concern.store.PartyStore;
import org.tahsil.concern.store.PartyStore.Question;
import org.tahsil.shared.outcome.Refusal;

/** Nobody agrees with a customer who may have died or be somebody else, until that is decided. */
@ApplicationScoped
public class PartyInQuestion implements AgreementCheck {

  @Inject private PartyStore parties;

  @Override
  public Optional<Refusal> against(Portfolio portfolio, long customerId, @Nullable String by) {
    return parties.question(portfolio, customerId).map(PartyInQuestion::refusal);
  }

  private static Refusal refusal(Question question) {
    String number = String.valueOf(question.concern());
    return new Refusal(
        Refusal.Kind.CONFLICT,
        "PARTY_IN_QUESTION",
        "concern",
        number,
        "Decide concern " + number + " first: until then it is not known with whom one agrees.",
        Map.of("concern", number, "kind", question.kind().name()));
  }
}

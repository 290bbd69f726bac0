package org.tahsil.console.view;

import java.util.List;
import org.tahsil.account.AccountRow;
import org.tahsil.account.CustomerRow;
import org.tahsil.console.text.Language;
import org.tahsil.console.text.Wording;

/** Who the customer is and what the account is, as labelled facts. */
final class CustomerFacts {
  private CustomerFacts() {}

  static List<Fact> of(Wording wording, CustomerRow customer, AccountRow account) {
    return List.of(
        Fact.text(wording.say("fact_customer"), customer.ref().value()),
        Fact.text(wording.say("fact_product"), wording.product(account.product())),
        Fact.date(wording.say("fact_opened"), wording.figures().date(account.openedOn())),
        account.principal() == null
            ? Fact.text(wording.say("fact_principal"), null)
            : Fact.figure(
                wording.say("fact_principal"), wording.figures().money(account.principal())),
        Fact.text(wording.say("fact_email"), customer.email()),
        Fact.text(wording.say("fact_phone"), customer.phone()),
        Fact.text(
            wording.say("fact_channel"),
            customer.preferredChannel() == null
                ? null
                : wording.code("channel", customer.preferredChannel())),
        Fact.text(
            wording.say("fact_language"),
            customer.language() == null
                ? null
                : Language.tagged(customer.language())
                    .map(Language::ownName)
                    .orElse(customer.language())));
  }
}

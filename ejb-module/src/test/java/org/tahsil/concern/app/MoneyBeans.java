package org.tahsil.concern.app;

import java.util.ArrayList;
import java.util.List;
import org.tahsil.arrangement.app.PromiseBeans;
import org.tahsil.concern.store.PartyStore;
import org.tahsil.delinquency.app.LateBeans;
import org.tahsil.settlement.app.SettlementBeans;
import org.tahsil.webhook.app.TestWebhooks;

/** Promises, plans and offers beside concerns, in the order in which they need each other. */
final class MoneyBeans {

  private MoneyBeans() {}

  static List<Object> all() {
    List<Object> beans = new ArrayList<>(LateBeans.all());
    beans.addAll(TestWebhooks.beans());
    beans.addAll(PromiseBeans.all());
    beans.addAll(SettlementBeans.all());
    beans.addAll(List.of(new PartyStore(), new PartyInQuestion()));
    return beans;
  }
}

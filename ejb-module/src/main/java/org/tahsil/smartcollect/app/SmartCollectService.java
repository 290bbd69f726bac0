package org.tahsil.smartcollect.app;

import jakarta.annotation.Resource;
import jakarta.ejb.EJB;
import jakarta.ejb.Local;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tahsil.smartcollect.CollectionMethod;
import org.tahsil.smartcollect.SmartCollect;
import org.tahsil.smartcollect.SmartCollectDocument;
import org.tahsil.smartcollect.app.Debtors.Debtor;
import org.tahsil.smartcollect.app.Planner.Moved;

/** The use cases of Smart Collect. */
@Stateless
@Local(SmartCollect.class)
public class SmartCollectService implements SmartCollect {

  @Resource private @Nullable SessionContext session;
  @EJB private Planner planner;
  @Inject private Debtors debtors;
  @Inject private Documents documents;
  @Inject private Attempts attempts;

  @Override
  public SmartCollectDocument document(Inquiry inquiry) {
    Debtor debtor = debtors.find(inquiry);
    planner.refresh(debtor);
    return documents.of(debtor, inquiry.language());
  }

  @Override
  public Rescheduled reschedule(Inquiry inquiry, String collectionId, LocalDate newDate) {
    Debtor debtor = debtors.find(inquiry);
    planner.refresh(debtor);
    Moved moved = planner.move(debtor, collectionId, newDate, caller());
    return new Rescheduled(
        "success",
        new Wording(inquiry.language(), debtor.portfolio().currency())
            .say("RESCHEDULED", Map.of("id", collectionId, "date", moved.date().toString())),
        Instants.text(moved.at()),
        moved.inWindow());
  }

  @Override
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public Attempted attempt(Inquiry inquiry, String collectionId, String method) {
    CollectionMethod rail = Attempts.method(method);
    Debtor debtor = debtors.find(inquiry);
    planner.refresh(debtor);
    return attempts.attempt(
        debtor, collectionId, rail, new Attempts.Call(caller(), inquiry.language()));
  }

  private String caller() {
    String name = session == null ? null : session.getCallerPrincipal().getName();
    return name == null || name.equals("UNAUTHENTICATED") ? "system" : name;
  }
}

package org.tahsil.console.setting;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.Dependent;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.tahsil.account.Portfolio;
import org.tahsil.casework.WorkSettings;
import org.tahsil.casework.WorkTerm;
import org.tahsil.console.text.Wording;
import org.tahsil.delinquency.Bucket;

/** The figures behind the order of the worklist. */
@Dependent
public class WorkTermsKind extends SettingKind {
  private static final int LONGEST_SOURCE = 200;
  private static final List<SettingField> FIELDS =
      List.of(
          SettingField.perMille("least_likelihood"),
          SettingField.perMille("agent_effect"),
          SettingField.perMille("least_promise"),
          SettingField.amount("cost"),
          SettingField.source(LONGEST_SOURCE));

  @EJB private WorkSettings settings;

  public WorkTermsKind() {
    super("work-terms", Starts.TOMORROW, COLLECTORS, ADMINS);
  }

  @Override
  public int place() {
    return 12;
  }

  @Override
  public List<SettingField> fields(String part) {
    return FIELDS;
  }

  @Override
  public List<String> parts() {
    return Arrays.stream(Bucket.values()).map(Bucket::label).toList();
  }

  @Override
  String partName(Wording wording, String part) {
    return part.equals(Bucket.CURRENT.label())
        ? wording.say("set_bucket_current")
        : wording.say("set_bucket", part);
  }

  @Override
  public List<Setting> inForce(Portfolio portfolio) {
    return settings.workTerms(portfolio).stream().map(WorkTermsKind::entry).toList();
  }

  @Override
  public List<Setting> dated(Portfolio portfolio) {
    return settings.datedWorkTerms(portfolio).stream().map(WorkTermsKind::entry).toList();
  }

  @Override
  public boolean set(Portfolio portfolio, String part, LocalDate from, Wish wish) {
    Values values = wish.values();
    settings.set(
        portfolio,
        new WorkTerm(
            Bucket.labelled(part),
            perMille(values, "least_likelihood"),
            perMille(values, "agent_effect"),
            perMille(values, "least_promise"),
            values.amount("cost", portfolio.currency()),
            wish.source(),
            from,
            null),
        wish.by().name());
    return true;
  }

  private static int perMille(Values values, String name) {
    return values.number(name).movePointRight(1).intValueExact();
  }

  private static Setting entry(WorkTerm term) {
    return new Setting(
        term.bucket().label(),
        term.validFrom(),
        Values.NONE
            .with("least_likelihood", BigDecimal.valueOf(term.leastLikelihood(), 1))
            .with("agent_effect", BigDecimal.valueOf(term.agentEffect(), 1))
            .with("least_promise", BigDecimal.valueOf(term.leastPromise(), 1))
            .with("cost", term.cost())
            .with(SettingField.SOURCE, term.source()));
  }
}

package org.tahsil.campaign.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.tahsil.account.Portfolio;
import org.tahsil.account.Portfolios;
import org.tahsil.campaign.CampaignDesign;
import org.tahsil.campaign.CampaignVersion;
import org.tahsil.campaign.DryRun;
import org.tahsil.campaign.StepAction;
import org.tahsil.campaign.app.StepPolicy.Asked;
import org.tahsil.campaign.app.Writing.Letter;
import org.tahsil.campaign.domain.DueStep;
import org.tahsil.campaign.domain.Planned;
import org.tahsil.campaign.store.AudienceStore;
import org.tahsil.campaign.store.AudienceStore.Reader;
import org.tahsil.campaign.store.Taking;
import org.tahsil.campaign.store.VersionStore;
import org.tahsil.contact.ContactAnswer;
import org.tahsil.template.Rendered;
import org.tahsil.template.TemplateChannel;
import org.tahsil.template.TemplateKey;

/** Works out what a version would do; writes nothing. */
@ApplicationScoped
public class Rehearsal {

  /** Of so many accounts the steps are worked out; the audience is counted whole. */
  static final int LOOKED_AT = 1000;

  @Inject private Portfolios portfolios;
  @Inject private VersionStore versions;
  @Inject private AudienceStore audiences;
  @Inject private CampaignBook book;
  @Inject private Writing writing;
  @Inject private StepPolicy policy;

  DryRun of(Portfolio portfolio, CampaignVersion version) {
    LocalDate date = portfolios.businessDate(portfolio);
    Taking taking = versions.taking(version, date);
    List<Reader> readers = audiences.some(portfolio, taking, date, LOOKED_AT);
    List<DryRun.Step> steps = new ArrayList<>();
    LocalDate due = date;
    CampaignDesign design = version.design();
    for (int step = 1; step <= design.steps().size(); step++) {
      int wait = design.steps().get(step - 1).waitDays();
      due = design.mode().isSideBySide() ? date.plusDays(wait) : due.plusDays(wait);
      steps.add(step(portfolio, step, due, readers, version));
    }
    return new DryRun(
        date,
        audiences.size(portfolio, taking, date),
        readers.size(),
        book.missing(portfolio, version, date).stream().map(TemplateKey::path).sorted().toList(),
        steps);
  }

  private DryRun.Step step(
      Portfolio portfolio, int step, LocalDate due, List<Reader> readers, CampaignVersion version) {
    List<Letter> letters =
        readers.stream().flatMap(reader -> letter(reader.at(step, due)).stream()).toList();
    Map<Letter, Rendered> words = writing.write(portfolio, due, letters);
    Map<String, Long> blocked = new TreeMap<>();
    List<Rendered> going = new ArrayList<>();
    judged(portfolio, due, words)
        .forEach(
            (letter, rule) -> {
              if (rule.isEmpty()) {
                going.add(text(words, letter));
              } else {
                blocked.merge(rule, 1L, Long::sum);
              }
            });
    StepAction action = version.design().steps().get(step - 1).action();
    return new DryRun.Step(
        step,
        action,
        going.size(),
        action.channel().isPresent() ? (long) readers.size() - letters.size() : 0,
        (long) letters.size() - words.size(),
        blocked,
        going.stream().mapToLong(Rehearsal::parts).sum(),
        cost(going));
  }

  /** The rule that forbids each; empty: it may go, at once or within a day. */
  private Map<Letter, String> judged(
      Portfolio portfolio, LocalDate due, Map<Letter, Rendered> words) {
    Instant night = due.atTime(portfolio.cutOff()).atZone(portfolio.zone()).toInstant();
    List<Letter> written = List.copyOf(words.keySet());
    List<ContactAnswer> answers =
        policy.supposed(
            portfolio, written.stream().map(one -> asked(one, text(words, one), night)).toList());
    Map<Letter, String> judged = new HashMap<>();
    for (int i = 0; i < written.size(); i++) {
      String rule = StepPolicy.rule(answers.get(i));
      boolean goes = rule == null || StepPolicy.wait(answers.get(i)).isPresent();
      judged.put(written.get(i), goes ? "" : rule);
    }
    return judged;
  }

  /** By the first way that has an address. */
  private static List<Letter> letter(DueStep due) {
    return due.ways().stream()
        .filter(way -> due.address(way) != null)
        .limit(1)
        .map(way -> new Letter(due, way))
        .toList();
  }

  private static Rendered text(Map<Letter, Rendered> words, Letter letter) {
    return Objects.requireNonNull(words.get(letter));
  }

  private static Asked asked(Letter letter, Rendered text, Instant night) {
    DueStep due = letter.due();
    TemplateChannel way = letter.channel();
    return new Asked(
        "dry-run:" + due.place().messageKey(),
        due.standing().ahead(),
        way,
        due.party().customerRef(),
        due.party().accountRef(),
        Objects.requireNonNull(due.address(way)),
        text.language().code(),
        text.registered(),
        Planned.from(night, due.plan().atHour(), due.party().reach().zone()));
  }

  private static int parts(Rendered text) {
    return text.sms() == null ? 0 : text.sms().parts();
  }

  private static @Nullable BigDecimal cost(List<Rendered> going) {
    BigDecimal sum = null;
    for (Rendered text : going) {
      BigDecimal cost = text.cost();
      if (cost != null) {
        sum = sum == null ? cost : sum.add(cost);
      }
    }
    return sum;
  }
}

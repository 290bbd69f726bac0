package org.tahsil.campaign.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.tahsil.account.Portfolio;
import org.tahsil.campaign.domain.DueStep;
import org.tahsil.template.MessageWriter;
import org.tahsil.template.Occasion;
import org.tahsil.template.Rendered;
import org.tahsil.template.TemplateChannel;
import org.tahsil.template.TemplateKey;
import org.tahsil.template.TemplateLanguage;

/** Writes the messages of steps. */
@ApplicationScoped
public class Writing {

  @Inject private MessageWriter writer;

  /** A step and one way in which it would write. */
  record Letter(DueStep due, TemplateChannel channel) {

    TemplateKey key() {
      return new TemplateKey(
          Objects.requireNonNull(due.plan().template()),
          channel,
          TemplateLanguage.of(due.party().reach().language()),
          Objects.requireNonNull(due.plan().tier()));
    }

    private Occasion occasion() {
      return new Occasion(
          due.party().accountId(),
          due.party().accountRef(),
          due.party().name(),
          due.party().reach().language(),
          Objects.requireNonNull(due.plan().tier()),
          due.standing().asked(),
          due.standing().daysPastDue(),
          due.standing().dueOn());
    }
  }

  private record Shelf(String code, TemplateChannel channel) {}

  /** The words of each that has some; the others have no approved text. */
  Map<Letter, Rendered> write(Portfolio portfolio, LocalDate date, List<Letter> letters) {
    Set<TemplateKey> wanted = letters.stream().map(Letter::key).collect(Collectors.toSet());
    Set<TemplateKey> there = writer.writable(portfolio, date, wanted);
    Map<Shelf, List<Letter>> shelves = new LinkedHashMap<>();
    letters.stream()
        .filter(letter -> there.contains(letter.key()))
        .sorted(Comparator.comparingLong(letter -> letter.due().place().journeyId()))
        .forEach(
            letter ->
                shelves
                    .computeIfAbsent(
                        new Shelf(letter.key().code(), letter.channel()),
                        shelf -> new ArrayList<>())
                    .add(letter));
    Map<Letter, Rendered> written = new HashMap<>();
    shelves.forEach(
        (shelf, some) -> {
          List<Rendered> texts =
              writer.write(
                  portfolio,
                  shelf.code(),
                  shelf.channel(),
                  date,
                  some.stream().map(Letter::occasion).toList());
          for (int i = 0; i < some.size(); i++) {
            written.put(some.get(i), texts.get(i));
          }
        });
    return written;
  }
}

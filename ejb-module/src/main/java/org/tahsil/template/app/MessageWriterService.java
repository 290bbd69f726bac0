package org.tahsil.template.app;

import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.tahsil.account.Portfolio;
import org.tahsil.shared.outcome.Refusal;
import org.tahsil.shared.outcome.RefusedException;
import org.tahsil.template.MessageWriter;
import org.tahsil.template.Occasion;
import org.tahsil.template.Rendered;
import org.tahsil.template.TemplateChannel;
import org.tahsil.template.TemplateKey;
import org.tahsil.template.TemplateLanguage;
import org.tahsil.template.TemplateVersion;
import org.tahsil.template.app.Rendering.Source;
import org.tahsil.template.domain.Choosing;
import org.tahsil.template.domain.Clause;
import org.tahsil.template.domain.Further.Offer;
import org.tahsil.template.store.SubjectFactsStore;
import org.tahsil.template.store.TemplateStore;
import org.tahsil.template.store.TemplateTermsStore;

/** Writes messages from what is in force. */
@Stateless
@Local(MessageWriter.class)
public class MessageWriterService implements MessageWriter {

  @Inject private TemplateStore store;
  @Inject private TemplateTermsStore terms;
  @Inject private SubjectFactsStore subjects;
  @Inject private Demands demands;

  @Override
  public List<Rendered> write(
      Portfolio portfolio,
      String code,
      TemplateChannel channel,
      LocalDate date,
      List<Occasion> occasions) {
    if (occasions.isEmpty()) {
      return List.of();
    }
    List<Clause> demanded = demands.of(portfolio, channel, date);
    List<TemplateVersion> inForce = store.inForce(portfolio, code, channel, date);
    Map<Long, Offer> offers =
        subjects.offers(
            occasions.stream().map(Occasion::accountId).toList(), date, portfolio.currency());
    Rendering rendering =
        new Rendering(
            portfolio.name(), TemplateSettingsService.on(terms.dated(portfolio), date), demanded);
    Map<TemplateKey, Source> sources = new HashMap<>();
    return occasions.stream()
        .map(
            occasion -> {
              TemplateLanguage language = TemplateLanguage.of(occasion.language());
              Source source =
                  sources.computeIfAbsent(
                      new TemplateKey(code, channel, language, occasion.tier()),
                      key -> source(key, inForce, demanded));
              return rendering.of(source, occasion, offers.get(occasion.accountId()));
            })
        .toList();
  }

  @Override
  public Set<TemplateKey> writable(
      Portfolio portfolio, LocalDate date, Collection<TemplateKey> wanted) {
    Set<TemplateKey> writable = new HashSet<>();
    wanted.stream()
        .collect(Collectors.groupingBy(key -> new Shelf(key.code(), key.channel())))
        .forEach(
            (shelf, keys) -> {
              List<Clause> demanded = demands.of(portfolio, shelf.channel(), date);
              List<TemplateVersion> inForce =
                  store.inForce(portfolio, shelf.code(), shelf.channel(), date);
              keys.stream()
                  .filter(key -> Choosing.of(key, inForce, demanded).isPresent())
                  .forEach(writable::add);
            });
    return writable;
  }

  private record Shelf(String code, TemplateChannel channel) {}

  private static Source source(
      TemplateKey key, List<TemplateVersion> inForce, List<Clause> demanded) {
    TemplateVersion version =
        Choosing.of(key, inForce, demanded)
            .orElseThrow(
                () ->
                    new RefusedException(
                        Refusal.rule(
                            "TEMPLATE_NONE",
                            "template",
                            key.path(),
                            "Have a version approved: none is in force.")));
    return new Source(key, version.text(), version.stamp());
  }
}

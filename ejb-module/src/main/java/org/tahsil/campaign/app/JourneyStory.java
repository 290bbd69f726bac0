package org.tahsil.campaign.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tahsil.audit.Timeline;
import org.tahsil.audit.TimelineEntry;
import org.tahsil.campaign.TaskState;
import org.tahsil.campaign.domain.Done;
import org.tahsil.campaign.store.JourneyStore.Ended;
import org.tahsil.campaign.store.JourneyStore.Way;

/** Tells the timeline of journeys. */
@ApplicationScoped
public class JourneyStory {

  private static final String SYSTEM = "system";

  @Inject private Timeline timeline;

  void begun(List<Way> ways, String version, Instant at) {
    timeline.append(
        ways.stream()
            .map(way -> entry(way, at, "CAMPAIGN_BEGUN", Map.of("campaign", version)))
            .toList());
  }

  void stopped(List<Ended> ended, Instant at) {
    timeline.append(
        ended.stream()
            .map(
                one ->
                    entry(
                        one.way(),
                        at,
                        "CAMPAIGN_STOPPED",
                        Map.of("campaign", one.campaign(), "reason", one.reason())))
            .toList());
  }

  /** What waits on is not told. */
  void done(List<Done> done, Instant at) {
    timeline.append(
        done.stream()
            .filter(one -> one.state() != TaskState.WAITING)
            .map(one -> entry(one, at))
            .toList());
  }

  private static TimelineEntry entry(Done done, Instant at) {
    var party = done.due().party();
    var place = done.due().place();
    Map<String, String> facts = new HashMap<>();
    facts.put("campaign", place.campaign());
    facts.put("step", String.valueOf(place.step()));
    put(facts, "reason", done.reason());
    Done.Message message = done.message();
    if (message != null) {
      facts.put("medium", message.channel().name());
      facts.put("template", message.template());
    }
    return new TimelineEntry(
        party.customerId(),
        party.accountId(),
        at,
        "CAMPAIGN_STEP_" + done.state(),
        SYSTEM,
        facts,
        "campaign:%d:%d".formatted(place.journeyId(), place.step()));
  }

  private static void put(Map<String, String> facts, String name, @Nullable String value) {
    if (value != null) {
      facts.put(name, value);
    }
  }

  private static TimelineEntry entry(Way way, Instant at, String kind, Map<String, String> facts) {
    return new TimelineEntry(
        way.customer(),
        way.account(),
        at,
        kind,
        SYSTEM,
        facts,
        "campaign:%d:%s".formatted(way.journey(), kind));
  }
}

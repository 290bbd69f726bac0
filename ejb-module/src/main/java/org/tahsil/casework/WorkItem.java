package org.tahsil.casework;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.tahsil.shared.id.CustomerRef;

/**
 * A customer on the worklist.
 *
 * @param found the case as it stands
 * @param language the customer's; null: not known
 * @param callback whether the agreed time of a call has come: such customers come first
 * @param leftOut why the customer is not to be worked now; null: he may be
 * @param workedUntil real instant at which the claim ends by itself
 * @param manualUntil the first day on which automation acts again on what people have taken over;
 *     null: they have not
 * @param nobodySkilled whether the case is free and needs a skill that no agent of its team has;
 *     without a team: nobody at all
 * @param phone the customer's number; null: not known
 * @param small promises that are open and too small to be waited for; null: there are none
 * @param ban why the call that comes next must not be made now; null: nothing forbids it, or nobody
 *     is to be called
 */
public record WorkItem(
    CollectionCase found,
    @Nullable String language,
    boolean callback,
    Worth worth,
    @Nullable LeftOut leftOut,
    @Nullable Instant workedUntil,
    @Nullable LocalDate manualUntil,
    boolean nobodySkilled,
    @Nullable String phone,
    @Nullable SmallPromise small,
    @Nullable CallBan ban) {

  /** Why the customer stands here: what goes before the value, then its terms. */
  public List<Worth.Term> reasons() {
    List<Worth.Term> reasons = new ArrayList<>(warnings());
    if (manualUntil != null) {
      reasons.add(new Worth.Term("WORK_AUTOMATION_OFF", Map.of("until", manualUntil.toString())));
    }
    if (found.standing().skill() != null && !nobodySkilled && leftOut != LeftOut.NEEDS_SKILL) {
      reasons.add(new Worth.Term("WORK_SKILL", facts()));
    }
    reasons.addAll(worth.terms());
    return List.copyOf(reasons);
  }

  /** Of the reasons those that come first: what hastens or hinders the work now. */
  public List<Worth.Term> warnings() {
    List<Worth.Term> reasons = new ArrayList<>();
    LeftOut why = leftOut;
    if (why != null) {
      reasons.add(new Worth.Term("WORK_LEFT_OUT_" + why.name(), facts()));
    } else if (callback) {
      reasons.add(new Worth.Term("WORK_CALLBACK", facts()));
    }
    if (small != null) {
      reasons.add(small.term());
    }
    if (ban != null) {
      reasons.add(ban.term());
    }
    if (nobodySkilled) {
      reasons.add(new Worth.Term("WORK_SKILL_NOBODY", facts()));
    }
    return List.copyOf(reasons);
  }

  private Map<String, Object> facts() {
    LocalDate until = found.standing().noContactUntil();
    return Map.of(
        "owner", Objects.requireNonNullElse(found.workedBy(), "-"),
        "until", until == null ? "-" : until.toString(),
        "skill", Objects.requireNonNullElse(found.standing().skill(), "-"),
        "has_team", found.standing().team() == null ? "no" : "yes",
        "team", Objects.requireNonNullElse(found.standing().team(), "-"),
        "next_action", found.standing().next().name());
  }

  /** The same, with what forbids a call. */
  public WorkItem banned(@Nullable CallBan by) {
    return new WorkItem(
        found,
        language,
        callback,
        worth,
        leftOut,
        workedUntil,
        manualUntil,
        nobodySkilled,
        phone,
        small,
        by);
  }

  /** Whether a rule forbids the call: what is not known can be found out. */
  public boolean waitsForLaw() {
    return ban != null && ban.missing() == null;
  }

  /** Where the customer stands in the list. */
  public WorkPlace place() {
    return new WorkPlace(
        callback,
        callback ? ChronoUnit.MICROS.between(Instant.EPOCH, found.standing().dueAt()) : 0,
        worth.value().minor(),
        found.id());
  }

  public CustomerRef customer() {
    return found.customer();
  }
}

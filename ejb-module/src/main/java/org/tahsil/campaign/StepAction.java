package org.tahsil.campaign;

import java.util.Optional;
import org.tahsil.template.TemplateChannel;

/** What a step does. */
public enum StepAction {
  EMAIL,
  SMS,
  /** Opens a case for people, unless the customer has one. */
  ESCALATE;

  /** By which way it writes; empty: it does not. */
  public Optional<TemplateChannel> channel() {
    return this == ESCALATE ? Optional.empty() : Optional.of(TemplateChannel.valueOf(name()));
  }
}

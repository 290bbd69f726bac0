package org.tahsil.campaign.domain;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.tahsil.campaign.CampaignDesign;
import org.tahsil.campaign.CampaignMode;
import org.tahsil.campaign.CampaignStep;
import org.tahsil.campaign.StepAction;
import org.tahsil.template.TemplateChannel;
import org.tahsil.template.TemplateKey;
import org.tahsil.template.TemplateLanguage;
import org.tahsil.template.TemplateTier;

/** Which words a design needs. */
public final class Wording {

  private Wording() {}

  /** Every template that a message of the design may be written from. */
  public static Set<TemplateKey> needed(CampaignDesign design) {
    Set<TemplateKey> needed = new LinkedHashSet<>();
    for (CampaignStep step : design.steps()) {
      String code = step.template();
      TemplateTier tier = step.tier();
      if (code == null || tier == null) {
        continue;
      }
      for (TemplateChannel channel : channels(design.mode(), step.action())) {
        for (TemplateLanguage language : languages(design)) {
          needed.add(new TemplateKey(code, channel, language, tier));
        }
      }
    }
    return needed;
  }

  /** The ways in which a step may write, its own first; none: it writes nothing. */
  public static List<TemplateChannel> channels(CampaignMode mode, StepAction action) {
    List<TemplateChannel> channels = new ArrayList<>(action.channel().stream().toList());
    if (mode == CampaignMode.ADAPTIVE && !channels.isEmpty()) {
      channels.add(action == StepAction.EMAIL ? TemplateChannel.SMS : TemplateChannel.EMAIL);
    }
    return channels;
  }

  private static Set<TemplateLanguage> languages(CampaignDesign design) {
    Set<TemplateLanguage> asked = design.audience().languages();
    return asked.isEmpty() ? EnumSet.allOf(TemplateLanguage.class) : EnumSet.copyOf(asked);
  }
}

package org.tahsil.campaign;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A version that somebody writes.
 *
 * @param code of the campaign, which is made if there is none
 * @param name of the campaign, 1 to 80 characters; that of one that exists stays
 * @param note null: nothing is said
 */
public record CampaignWish(
    String code, String name, LocalDate validFrom, CampaignDesign design, @Nullable String note) {}

package org.tahsil.api.escalation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.tahsil.escalation.Placement;
import org.tahsil.escalation.Placements;

/** A file to an agency. */
@Schema(name = "Placement")
record PlacementView(
    long placementId,
    String agency,
    @Schema(enumeration = {"PLACEMENT", "RECALL"}) String kind,
    int accounts,
    @Schema(description = "Overdue on them, as the file says.") String sum,
    @Schema(description = "SHA-256 of its bytes, in hexadecimal digits.") String checksum,
    String by,
    @Schema(description = "Business date.") LocalDate on,
    @Schema(description = "Business instant.") Instant at) {

  static PlacementView of(Placement one) {
    return new PlacementView(
        one.id(),
        one.agency(),
        one.kind().name(),
        one.accounts(),
        one.sum().plain(),
        one.sha256(),
        one.by(),
        one.on(),
        one.at());
  }

  /** A page of files, the newest first, and what agencies have not been told yet. */
  @Schema(name = "PlacementList")
  record PlacementList(
      @Schema(examples = "OMR") String currency,
      List<LoadView> agencies,
      List<PlacementView> placements,
      @Nullable String nextCursor) {}

  /** What an agency has. */
  @Schema(name = "AgencyPlacements")
  record LoadView(
      String agency,
      @Schema(description = "Escalations that are there.") long active,
      @Schema(description = "Accounts of which a file can tell it today.") long toPlace,
      @Schema(
              description =
                  "Accounts of which none can: a hold stops contact, something agreed on is open, or"
                      + " a file RECALL comes first.")
          long heldBack,
      @Schema(description = "Accounts that no file has called back.") long toRecall,
      @Schema(description = "The first hundred that are held back, with why.")
          List<LeftOutView> leftOut) {

    static LoadView of(Placements.Load load) {
      return new LoadView(
          load.agency(),
          load.active(),
          load.toPlace(),
          load.heldBack(),
          load.toRecall(),
          load.leftOut().stream()
              .map(one -> new LeftOutView(one.account().value(), one.why().name()))
              .toList());
    }
  }

  /** An account of which no file can tell an agency today. */
  @Schema(name = "LeftOutOfPlacement")
  record LeftOutView(
      String accountRef,
      @Schema(enumeration = {"RECALL_FIRST", "CONTACT_HELD", "AGREED_ON"}) String reason) {}
}

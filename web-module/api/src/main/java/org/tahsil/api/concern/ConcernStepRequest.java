package org.tahsil.api.concern;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.tahsil.api.web.Read;
import org.tahsil.concern.ConcernAction;
import org.tahsil.concern.ConcernWish;

/** What to do with a concern. */
@Schema(name = "NewConcernStep")
record ConcernStepRequest(
    @NotBlank
        @Schema(
            enumeration = {"TAKE", "RELEASE", "ASSIGN", "ASK", "ANSWER", "EXTEND", "WITHDRAW"},
            examples = "TAKE")
        String action,
    @Schema(description = "Of ASSIGN: who gets it; none: nobody.") @Size(max = 128)
        @Nullable String owner,
    @Schema(description = "Of ASSIGN: whose it is; none: as before.") @Size(max = 64)
        @Nullable String team,
    @Schema(
            description = "Of EXTEND: the last business date on which it is decided in time.",
            format = "date")
        @Nullable String until,
    @Schema(description = "Of ASK what is asked; of EXTEND and WITHDRAW why.")
        @Size(max = 2000, message = "has at most 2000 characters")
        @Nullable String note) {

  private static final List<ConcernAction> STEPS =
      List.of(
          ConcernAction.TAKE,
          ConcernAction.RELEASE,
          ConcernAction.ASSIGN,
          ConcernAction.ASK,
          ConcernAction.ANSWER,
          ConcernAction.EXTEND,
          ConcernAction.WITHDRAW);

  ConcernWish wish(@Nullable Integer based) {
    String day = until;
    return new ConcernWish(
        Read.choiceOf("action", action, STEPS),
        Words.kept(owner),
        Words.kept(team),
        day == null ? null : Read.date("until", day),
        Words.kept(note),
        based);
  }
}

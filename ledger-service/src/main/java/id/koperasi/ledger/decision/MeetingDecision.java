package id.koperasi.ledger.decision;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.koperasi.platform.money.Rupiah;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "A resolution of a meeting.")
record MeetingDecision(
        UUID meetingId,

        @Schema(description = "Which meeting: FOUNDING, ANNUAL, EXTRAORDINARY, VILLAGE.", examples = "ANNUAL")
        String meeting,

        @Schema(examples = "2026-03-14") LocalDate heldOn,

        @Schema(description = "What it is about.", examples = "BORROWING")
        String decision,

        @Schema(description = "The most it allows, rupiah.", examples = "500000000") @Nullable Rupiah limit,

        @Schema(description = "Of a range of loan rates, per cent a year.", examples = "6") @Nullable BigDecimal minPercent,

        @Schema(description = "Of a range of loan rates, per cent a year.", examples = "18") @Nullable BigDecimal maxPercent,

        @Schema(description = "Of a split of the surplus; together a hundred.") @Nullable List<Share> shares,

        @Schema(examples = "41") int inFavour,
        @Schema(examples = "2") int against,
        @Schema(examples = "1") int abstained) {

    @Schema(name = "SurplusShare", description = "What a pot gets of the surplus (SHU).")
    record Share(
            @Schema(examples = "RESERVE") String pot,

            @Schema(examples = "40") BigDecimal percent) {}
}

package id.koperasi.registry.cooperative;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import id.koperasi.platform.money.Rupiah;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A cooperative as its table has it: what bulk formation inserts and what views are made of. */
@JsonNaming(SnakeCaseStrategy.class)
record CooperativeRow(
        UUID id,
        long version,
        String villageCode,
        String name,
        Kind kind,
        Status status,
        Route route,
        Second.@Nullable Reason secondReason,
        @Nullable String secondEvidence,
        LocalDate proposedOn,
        @Nullable LocalDate meetingHeldOn,
        @Nullable String minutesNumber,
        @Nullable Rupiah principalSavings,
        @Nullable Rupiah mandatorySavings,
        @Nullable Integer termYears,
        @Nullable String deedNumber,
        @Nullable LocalDate deedSignedOn,
        @Nullable String notaryName,
        @Nullable String decreeNumber,
        @Nullable LocalDate formedOn,
        @Nullable Rupiah paidIn,
        @Nullable LocalDate standingSince,
        @Nullable UUID mergedInto,
        @Nullable String amendmentDecreeNumber,
        @Nullable String reactivationNumber) {

    @JsonProperty("principal_savings_sen")
    @Nullable Long principalSavingsSen() {
        return sen(principalSavings);
    }

    @JsonProperty("mandatory_savings_sen")
    @Nullable Long mandatorySavingsSen() {
        return sen(mandatorySavings);
    }

    @JsonProperty("paid_in_sen")
    @Nullable Long paidInSen() {
        return sen(paidIn);
    }

    private static @Nullable Long sen(@Nullable Rupiah amount) {
        return amount == null ? null : amount.sen();
    }
}

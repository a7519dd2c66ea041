package id.koperasi.registry.cooperative;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import id.koperasi.platform.money.Rupiah;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A cooperative of a register as its table takes it. */
@JsonNaming(SnakeCaseStrategy.class)
record RegisteredRow(
        UUID id,
        String villageCode,
        String name,
        Kind kind,
        Second.@Nullable Reason secondReason,
        @Nullable String secondEvidence,
        LocalDate proposedOn,
        @Nullable Long principalSavingsSen,
        @Nullable Long mandatorySavingsSen,
        @Nullable String deedNumber,
        @Nullable LocalDate deedSignedOn,
        @Nullable String notaryName,
        String decreeNumber,
        LocalDate formedOn,
        @Nullable Long paidInSen,
        String registerEvidence) {

    static RegisteredRow of(RegisteredCooperative cooperative) {
        Second second = cooperative.second();
        return new RegisteredRow(
                cooperative.id(),
                cooperative.village().code(),
                cooperative.name(),
                Kind.of(cooperative.village()),
                second == null ? null : second.reason(),
                second == null ? null : second.evidence(),
                cooperative.earliestDay(),
                sen(cooperative.amounts().principalSavings()),
                sen(cooperative.amounts().mandatorySavings()),
                cooperative.deed().number(),
                cooperative.deed().signedOn(),
                cooperative.deed().notaryName(),
                cooperative.decreeNumber(),
                cooperative.formedOn(),
                sen(cooperative.amounts().paidIn()),
                cooperative.told().evidence());
    }

    /** Nothing stated and nothing agreed are one in a register. */
    private static @Nullable Long sen(@Nullable Rupiah amount) {
        return amount == null || !amount.isPositive() ? null : amount.sen();
    }
}

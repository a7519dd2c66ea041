package id.koperasi.funding.grant;

import id.koperasi.funding.grant.AllocatingGrants.Whom;
import id.koperasi.funding.grant.RowOutcome.Result;
import id.koperasi.platform.money.PositiveAmount;
import id.koperasi.platform.money.Rupiah;
import id.koperasi.platform.problem.Language;
import id.koperasi.platform.problem.Problem;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.validator.constraints.UniqueElements;
import org.jspecify.annotations.Nullable;

/** What the resource of grants reads and writes. */
final class GrantViews {

    /** As many rows as one statement carries within its time. */
    private static final int MAX_ROWS = 300;

    private GrantViews() {}

    @Schema(description = "A grant programme of a region.")
    record NewGrantProgramme(
            @NotNull @Pattern(regexp = "[A-Z0-9][A-Z0-9-]{1,39}") @Schema(description = "Unique in the nation.", examples = "CSR-KAB-TANGERANG-2025")
            String code,

            @NotBlank @Size(max = 200) @Schema(examples = "Modal awal dari CSR Kabupaten Tangerang")
            String name,

            @NotNull @Pattern(regexp = "ID|[0-9]{2}(\\.[0-9]{2}(\\.[0-9]{2}(\\.[0-9]{4})?)?)?")
            @Schema(description = "Where it gives; ID is the nation.", examples = "36.03")
            String regionCode) {}

    @Schema(description = "A programme that hands on donated money.")
    record GrantProgrammeSummary(
            UUID id,
            @Schema(examples = "CSR-KAB-TANGERANG-2025") String code,
            String name,
            @Schema(examples = "36.03") String regionCode) {

        static GrantProgrammeSummary of(GrantProgramme programme) {
            return new GrantProgrammeSummary(
                    programme.id(), programme.code(), programme.name(), programme.regionCode());
        }
    }

    @Schema(name = "GrantFigures", description = "What a grant programme comes to at the end of a day.")
    record FiguresView(
            UUID id,
            @Schema(examples = "CSR-KAB-TANGERANG-2025") String code,
            String name,
            @Schema(examples = "36.03") String regionCode,
            LocalDate asOf,
            Rupiah pledged,

            @Schema(description = "Set aside for cooperatives.")
            Rupiah allocated,

            @Schema(description = "Received by cooperatives.")
            Rupiah received,

            @Schema(description = "In the books of the cooperatives, as the ledger says.")
            Rupiah booked,

            @Schema(description = "Pledged and not received yet.")
            Rupiah open,

            @Schema(description = "Pledged and not set aside for anybody yet.")
            Rupiah unallocated,

            @Schema(description = "For how many something is set aside.", examples = "274")
            long cooperatives) {

        static FiguresView of(GrantProgramme programme, LocalDate asOf, Allocations.Figures figures) {
            return new FiguresView(
                    programme.id(),
                    programme.code(),
                    programme.name(),
                    programme.regionCode(),
                    asOf,
                    figures.pledged(),
                    figures.allocated(),
                    figures.received(),
                    figures.booked(),
                    figures.open(),
                    figures.unallocated(),
                    figures.cooperatives());
        }
    }

    @Schema(description = "What a donor pledged.")
    record NewPledge(
            @NotBlank @Size(max = 200) @Schema(
                    description = "A company or a public body, never a person.",
                    examples = "Forum CSR Kabupaten Tangerang")
            String donor,

            @Schema(description = "CSR when it is left out.") @Nullable GrantSource sourceOfFunds,

            @NotNull @PositiveAmount Rupiah amount,

            @NotNull @Schema(examples = "2025-11-10") LocalDate pledgedOn) {

        GrantSource source() {
            return Objects.requireNonNullElse(sourceOfFunds, GrantSource.CSR);
        }
    }

    @Schema(name = "Pledge", description = "What a donor pledged, and what became of it.")
    record PledgeView(
            UUID pledgeId,
            String donor,
            GrantSource sourceOfFunds,
            Rupiah amount,

            @Schema(description = "Received by cooperatives.")
            Rupiah received,

            @Schema(description = "Not received yet.") Rupiah open,

            @Schema(description = "Not set aside for anybody yet.")
            Rupiah unallocated,

            LocalDate pledgedOn) {

        static PledgeView of(Pledge pledge, Rupiah received) {
            return new PledgeView(
                    pledge.id(),
                    pledge.donor(),
                    pledge.sourceOfFunds(),
                    pledge.amount(),
                    received,
                    pledge.amount().minus(received),
                    pledge.unallocated(),
                    pledge.pledgedOn());
        }
    }

    @Schema(description = "The same amount for each of these cooperatives.")
    record NewAllocations(
            @Schema(description = "To these, in this order; or to all of a region.")
            @Size(min = 1, max = MAX_ROWS) @UniqueElements
            @Nullable List<@NotNull UUID> cooperativeIds,

            @Schema(
                    description = "To every cooperative of this region that is not given something of the pledge yet.",
                    examples = "36.03.10")
            @Pattern(regexp = "[0-9]{2}(\\.[0-9]{2}(\\.[0-9]{2}(\\.[0-9]{4})?)?)?")
            @Nullable String region,

            @NotNull @PositiveAmount Rupiah amountEach,

            @NotNull @Schema(examples = "2025-11-20") LocalDate allocatedOn) {

        Whom whom() {
            return new Whom(cooperativeIds, region);
        }
    }

    @Schema(description = "A part of a pledge, set aside for a cooperative.")
    record AllocatedGrant(
            UUID allocationId,
            UUID pledgeId,
            UUID cooperativeId,
            @Schema(examples = "36.03.10.2001") String villageCode,
            Rupiah amount,
            LocalDate allocatedOn,

            @Schema(description = "When the cooperative received it.") @Nullable LocalDate receivedOn,

            @Schema(description = "When it was taken back.") @Nullable LocalDate cancelledOn,

            @Nullable String cancelReason) {

        static AllocatedGrant of(Allocation allocation, @Nullable LocalDate receivedOn) {
            return new AllocatedGrant(
                    allocation.id(),
                    allocation.pledgeId(),
                    allocation.cooperativeId(),
                    allocation.villageCode(),
                    allocation.amount(),
                    allocation.allocatedOn(),
                    receivedOn,
                    allocation.cancelledOn(),
                    allocation.cancelReason());
        }
    }

    @Schema(description = "Which allocations the cooperatives received.")
    record NewReceipts(
            @NotEmpty @Size(max = MAX_ROWS) @UniqueElements List<@NotNull UUID> allocationIds,

            @NotNull @Schema(examples = "2025-12-06") LocalDate receivedOn) {}

    @Schema(name = "GrantRow", description = "What became of one row.")
    record RowView(
            @Nullable UUID cooperativeId,
            @Nullable UUID allocationId,
            Result outcome,

            @Schema(description = "Why it was refused.") @Nullable Problem problem) {

        static RowView of(RowOutcome row, Language language) {
            return new RowView(
                    row.cooperativeId(),
                    row.allocationId(),
                    row.result(),
                    row.rejection() == null ? null : Problem.of(row.rejection(), language));
        }
    }

    @Schema(
            description =
                    "What became of each row, in the order asked for; of more than 300 the refused ones, 300 at most.")
    record AllocationsMade(int allocated, int unchanged, int refused, List<RowView> results) {

        static AllocationsMade of(List<RowOutcome> rows, Language language) {
            return new AllocationsMade(
                    count(rows, Result.ALLOCATED),
                    count(rows, Result.UNCHANGED),
                    count(rows, Result.REFUSED),
                    rows.stream()
                            .filter(row -> rows.size() <= MAX_ROWS || row.result() == Result.REFUSED)
                            .limit(MAX_ROWS)
                            .map(row -> RowView.of(row, language))
                            .toList());
        }
    }

    @Schema(description = "What became of each row, in the order asked for.")
    record ReceiptsMade(int received, int unchanged, int refused, List<RowView> results) {

        static ReceiptsMade of(List<RowOutcome> rows, Language language) {
            return new ReceiptsMade(
                    count(rows, Result.RECEIVED),
                    count(rows, Result.UNCHANGED),
                    count(rows, Result.REFUSED),
                    rows.stream().map(row -> RowView.of(row, language)).toList());
        }
    }

    private static int count(List<RowOutcome> rows, Result result) {
        return (int) rows.stream().filter(row -> row.result() == result).count();
    }
}

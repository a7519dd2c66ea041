package id.koperasi.registry.business;

import id.koperasi.registry.business.MissingLicences.Missing;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "BusinessUnit", description = "A business unit of a cooperative.")
record BusinessUnitView(
        UUID unitId,
        UnitFunction function,
        ValueChain chain,

        @Schema(examples = "Ternak kambing") String name,

        @Schema(examples = "01441") String kbli,
        LocalDate openedOn,
        boolean active,

        @Schema(description = "Since when it is open or closed as it is now.")
        LocalDate changedOn,

        int workers,
        int localWorkers,
        int womenWorkers,

        @Schema(description = "The day of the last report on who works there.") @Nullable LocalDate workersOn,

        @Schema(description = "The facility it works in, as far as somebody told.") @Nullable UUID facilityId,

        @Schema(description = "Its photographs among the papers, the oldest first.")
        List<UUID> photographs,

        @Schema(description = "What looks odd; the unit was taken all the same.")
        List<Warning> warnings,

        @Schema(
                description =
                        "What its KBLI asks for and it trades without today, the NIB of its cooperative included.")
        List<Missing> missingLicences) {

    /** What looks odd about a unit that was taken all the same. */
    enum Warning {
        /** The KBLI is not among those that are known for the function. */
        UNUSUAL_KBLI,
        /** It trades, and its cooperative has no business number. */
        NO_NIB,
        /** It trades without a licence that its KBLI asks for. */
        LICENCE_MISSING,
        /** It trades without a licence of which it is not certain that its KBLI asks for it. */
        LICENCE_PERHAPS_MISSING
    }

    static BusinessUnitView of(BusinessUnit unit, boolean usualKbli, List<UUID> photographs, List<Missing> missing) {
        return new BusinessUnitView(
                unit.id(),
                unit.function(),
                unit.chain(),
                unit.name(),
                unit.kbli(),
                unit.openedOn(),
                unit.active(),
                unit.changedOn(),
                unit.workers(),
                unit.localWorkers(),
                unit.womenWorkers(),
                unit.workersOn(),
                unit.facilityId(),
                photographs,
                warnings(usualKbli, missing),
                missing);
    }

    private static List<Warning> warnings(boolean usualKbli, List<Missing> missing) {
        Set<Warning> warnings = EnumSet.noneOf(Warning.class);
        if (!usualKbli) {
            warnings.add(Warning.UNUSUAL_KBLI);
        }
        missing.stream().map(BusinessUnitView::warning).forEach(warnings::add);
        return List.copyOf(warnings);
    }

    private static Warning warning(Missing licence) {
        if (licence.licence().equals(MissingLicences.NIB)) {
            return Warning.NO_NIB;
        }
        return licence.confirmed() ? Warning.LICENCE_MISSING : Warning.LICENCE_PERHAPS_MISSING;
    }
}

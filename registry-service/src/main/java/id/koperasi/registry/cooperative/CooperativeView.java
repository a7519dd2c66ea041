package id.koperasi.registry.cooperative;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "Cooperative", description = "A village cooperative.")
record CooperativeView(
        UUID id,

        @Schema(examples = "Koperasi Kelurahan Merah Putih Pager Agung")
        String name,

        @Schema(description = "KDMP in a desa, KKMP in a kelurahan.")
        Kind kind,

        @Schema(examples = "36.73.03.1007") String villageCode,
        Status status,
        Route route,

        @Schema(description = "Business date, where the cooperative is.")
        LocalDate proposedOn,

        @Nullable LocalDate formedOn,

        @Schema(examples = "AHU-0017736.AH.01.29.TAHUN 2025") @Nullable String decreeNumber,

        @Schema(description = "What breaks no rule in this step, but should be looked at.")
        List<FormationWarning> warnings) {

    static CooperativeView of(Cooperative cooperative) {
        return of(cooperative, List.of());
    }

    static CooperativeView of(Cooperative cooperative, List<FormationWarning> warnings) {
        CooperativeRow row = cooperative.row();
        return new CooperativeView(
                row.id(),
                row.name(),
                row.kind(),
                row.villageCode(),
                row.status(),
                row.route(),
                row.proposedOn(),
                row.formedOn(),
                row.decreeNumber(),
                warnings);
    }
}

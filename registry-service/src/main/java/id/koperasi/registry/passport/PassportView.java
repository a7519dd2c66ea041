package id.koperasi.registry.passport;

import id.koperasi.registry.cooperative.CooperativeProfile;
import id.koperasi.registry.cooperative.Kind;
import id.koperasi.registry.cooperative.Status;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(
        name = "CooperativePassport",
        description = "Everything that is known of a cooperative, each line with its reason.")
record PassportView(
        UUID cooperativeId,
        String name,
        Kind kind,
        Status status,
        String villageCode,
        LocalDate asOf,

        @Schema(description = "Where everybody may see it, without people.")
        URI publicView,

        List<PassportLine> lines) {

    static PassportView of(CooperativeProfile cooperative, LocalDate asOf, URI publicView, List<PassportLine> lines) {
        return new PassportView(
                cooperative.id(),
                cooperative.name(),
                cooperative.kind(),
                cooperative.status(),
                cooperative.villageCode(),
                asOf,
                publicView,
                lines);
    }
}

package id.koperasi.registry.passport;

import id.koperasi.platform.request.Cursor;
import id.koperasi.registry.cooperative.CooperativeProfile;
import id.koperasi.registry.cooperative.Kind;
import id.koperasi.registry.cooperative.Status;
import id.koperasi.registry.passport.Passports.Told;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

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

        @Schema(
                description =
                        "Whether these are all lines; else they are the latest 2,000 facts, or those before a cursor.")
        boolean complete,

        @Schema(description = "Send it as `after` to see what was told earlier; absent when nothing was.") @Nullable String nextCursor,

        List<PassportLine> lines) {

    static PassportView of(
            CooperativeProfile cooperative, LocalDate asOf, URI publicView, @Nullable Cursor after, Told told) {
        Cursor next = told.next();
        return new PassportView(
                cooperative.id(),
                cooperative.name(),
                cooperative.kind(),
                cooperative.status(),
                cooperative.villageCode(),
                asOf,
                publicView,
                after == null && next == null,
                next == null ? null : next.toString(),
                told.all());
    }
}

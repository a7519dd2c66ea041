package id.koperasi.registry.business;

import id.koperasi.platform.request.Cursor;
import id.koperasi.platform.request.Page;
import id.koperasi.platform.request.PageRequest;
import id.koperasi.registry.business.UnitLicences.Kept;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "UnitLicence", description = "A licence of a business unit, as it is known now.")
record LicenceView(
        UUID licenceId,
        UUID unitId,
        @Schema(examples = "Unit simpan pinjam") String unit,
        LicenceFacts licence,

        @Schema(description = "Whether it counts today.") boolean inForce,

        Instant recordedAt,
        List<String> recordedByRoles) {

    static LicenceView of(Kept kept, LocalDate today) {
        return new LicenceView(
                kept.id(),
                kept.unitId(),
                kept.unit(),
                kept.facts(),
                kept.facts().inForceOn(today),
                kept.recordedAt(),
                kept.recordedByRoles());
    }

    /** A page of licences, of which one more than the limit was read. */
    static Page<LicenceView> page(List<Kept> rows, PageRequest page, LocalDate today) {
        return Page.of(rows, page.limit(), kept -> Cursor.of(kept.id())).map(kept -> of(kept, today));
    }
}

package id.koperasi.funding.support;

import id.koperasi.funding.support.SupportViews.SupportView;
import id.koperasi.platform.request.Cursor;
import id.koperasi.platform.request.Page;
import id.koperasi.platform.request.PageRequest;
import id.koperasi.platform.time.IndonesianZone;
import id.koperasi.platform.time.StatedDates;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/v1/overdue-supports")
@Tag(
        name = "Support",
        description = "Instalments that a public budget pays when a cooperative cannot (PMK 49/2025 art. 11).")
class LateSupportResource {

    private final Supports supports;
    private final StatedDates dates;

    LateSupportResource(Supports supports, StatedDates dates) {
        this.supports = supports;
        this.dates = dates;
    }

    @GET
    @Operation(
            operationId = "listOverdueSupports",
            summary = "Support whose next step is late",
            description = "To be asked for, recommended or placed; its stages say by when.")
    public Page<SupportView> list(
            @QueryParam("asOf")
                    @Parameter(description = "The business date; today without it.", example = "2026-05-19")
                    @Nullable LocalDate asOf,
            @Valid @BeanParam PageRequest page) {
        LocalDate day = asOf == null ? dates.today(IndonesianZone.CAPITAL) : asOf;
        UUID after = page.after() == null ? new UUID(0, 0) : page.after().uuid(0);
        return Page.of(supports.late(day, after, page.rowsToRead()), page.limit(), last -> Cursor.of(last.id()))
                .map(SupportView::of);
    }
}

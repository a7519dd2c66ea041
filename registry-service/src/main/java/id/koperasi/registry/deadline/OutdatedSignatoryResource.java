package id.koperasi.registry.deadline;

import id.koperasi.platform.caller.CurrentCaller;
import id.koperasi.platform.request.Cursor;
import id.koperasi.platform.request.Page;
import id.koperasi.platform.request.PageRequest;
import id.koperasi.platform.time.BusinessClock;
import id.koperasi.platform.time.IndonesianZone;
import id.koperasi.registry.deadline.OutdatedSignatories.Place;
import id.koperasi.registry.deadline.OutdatedSignatories.Row;
import id.koperasi.registry.region.Region;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/outdated-signatories")
@Tag(name = "Deadlines", description = "Annual meetings that are due, and terms that end.")
class OutdatedSignatoryResource {

    private final OutdatedSignatories signatories;
    private final BusinessClock clock;
    private final CurrentCaller caller;

    OutdatedSignatoryResource(OutdatedSignatories signatories, BusinessClock clock, CurrentCaller caller) {
        this.signatories = signatories;
        this.clock = clock;
        this.caller = caller;
    }

    @Schema(name = "OutdatedSignatories", description = "An account whose signatories the bank has to replace.")
    record OutdatedView(
            UUID accountId,
            UUID cooperativeId,
            String cooperative,
            String villageCode,

            @Schema(examples = "002") String bankCode,

            @Schema(examples = "***********4501") String maskedNumber,

            @Schema(description = "Whose signatory holds that office no longer.", examples = "[\"chair\"]")
            List<String> offices) {

        static OutdatedView of(Row row) {
            return new OutdatedView(
                    row.accountId(),
                    row.cooperativeId(),
                    row.cooperative(),
                    row.villageCode(),
                    row.bankCode(),
                    row.maskedNumber(),
                    row.offices());
        }
    }

    @GET
    @Operation(
            operationId = "listOutdatedSignatories",
            summary = "Accounts of a region whose signatories hold their offices no longer",
            description = "As of today, in the order of the villages. Somebody who was elected again signs on.")
    public Page<OutdatedView> list(
            @QueryParam("region") @NotNull @Pattern(regexp = Region.CODE) @Parameter(example = "36.03") String region,
            @Valid @BeanParam PageRequest page) {
        if (!caller.reach().coversRegion(region)) {
            return new Page<>(List.of(), null);
        }
        Cursor after = page.after();
        var place = after == null ? Place.START : new Place(after.text(0), after.uuid(1));
        return Page.of(
                        signatories.list(
                                region, clock.today(IndonesianZone.ofRegion(region)), place, page.rowsToRead()),
                        page.limit(),
                        row -> Cursor.of(row.villageCode(), row.accountId()))
                .map(OutdatedView::of);
    }
}

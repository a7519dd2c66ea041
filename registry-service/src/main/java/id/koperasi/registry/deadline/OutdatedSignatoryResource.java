package id.koperasi.registry.deadline;

import id.koperasi.platform.caller.CurrentCaller;
import id.koperasi.platform.request.Cursor;
import id.koperasi.platform.request.Page;
import id.koperasi.platform.request.PageRequest;
import id.koperasi.platform.time.BusinessClock;
import id.koperasi.platform.time.IndonesianZone;
import id.koperasi.registry.account.OutdatedSignatories;
import id.koperasi.registry.account.OutdatedSignatories.Place;
import id.koperasi.registry.account.OutdatedSignatories.Row;
import id.koperasi.registry.account.OutdatedSignatories.State;
import id.koperasi.registry.region.Region;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

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

            @Schema(examples = "***********4501") @Nullable String maskedNumber,

            @Schema(description = "Whose signatory holds that office no longer.", examples = "[\"chair\"]")
            List<String> offices,

            @Schema(
                    description =
                            "The last day on which the bank replaces them in time, so many days after another took "
                                    + "the office as signatory-rule of that day says; absent while nobody has taken it.",
                    examples = "2026-04-01")
            @Nullable LocalDate dueOn,

            State state) {

        static OutdatedView of(Row row, LocalDate today) {
            return new OutdatedView(
                    row.accountId(),
                    row.cooperativeId(),
                    row.cooperative(),
                    row.villageCode(),
                    row.bankCode(),
                    row.maskedNumber(),
                    row.offices(),
                    row.dueOn(),
                    row.state(today));
        }
    }

    @GET
    @Operation(
            operationId = "listOutdatedSignatories",
            summary = "Accounts of a region whose signatories hold their offices no longer",
            description =
                    "As of today, in the order of the villages, with the last day on which the bank replaces them in "
                            + "time. Somebody who was elected again signs on.")
    public Page<OutdatedView> list(
            @QueryParam("region") @NotNull @Pattern(regexp = Region.CODE) @Parameter(example = "36.03") String region,
            @QueryParam("state") @Parameter(description = "Any when left out.", example = "OVERDUE") @Nullable State state,
            @Valid @BeanParam PageRequest page) {
        if (!caller.reach().coversRegion(region)) {
            return new Page<>(List.of(), null);
        }
        Cursor after = page.after();
        var place = after == null ? Place.START : new Place(after.text(0), after.uuid(1));
        LocalDate today = clock.today(IndonesianZone.ofRegion(region));
        return Page.of(
                        signatories.list(region, state, today, place, page.rowsToRead()),
                        page.limit(),
                        row -> Cursor.of(row.villageCode(), row.accountId()))
                .map(row -> OutdatedView.of(row, today));
    }
}

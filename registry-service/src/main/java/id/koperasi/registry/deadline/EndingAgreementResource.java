package id.koperasi.registry.deadline;

import id.koperasi.platform.caller.CurrentCaller;
import id.koperasi.platform.request.Cursor;
import id.koperasi.platform.request.Page;
import id.koperasi.platform.request.PageRequest;
import id.koperasi.platform.time.BusinessClock;
import id.koperasi.platform.time.IndonesianZone;
import id.koperasi.registry.deadline.EndingAgreements.Place;
import id.koperasi.registry.deadline.EndingAgreements.Row;
import id.koperasi.registry.region.Region;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
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

@Path("/v1/operating-agreements")
@Tag(name = "Deadlines", description = "Annual meetings that are due, and terms that end.")
class EndingAgreementResource {

    private final EndingAgreements agreements;
    private final ApproachRules approach;
    private final BusinessClock clock;
    private final CurrentCaller caller;

    EndingAgreementResource(
            EndingAgreements agreements, ApproachRules approach, BusinessClock clock, CurrentCaller caller) {
        this.agreements = agreements;
        this.approach = approach;
        this.clock = clock;
        this.caller = caller;
    }

    @Schema(name = "EndingAgreement", description = "An agreement on a store of the government that ends soon.")
    record EndingAgreementView(
            UUID agreementId,
            UUID facilityId,
            UUID cooperativeId,
            String cooperative,
            String villageCode,
            String owner,
            String agreementNumber,
            LocalDate lastDay) {

        static EndingAgreementView of(Row row) {
            return new EndingAgreementView(
                    row.agreementId(),
                    row.facilityId(),
                    row.cooperativeId(),
                    row.cooperative(),
                    row.villageCode(),
                    row.owner(),
                    row.agreementNumber(),
                    row.lastDay());
        }
    }

    @GET
    @Operation(
            operationId = "listEndingAgreements",
            summary = "Agreements on stores of a region that end soon",
            description = "Soonest first.")
    public Page<EndingAgreementView> list(
            @QueryParam("region") @NotNull @Pattern(regexp = Region.CODE) @Parameter(example = "36.03") String region,
            @QueryParam("days")
                    @Min(1) @Max(365) @Parameter(
                            description = "Within how many days; as many as the rule of today says when left out.",
                            example = "90")
                    @Nullable Integer days,
            @Valid @BeanParam PageRequest page) {
        if (!caller.reach().coversRegion(region)) {
            return new Page<>(List.of(), null);
        }
        Cursor after = page.after();
        var place = after == null ? Place.START : new Place(after.date(0), after.uuid(1));
        LocalDate today = clock.today(IndonesianZone.ofRegion(region));
        return Page.of(
                        agreements.list(
                                region,
                                today,
                                days == null ? approach.soonUntil(today) : today.plusDays(days),
                                place,
                                page.rowsToRead()),
                        page.limit(),
                        row -> Cursor.of(row.lastDay(), row.agreementId()))
                .map(EndingAgreementView::of);
    }
}

package id.koperasi.registry.cooperative;

import id.koperasi.platform.change.Change;
import id.koperasi.platform.change.Tenant;
import id.koperasi.platform.money.Rupiah;
import id.koperasi.platform.problem.Refuses;
import id.koperasi.platform.time.DateRejection.DateInTheFuture;
import id.koperasi.registry.founding.FoundingRejection;
import id.koperasi.registry.founding.Payment;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/v1/cooperatives/{cooperativeId}")
@Tag(name = "Formation", description = "The way from a proposal to a legal entity.")
class FormationResource {

    private final FormingCooperatives forming;
    private final CitizensNumbers numbers;

    FormationResource(FormingCooperatives forming, CitizensNumbers numbers) {
        this.forming = forming;
        this.numbers = numbers;
    }

    @Schema(description = "The decree that makes a cooperative a legal entity, and the capital that is paid in.")
    record NewFormation(
            @NotNull @Size(max = 60) @Schema(examples = "AHU-0017736.AH.01.29.TAHUN 2025")
            String decreeNumber,

            @NotNull @Schema(examples = "2025-06-02") LocalDate decidedOn,
            @NotNull @Size(max = 500) List<@NotNull @Valid NewPayment> paidIn) {}

    @Schema(description = "What one founder has paid in.")
    record NewPayment(
            @NotNull @Size(max = 16) @Schema(description = NewFoundingMeeting.NIK)
            String nik,

            @NotNull @Schema(description = "Simpanan pokok, in full.")
            Rupiah principal,

            @NotNull @Schema(description = "Simpanan wajib, the first at least.")
            Rupiah mandatory) {}

    @POST
    @Path("/founding-meeting")
    @Change
    @Operation(
            operationId = "recordFoundingMeeting",
            summary = "Record the founding meeting",
            description = "Founders, officers and savings. Everything that breaks a rule is named at once.")
    @Refuses({CooperativeRejection.class, FoundingRejection.class, DateInTheFuture.class})
    public RestResponse<CooperativeView> meet(
            @Tenant @PathParam("cooperativeId") UUID cooperativeId, @NotNull @Valid NewFoundingMeeting body) {
        return RestResponse.ok(CooperativeView.of(forming.meet(cooperativeId, body.toMeeting(numbers))));
    }

    @POST
    @Path("/deed")
    @Change
    @Operation(operationId = "recordDeed", summary = "Record the notary's deed")
    @Refuses({CooperativeRejection.class, DateInTheFuture.class})
    public RestResponse<CooperativeView> sign(
            @Tenant @PathParam("cooperativeId") UUID cooperativeId, @NotNull @Valid NewDeed body) {
        return RestResponse.ok(CooperativeView.of(forming.sign(cooperativeId, body.toDeed())));
    }

    @POST
    @Path("/formation")
    @Change
    @Operation(
            operationId = "recordFormation",
            summary = "Record the decree and the paid-in capital",
            description = "From that day on the cooperative is a legal entity and its officers are in office.")
    @Refuses({CooperativeRejection.class, FoundingRejection.class, DateInTheFuture.class})
    public RestResponse<CooperativeView> form(
            @Tenant @PathParam("cooperativeId") UUID cooperativeId, @NotNull @Valid NewFormation body) {
        Decree decree = Decree.of(body.decreeNumber(), body.decidedOn());
        return RestResponse.ok(CooperativeView.of(forming.form(cooperativeId, decree, payments(body.paidIn()))));
    }

    private List<Payment> payments(List<NewPayment> paidIn) {
        return IntStream.range(0, paidIn.size())
                .mapToObj(index -> {
                    NewPayment payment = paidIn.get(index);
                    return new Payment(
                            numbers.person(payment.nik(), "paidIn/" + index), payment.principal(), payment.mandatory());
                })
                .toList();
    }
}

package id.koperasi.ledger.erasure;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.koperasi.ledger.erasure.ErasureRejection.ErasedAlready;
import id.koperasi.ledger.erasure.Erasures.Asked;
import id.koperasi.ledger.member.Member;
import id.koperasi.ledger.member.Members;
import id.koperasi.platform.caller.CurrentCaller;
import id.koperasi.platform.change.Change;
import id.koperasi.platform.change.Tenant;
import id.koperasi.platform.problem.Refuses;
import id.koperasi.platform.problem.RejectedException;
import id.koperasi.platform.problem.RequestRejection.NotFound;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/v1/cooperatives/{cooperativeId}/members/{memberId}/erasure")
@Tag(name = "Members", description = "The book of members.")
class ErasureResource {

    private final Members members;
    private final Erasures erasures;
    private final CurrentCaller caller;

    ErasureResource(Members members, Erasures erasures, CurrentCaller caller) {
        this.members = members;
        this.erasures = erasures;
        this.caller = caller;
    }

    @Schema(description = "A person wants what is known of him erased.")
    record NewErasure(
            @NotBlank @Size(max = 100) @Pattern(regexp = "\\P{Cc}*") @Schema(description = "The letter of the person, by its number.", examples = "Surat 12/2026")
            String letter) {}

    @Schema(name = "Erasure", description = "What became of the wish to be erased.")
    record ErasureView(
            @Schema(description = "Whether it is done when he leaves; otherwise it is done at once.")
            boolean waits) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "ErasureStanding", description = "How far an erasure is.")
    record StandingView(
            Instant askedAt,

            @Schema(description = "Whether nothing is left that is sealed about him.")
            boolean erased,

            @Schema(description = "How often it failed since it last did not; it is tried again.", examples = "0")
            int failures,

            @Nullable Instant failedAt) {}

    @GET
    @Operation(operationId = "showErasure", summary = "How far the erasure of a person is")
    public StandingView show(@PathParam("cooperativeId") UUID cooperativeId, @PathParam("memberId") UUID memberId) {
        Member member = members.of(cooperativeId, memberId);
        Asked asked =
                erasures.asked(cooperativeId, member.person()).orElseThrow(() -> new RejectedException(new NotFound()));
        return new StandingView(asked.askedAt(), member.isErased(), asked.failures(), asked.failedAt());
    }

    @POST
    @Change
    @Operation(
            operationId = "eraseMember",
            summary = "Erase a person from the book of members",
            description =
                    "His name and number, and his name in what people wrote. Books and chain stay as they are. Of a "
                            + "member it is done when he leaves.")
    @APIResponse(
            responseCode = "202",
            description = "Noted.",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = ErasureView.class)))
    @Refuses(ErasedAlready.class)
    public RestResponse<ErasureView> erase(
            @Tenant @PathParam("cooperativeId") UUID cooperativeId,
            @PathParam("memberId") UUID memberId,
            @NotNull @Valid NewErasure body) {
        Member member = members.of(cooperativeId, memberId);
        if (member.isErased()) {
            throw new RejectedException(new ErasedAlready());
        }
        erasures.ask(
                cooperativeId,
                member.person(),
                caller.get().person(),
                body.letter().strip());
        return RestResponse.status(RestResponse.Status.ACCEPTED, new ErasureView(!member.hasLeft()));
    }
}

package id.koperasi.ledger.erasure;

import id.koperasi.ledger.erasure.Erasing.Outcome;
import id.koperasi.ledger.erasure.ErasureRejection.ErasedAlready;
import id.koperasi.ledger.member.Member;
import id.koperasi.ledger.member.Members;
import id.koperasi.platform.caller.CurrentCaller;
import id.koperasi.platform.change.Change;
import id.koperasi.platform.change.Tenant;
import id.koperasi.platform.problem.Refuses;
import id.koperasi.platform.problem.RejectedException;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/v1/cooperatives/{cooperativeId}/members/{memberId}/erasure")
@Tag(name = "Members", description = "The book of members.")
class ErasureResource {

    private final Members members;
    private final Erasing erasing;
    private final CurrentCaller caller;

    ErasureResource(Members members, Erasing erasing, CurrentCaller caller) {
        this.members = members;
        this.erasing = erasing;
        this.caller = caller;
    }

    @Schema(description = "A person wants what is known of him erased.")
    record NewErasure(
            @NotBlank @Size(max = 100) @Pattern(regexp = "\\P{Cc}*") @Schema(description = "The letter of the person, by its number.", examples = "Surat 12/2026")
            String letter) {}

    @Schema(name = "Erasure", description = "What became of the wish to be erased.")
    record ErasureView(
            @Schema(description = "False while he is a member: it is done when he leaves.")
            boolean erased) {}

    @POST
    @Change
    @Operation(
            operationId = "eraseMember",
            summary = "Erase a person from the book of members",
            description =
                    "His name and number, and his name in what people wrote. Books and chain stay as they are. Of a "
                            + "member it is done when he leaves.")
    @Refuses(ErasedAlready.class)
    public RestResponse<ErasureView> erase(
            @Tenant @PathParam("cooperativeId") UUID cooperativeId,
            @PathParam("memberId") UUID memberId,
            @NotNull @Valid NewErasure body) {
        Member member = members.of(cooperativeId, memberId);
        Outcome outcome = erasing.erase(
                cooperativeId,
                member.person(),
                caller.get().person(),
                body.letter().strip());
        if (outcome == Outcome.ERASED_ALREADY) {
            throw new RejectedException(new ErasedAlready());
        }
        return RestResponse.ok(new ErasureView(outcome == Outcome.ERASED));
    }
}

package id.koperasi.ledger.member;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.koperasi.ledger.book.Books;
import id.koperasi.ledger.decision.StandingRejection.CooperativeTakesNoMembers;
import id.koperasi.ledger.journal.EntryRejection.BookFrozen;
import id.koperasi.ledger.journal.OpeningRejection.OpeningStands;
import id.koperasi.ledger.journal.OpeningRejection.OpeningTooLate;
import id.koperasi.ledger.member.IdentityChecks.Stated;
import id.koperasi.platform.change.Change;
import id.koperasi.platform.change.Tenant;
import id.koperasi.platform.privacy.Nik;
import id.koperasi.platform.problem.Refuses;
import id.koperasi.platform.request.Page;
import id.koperasi.platform.request.PageRequest;
import id.koperasi.platform.time.DateRejection.DateInTheFuture;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/v1/cooperatives/{cooperativeId}/members")
@Tag(name = "Members", description = "The book of members.")
class MemberResource {

    private final Books books;
    private final Members members;
    private final Admitting admitting;
    private final SealedFields sealed;
    private final IdentityChecks checks;

    MemberResource(Books books, Members members, Admitting admitting, SealedFields sealed, IdentityChecks checks) {
        this.books = books;
        this.members = members;
        this.admitting = admitting;
        this.sealed = sealed;
        this.checks = checks;
    }

    @Schema(description = "Somebody who was a member before the book was kept here.")
    record NewMember(
            @NotNull @Schema(examples = "3603101708450001") Nik nik,

            @NotBlank @Size(max = 100) @Pattern(regexp = "\\P{Cc}*") @Schema(description = "As on the identity card.", examples = "Siti Aminah")
            String name,

            @Schema(description = "Without vote and office (anggota luar biasa).", examples = "false", nullable = true)
            @Nullable Boolean extraordinary,

            @NotNull @Schema(description = "It may lie before the book was opened.", examples = "2019-07-24")
            LocalDate joinedOn,

            @Schema(
                    description = "Date of birth, held against the number and not kept.",
                    examples = "1985-04-30",
                    nullable = true)
            @Nullable LocalDate bornOn,

            @Schema(description = "Held against the number and not kept.", examples = "FEMALE", nullable = true)
            Nik.@Nullable Sex sex) {}

    @Schema(name = "Member", description = "A member of a cooperative.")
    record MemberView(
            UUID memberId,

            @Schema(description = "In the book of members, from 1.", examples = "1")
            long memberNumber,

            @Schema(examples = "Siti Aminah") String name,

            @Schema(description = "Masked; absent of founders, whose deed does not carry it.", nullable = true)
            @Nullable Nik nik,

            boolean founder,

            @Schema(description = "Without vote and office (anggota luar biasa).")
            boolean extraordinary,

            LocalDate admittedOn,

            @Schema(
                    description = "ACTIVE, LEFT, ANNULLED or JOINED to another record of the same person.",
                    examples = "ACTIVE")
            String status,

            @Schema(
                    description =
                            "Another record of the same person: the one it was joined to, or is still to be joined to.",
                    nullable = true)
            @Nullable UUID sameAs,

            @JsonInclude(JsonInclude.Include.NON_NULL)
            @Schema(description = "What does not fit the number, told once to who brought him along.", nullable = true)
            @Nullable List<IdentityWarning> warnings) {}

    @POST
    @Change
    @Operation(
            operationId = "admitMember",
            summary = "Bring a member along, before the opening balances",
            description =
                    "For a cooperative that comes with a history: its opening balances then name his simpanan pokok. "
                            + "Everybody else applies, and is admitted with his simpanan pokok. Name and citizen's number "
                            + "are kept sealed; what does not fit the number comes back as a warning.")
    @APIResponse(
            responseCode = "201",
            description = "Admitted; `Location` names the member.",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = MemberView.class)))
    @Refuses({
        MemberRejection.class,
        BookFrozen.class,
        DateInTheFuture.class,
        CooperativeTakesNoMembers.class,
        OpeningStands.class,
        OpeningTooLate.class
    })
    public RestResponse<MemberView> admit(
            @Tenant @PathParam("cooperativeId") UUID cooperativeId, @NotNull @Valid NewMember body) {
        Member member = admitting.admit(new AdmitMember(
                cooperativeId,
                body.nik(),
                body.name().strip(),
                Boolean.TRUE.equals(body.extraordinary()),
                body.joinedOn()));
        return RestResponse.ResponseBuilder.<MemberView>created(
                        URI.create("/v1/cooperatives/" + cooperativeId + "/members/" + member.id()))
                .entity(view(
                        cooperativeId,
                        member,
                        checks.of(
                                new Stated(body.nik(), body.bornOn(), body.sex()),
                                books.day(books.of(cooperativeId), null))))
                .build();
    }

    @GET
    @Operation(operationId = "listMembers", summary = "The members of a cooperative, by number")
    public Page<MemberView> list(@PathParam("cooperativeId") UUID cooperativeId, @Valid @BeanParam PageRequest page) {
        books.of(cooperativeId);
        return members.page(cooperativeId, page).map(member -> view(cooperativeId, member));
    }

    @GET
    @Path("/{memberId}")
    @Operation(operationId = "showMember", summary = "A member")
    public MemberView show(@PathParam("cooperativeId") UUID cooperativeId, @PathParam("memberId") UUID memberId) {
        return view(cooperativeId, members.of(cooperativeId, memberId));
    }

    private MemberView view(UUID cooperativeId, Member member) {
        return view(cooperativeId, member, List.of());
    }

    private MemberView view(UUID cooperativeId, Member member, List<IdentityWarning> warnings) {
        return new MemberView(
                member.id(),
                member.number(),
                sealed.nameOf(cooperativeId, member),
                sealed.nikOf(cooperativeId, member),
                member.isFounder(),
                member.extraordinary(),
                member.admittedOn(),
                member.status(),
                member.sameAs(),
                warnings.isEmpty() ? null : warnings);
    }
}

package id.koperasi.funding.programmedraft;

import id.koperasi.funding.holiday.HolidayRejection.UnknownCalendar;
import id.koperasi.funding.programmedraft.ProgrammeDraft.Base;
import id.koperasi.funding.programmedraft.ProgrammeDraft.Begins;
import id.koperasi.funding.programmedraft.ProgrammeDraftRejection.CommitteeOfPowers;
import id.koperasi.funding.programmedraft.ProgrammeDraftRejection.DraftedByYou;
import id.koperasi.funding.programmedraft.ProgrammeDraftRejection.DrafterUnknown;
import id.koperasi.funding.programmedraft.ProgrammeDraftRejection.NoBankForSuppliers;
import id.koperasi.funding.programmedraft.ProgrammeDraftRejection.NoSuchBase;
import id.koperasi.funding.programmedraft.ProgrammeDraftRejection.NobodyLooks;
import id.koperasi.funding.programmedraft.ProgrammeDraftRejection.PartUnsound;
import id.koperasi.funding.programmedraft.ProgrammeDraftRejection.PowersEndBelow;
import id.koperasi.funding.programmedraft.ProgrammeDraftRejection.ProgrammeExists;
import id.koperasi.funding.programmedraft.ProgrammeDraftRejection.RuleUnsound;
import id.koperasi.funding.programmedraft.ProgrammeDraftRejection.TermsUnsound;
import id.koperasi.funding.programmedraft.ProgrammeDraftRejection.VersionInForce;
import id.koperasi.funding.programmedraft.ProgrammeDraftRejection.VersionOvertaken;
import id.koperasi.funding.programmedraft.ProgrammeDraftRejection.VersionTooEarly;
import id.koperasi.platform.change.Change;
import id.koperasi.platform.problem.Refuses;
import id.koperasi.platform.request.Cursor;
import id.koperasi.platform.request.Page;
import id.koperasi.platform.request.PageRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/v1/programme-drafts")
@Tag(name = "Programmes")
class ProgrammeDraftResource {

    private final DraftingProgrammes drafting;
    private final ProgrammeDrafts drafts;

    ProgrammeDraftResource(DraftingProgrammes drafting, ProgrammeDrafts drafts) {
        this.drafting = drafting;
        this.drafts = drafts;
    }

    /** Whose money a programme lends. */
    enum ProgrammeSource {
        STATE_LOAN,
        CSR,
        OTHER_GRANT,
        OWN
    }

    /** Who lends it. */
    enum ProgrammeLender {
        REVOLVING_FUND,
        STATE_BANK
    }

    @Schema(description = "What a programme is that begins with this version.")
    record NewProgramme(
            @NotBlank @Size(max = 200) @Schema(examples = "Dana bergulir tahap dua")
            String name,

            @NotNull ProgrammeSource sourceOfFunds,
            @NotNull ProgrammeLender lender) {

        Begins begins() {
            return new Begins(name, sourceOfFunds.name(), lender.name());
        }
    }

    @Schema(
            description =
                    "The version it is based on; what the draft does not name is taken over, but for the gate to be paid,"
                            + " which is passed on both days unless the draft says otherwise.")
    record NewBase(
            @NotBlank @Size(max = 40) @Schema(examples = "LPDB-PILOT")
            String programmeCode,

            @NotNull @Min(1) Integer version) {

        Base base() {
            return new Base(programmeCode, version);
        }
    }

    @Schema(description = "A version of a programme.")
    record NewProgrammeDraft(
            @NotNull @Pattern(regexp = "[A-Z0-9][A-Z0-9-]{1,39}") @Schema(examples = "LPDB-PILOT")
            String programmeCode,

            @Valid @Schema(description = "When the programme begins with it.") @Nullable NewProgramme programme,

            @NotNull @Valid NewBase basedOn,

            @NotNull @Schema(description = "From which day on it shall count; it has not passed.", examples = "2027-01-01")
            LocalDate effectiveFrom,

            @NotNull @Valid ChangedTerms terms,

            @Valid @Nullable ChangedParts parts,

            @Valid @Nullable ChangedRules rules,

            @NotBlank @Size(max = 2000) @Schema(examples = "Plafon dinaikkan menurut perubahan peraturan.")
            String reason) {

        @Nullable Begins begins() {
            return programme == null ? null : programme.begins();
        }
    }

    @Schema(name = "ProgrammeDraft", description = "A version of a programme that somebody drafted.")
    record DraftView(
            UUID draftId,

            @Schema(examples = "LPDB-PILOT") String programmeCode,

            @Schema(description = "The version it is based on.", examples = "LPDB-PILOT")
            String baseProgramme,

            @Schema(examples = "2") int baseVersion,

            LocalDate effectiveFrom,

            @Schema(description = "What differs, as JSON by column.", examples = "{\"ceiling_sen\": 400000000000}")
            String terms,

            @Schema(
                    description = "Which lists it replaces, as JSON by list and column.",
                    examples = "{\"targets\": []}")
            String parts,

            String reason,
            Instant draftedAt,

            @Schema(description = "The version it became, once it is in force.") @Nullable Integer version) {

        static DraftView of(ProgrammeDraft draft) {
            return new DraftView(
                    draft.id(),
                    draft.programmeCode(),
                    draft.base().programmeCode(),
                    draft.base().version(),
                    draft.effectiveFrom(),
                    draft.terms(),
                    draft.parts(),
                    draft.reason(),
                    draft.draftedAt(),
                    draft.version());
        }
    }

    @POST
    @Change
    @Operation(
            operationId = "draftProgrammeVersion",
            summary = "Draft a version of a programme, or a new programme with its first",
            description =
                    "It says what differs from the version it is based on: terms one by one, lists and rules each whole. Where the"
                            + " method of the classes is another and no arrears are named, its regulation is taken over."
                            + " Another person"
                            + " puts it in force. Days back for a payment and days of an approval are 7 and 90 where neither"
                            + " the draft nor that version has them; the gate to be paid is passed on both days unless the"
                            + " draft says otherwise, whatever that version says.")
    @APIResponse(
            responseCode = "201",
            description = "Drafted.",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = DraftView.class)))
    @Refuses({
        DrafterUnknown.class,
        ProgrammeExists.class,
        NoSuchBase.class,
        TermsUnsound.class,
        NobodyLooks.class,
        PartUnsound.class,
        RuleUnsound.class,
        UnknownCalendar.class,
        NoBankForSuppliers.class,
        CommitteeOfPowers.class,
        PowersEndBelow.class,
        VersionTooEarly.class
    })
    public RestResponse<DraftView> draft(@NotNull @Valid NewProgrammeDraft body) {
        ProgrammeDraft draft = drafting.draft(
                body.programmeCode(),
                body.begins(),
                body.basedOn().base(),
                body.effectiveFrom(),
                body.terms(),
                Objects.requireNonNullElse(body.parts(), ChangedParts.NONE),
                Objects.requireNonNullElse(body.rules(), ChangedRules.NONE),
                body.reason().strip());
        return RestResponse.status(RestResponse.Status.CREATED, DraftView.of(draft));
    }

    @GET
    @Operation(operationId = "listProgrammeDrafts", summary = "Drafts of versions, in order")
    public Page<DraftView> list(@Valid @BeanParam PageRequest page) {
        UUID after = page.after() == null ? new UUID(0, 0) : page.after().uuid(0);
        return Page.of(drafts.after(after, page.rowsToRead()), page.limit(), draft -> Cursor.of(draft.id()))
                .map(DraftView::of);
    }

    @POST
    @Path("/{draftId}/enactment")
    @Change
    @Operation(
            operationId = "enactProgrammeVersion",
            summary = "Put a version in force that another has drafted",
            description = "From its day on it counts for what is submitted; a version never changes once it is there.")
    @Refuses({
        DrafterUnknown.class,
        DraftedByYou.class,
        VersionInForce.class,
        VersionOvertaken.class,
        VersionTooEarly.class,
        ProgrammeExists.class
    })
    public RestResponse<DraftView> enact(@PathParam("draftId") UUID draftId) {
        return RestResponse.ok(DraftView.of(drafting.enact(draftId)));
    }
}

package id.koperasi.training.speaker;

import id.koperasi.platform.change.Change;
import id.koperasi.platform.problem.Refuses;
import id.koperasi.platform.request.Cursor;
import id.koperasi.platform.request.Page;
import id.koperasi.platform.request.PageRequest;
import id.koperasi.platform.time.Ids;
import id.koperasi.training.region.Jurisdiction;
import id.koperasi.training.region.Region;
import id.koperasi.training.region.RegionRejection.RegionOutsideReach;
import id.koperasi.training.speaker.SpeakerRejection.AccountOfAnotherSpeaker;
import id.koperasi.training.speaker.SpeakerRejection.SpeakerExists;
import id.koperasi.training.speaker.Speakers.Speaker;
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
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/v1/speakers")
@Tag(name = "Speakers", description = "The pool of speakers (narasumber) and who speaks when.")
class SpeakerResource {

    private static final UUID FIRST = new UUID(0, 0);
    private static final String ACCOUNT =
            "The account with which he signs in as a trainer, by its `sub`. Its trainer reaches the sessions in which "
                    + "the speaker speaks, and no others.";
    private static final String EXAMPLE = "6f1c2a34-6d1f-4a0e-8b5e-0d9a4f7f1c11";

    private final NamingSpeakers naming;
    private final Speakers speakers;
    private final Jurisdiction jurisdiction;
    private final Ids ids;

    SpeakerResource(NamingSpeakers naming, Speakers speakers, Jurisdiction jurisdiction, Ids ids) {
        this.naming = naming;
        this.speakers = speakers;
        this.jurisdiction = jurisdiction;
        this.ids = ids;
    }

    @Schema(description = "Somebody who can speak.")
    record NewSpeaker(
            @NotBlank @Size(max = 120) @Schema(examples = "Ratna Dewi")
            String name,

            @NotBlank @Size(max = 200) @Schema(examples = "Dinas Koperasi dan Usaha Mikro Kabupaten Tangerang")
            String organisation,

            @NotNull @Pattern(regexp = Region.SHAPE) @Schema(description = "Where; he may speak elsewhere too.", examples = "36.03")
            String regionCode,

            @NotNull @Size(min = 1, max = 20) @Schema(description = "What he can speak about.", examples = "[\"Dana bergulir\"]")
            List<@NotNull @Pattern(regexp = "[^\\n\\r]{1,100}") String> expertise,

            @Nullable @Size(min = 1, max = 100) @Schema(description = ACCOUNT, examples = EXAMPLE)
            String account) {

        private Speaker speaker(UUID id) {
            return new Speaker(
                    id,
                    name.strip(),
                    organisation.strip(),
                    regionCode,
                    expertise.stream().map(String::strip).collect(Collectors.joining("\n")),
                    account);
        }
    }

    @Schema(description = "With which account a speaker signs in.")
    record NewSpeakerAccount(
            @NotNull @Size(min = 1, max = 100) @Schema(description = ACCOUNT, examples = EXAMPLE)
            String account) {}

    @Schema(name = "SpeakerAccount", description = "With which account a speaker signs in as a trainer.")
    record SpeakerAccountView(UUID speakerId, String account) {}

    @Schema(name = "Speaker", description = "Somebody who can speak, in his public office.")
    record SpeakerView(UUID speakerId, String name, String organisation, String regionCode, List<String> expertise) {

        static SpeakerView of(Speaker speaker) {
            return new SpeakerView(
                    speaker.id(), speaker.name(), speaker.organisation(), speaker.regionCode(), speaker.subjects());
        }
    }

    @POST
    @Change
    @Operation(operationId = "registerSpeaker", summary = "Take somebody into the pool of speakers")
    @APIResponse(
            responseCode = "201",
            description = "In the pool.",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = SpeakerView.class)))
    @Refuses({SpeakerExists.class, AccountOfAnotherSpeaker.class, RegionOutsideReach.class})
    public RestResponse<SpeakerView> register(@NotNull @Valid NewSpeaker body) {
        Speaker speaker = body.speaker(ids.next());
        naming.register(speaker);
        return RestResponse.status(RestResponse.Status.CREATED, SpeakerView.of(speaker));
    }

    @POST
    @Path("/{speakerId}/account")
    @Change
    @Operation(
            operationId = "tieSpeakerToAccount",
            summary = "Tell with which account a speaker signs in as a trainer",
            description = "Sent again with another account, that one takes the place of the one before.")
    @Refuses({AccountOfAnotherSpeaker.class, RegionOutsideReach.class})
    public RestResponse<SpeakerAccountView> tie(
            @PathParam("speakerId") UUID speakerId, @NotNull @Valid NewSpeakerAccount body) {
        naming.tie(speakerId, body.account());
        return RestResponse.ok(new SpeakerAccountView(speakerId, body.account()));
    }

    @GET
    @Operation(operationId = "listSpeakers", summary = "The pool of speakers")
    public Page<SpeakerView> list(
            @Parameter(description = "Speakers of this region and of those within it; the caller's own without it.")
                    @QueryParam("region")
                    @Nullable @Pattern(regexp = Region.SHAPE) String region,
            @Parameter(description = "Who can speak about this.") @QueryParam("subject") @Nullable @Size(max = 100) String subject,
            @Valid @BeanParam PageRequest page) {
        String afterRegion = page.after() == null ? "" : page.after().text(0);
        UUID after = page.after() == null ? FIRST : page.after().uuid(1);
        return Page.of(
                        speakers.of(jurisdiction.asked(region), subject, afterRegion, after, page.rowsToRead()),
                        page.limit(),
                        row -> Cursor.of(row.regionCode(), row.id()))
                .map(SpeakerView::of);
    }
}

package id.koperasi.platform.event;

import id.koperasi.platform.change.Change;
import id.koperasi.platform.event.EventOperations.Republish;
import id.koperasi.platform.event.EventRejection.NotTheNextEvent;
import id.koperasi.platform.event.EventRejection.UnknownConsumer;
import id.koperasi.platform.event.ParkedStreams.ParkedStream;
import id.koperasi.platform.event.Republications.Republication;
import id.koperasi.platform.problem.Refuses;
import id.koperasi.platform.problem.RejectedException;
import id.koperasi.platform.problem.RequestRejection.NotFound;
import id.koperasi.platform.request.Cursor;
import id.koperasi.platform.request.Page;
import id.koperasi.platform.request.PageRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.net.URI;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/v1/events")
@Tag(name = "Events", description = "The machinery of events: sending facts again, and what waits for a repair.")
class EventResource {

    private final EventOperations operations;
    private final Republications republications;
    private final ParkedStreams parked;

    EventResource(EventOperations operations, Republications republications, ParkedStreams parked) {
        this.operations = operations;
        this.republications = republications;
        this.parked = parked;
    }

    @Schema(description = "Which facts to send again, and to whom.")
    record NewRepublication(
            @NotNull @Pattern(regexp = "[a-z][a-z0-9-]{1,40}") @Schema(examples = "ledger")
            String consumer,

            @NotNull Channel channel,

            @Nullable @Size(min = 1, max = 200) @Schema(examples = "region/36.73")
            String subject,

            @Nullable @Size(min = 1, max = 200) @Schema(examples = "id.koperasi.registry.region-changed.v1")
            String type,

            @Nullable Instant from,
            @Nullable Instant until) {}

    @Schema(description = "A stream that waits for a repair.")
    record StreamName(
            @NotBlank @Size(max = 200) @Schema(examples = "urn:koperasi:registry")
            String source,

            @NotBlank @Size(max = 300) @Schema(examples = "region/36.73")
            String subject) {}

    @Schema(description = "An event that shall be passed over, and why.")
    record NewSkip(
            @NotBlank @Size(max = 200) @Schema(examples = "urn:koperasi:registry")
            String source,

            @NotBlank @Size(max = 300) @Schema(examples = "region/36.73")
            String subject,

            @Positive @Schema(examples = "7") long sequence,

            @NotBlank @Size(min = 10, max = 500) @Schema(examples = "Sent by mistake; its effect was entered by hand.")
            String reason) {}

    @Schema(description = "How far a stream has come after it was resumed.")
    record Resumption(int handled) {}

    @POST
    @Path("/republications")
    @Change
    @Operation(
            operationId = "republishEvents",
            summary = "Send facts of the archive again",
            description = "Same ids and sequences, into the replay topic `koperasi.replay.<consumer>`.")
    @APIResponse(
            responseCode = "202",
            description = "Taken on; `Location` tells how far it has come.",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = Republication.class)))
    @Refuses(UnknownConsumer.class)
    public RestResponse<Republication> republish(@NotNull @Valid NewRepublication body) {
        Republication republication = operations.republish(
                new Republish(body.consumer(), body.channel(), body.subject(), body.type(), body.from(), body.until()));
        return RestResponse.ResponseBuilder.<Republication>create(202)
                .location(URI.create("/v1/events/republications/" + republication.id()))
                .entity(republication)
                .build();
    }

    @GET
    @Path("/republications/{id}")
    @Operation(operationId = "showRepublication", summary = "How far a republication has come")
    public Republication republication(@PathParam("id") UUID id) {
        return republications.find(id).orElseThrow(() -> new RejectedException(new NotFound()));
    }

    @GET
    @Path("/parked-streams")
    @Operation(operationId = "listParkedStreams", summary = "Streams that wait for a repair")
    public Page<ParkedStream> parked(@Valid @BeanParam PageRequest page) {
        Cursor after = page.after();
        Stream last = after == null ? new Stream("", "") : new Stream(after.text(0), after.text(1));
        return Page.of(
                parked.after(last, page.rowsToRead()), page.limit(), row -> Cursor.of(row.source(), row.subject()));
    }

    @POST
    @Path("/resumptions")
    @Change(keyRequired = false)
    @Operation(operationId = "resumeParkedStream", summary = "Take up a parked stream again")
    public RestResponse<Resumption> resume(@NotNull @Valid StreamName body) {
        return RestResponse.ok(new Resumption(operations.resume(new Stream(body.source(), body.subject()))));
    }

    @POST
    @Path("/skips")
    @Change
    @Operation(
            operationId = "skipEvent",
            summary = "Pass over the next event of a stream",
            description = "Without effect, because somebody decided so; the reason stays in the audit trail.")
    @Refuses(NotTheNextEvent.class)
    public RestResponse<Resumption> skip(@NotNull @Valid NewSkip body) {
        operations.skip(new Stream(body.source(), body.subject()), body.sequence());
        return RestResponse.ok(new Resumption(0));
    }
}

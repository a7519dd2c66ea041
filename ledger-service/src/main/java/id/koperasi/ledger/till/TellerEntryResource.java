package id.koperasi.ledger.till;

import com.fasterxml.jackson.databind.util.RawValue;
import id.koperasi.ledger.book.Book;
import id.koperasi.ledger.book.Books;
import id.koperasi.ledger.journal.EntryPreviewView;
import id.koperasi.ledger.journal.EntryPreviews;
import id.koperasi.ledger.journal.EntryRejection;
import id.koperasi.ledger.journal.JournalRejection;
import id.koperasi.ledger.journal.PostingEntries;
import id.koperasi.ledger.till.MoneyPlaces.MoneyPlace;
import id.koperasi.platform.change.Change;
import id.koperasi.platform.change.CurrentChange;
import id.koperasi.platform.change.KeptBy;
import id.koperasi.platform.change.Tenant;
import id.koperasi.platform.problem.Language;
import id.koperasi.platform.problem.Refuses;
import id.koperasi.platform.time.DateRejection.DateInTheFuture;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/v1/cooperatives/{cooperativeId}")
@Tag(name = "Till", description = "The teller's day.")
class TellerEntryResource {

    private final Books books;
    private final MoneyPlaces places;
    private final FillingForms filling;
    private final PostingEntries posting;
    private final EntryPreviews previews;
    private final CurrentChange change;

    TellerEntryResource(
            Books books,
            MoneyPlaces places,
            FillingForms filling,
            PostingEntries posting,
            EntryPreviews previews,
            CurrentChange change) {
        this.books = books;
        this.places = places;
        this.filling = filling;
        this.posting = posting;
        this.previews = previews;
        this.change = change;
    }

    @Schema(description = "The entry of a form.")
    record PostedTellerEntry(
            UUID entryId,

            @Schema(description = "In the journal of the cooperative, from 1 without a gap.", examples = "42")
            long number,

            @Schema(description = "Its link in the chain, SHA-256 in hexadecimal.")
            String hash) {}

    @Schema(name = "TellerFormFields", description = "A form, with the fields it has beside those of every form.")
    record TellerFormView(
            TellerForm form,

            @Schema(description = "Whether money comes in.") boolean bringsMoney,

            @Schema(examples = "[\"party\"]") List<String> required,
            @Schema(examples = "[\"unitId\"]") List<String> optional) {

        static TellerFormView of(TellerForm form) {
            return new TellerFormView(
                    form,
                    form.bringsMoney(),
                    form.required().stream().map(FormField::field).sorted().toList(),
                    form.optional().stream().map(FormField::field).sorted().toList());
        }
    }

    @Schema(name = "PlaceOfMoney", description = "A cash box or a bank account.")
    record MoneyPlaceView(
            @Schema(examples = "111") String account,
            @Schema(examples = "Kas") String name,

            @Schema(description = "Whether it holds notes and coins.")
            boolean counted) {

        static MoneyPlaceView of(MoneyPlace place) {
            return new MoneyPlaceView(place.account(), place.name(), place.counted());
        }
    }

    @Schema(name = "TellerForms", description = "What a teller fills in, and where money lies.")
    record TellerFormsView(List<TellerFormView> forms, List<MoneyPlaceView> places) {}

    @GET
    @Path("/teller-forms")
    @Operation(operationId = "listTellerForms", summary = "The forms of the teller and the places of money today")
    public TellerFormsView forms(@PathParam("cooperativeId") UUID cooperativeId) {
        Book book = books.of(cooperativeId);
        return new TellerFormsView(
                Arrays.stream(TellerForm.values()).map(TellerFormView::of).toList(),
                places.of(cooperativeId, books.day(book, null)).stream()
                        .map(MoneyPlaceView::of)
                        .toList());
    }

    @POST
    @Path("/teller-entries")
    @Change(keptBy = KeptBy.STATEMENT)
    @Operation(
            operationId = "postTellerEntry",
            summary = "Post a form of the teller",
            description =
                    "The accounts it posts to are data, by form and kind of business unit. `Location` names the entry.")
    @APIResponse(
            responseCode = "201",
            description = "Posted.",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = PostedTellerEntry.class)))
    @Refuses({TillRejection.class, EntryRejection.class, JournalRejection.class, DateInTheFuture.class})
    public RestResponse<RawValue> post(
            @Tenant @PathParam("cooperativeId") UUID cooperativeId, @NotNull @Valid NewTellerEntry body) {
        return posting.post(filling.entry(cooperativeId, body, change.get())).answer();
    }

    @POST
    @Path("/teller-entry-previews")
    @Change(keyRequired = false)
    @Operation(
            operationId = "previewTellerEntry",
            summary = "What a form of the teller would do",
            description = "Answers the lines it would post, or why it would be refused; writes nothing into the book.")
    @APIResponse(
            responseCode = "200",
            description = "What would become of it.",
            content =
                    @Content(mediaType = "application/json", schema = @Schema(implementation = EntryPreviewView.class)))
    @Refuses({TillRejection.class, JournalRejection.class})
    public RestResponse<EntryPreviewView> preview(
            @Tenant @PathParam("cooperativeId") UUID cooperativeId,
            @NotNull @Valid NewTellerEntry body,
            @Context HttpHeaders headers) {
        Language language = Language.of(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
        return RestResponse.ok(EntryPreviewView.of(previews.of(filling.entry(cooperativeId, body, null)), language));
    }
}

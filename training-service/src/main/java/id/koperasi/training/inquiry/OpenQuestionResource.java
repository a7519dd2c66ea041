package id.koperasi.training.inquiry;

import id.koperasi.platform.request.Cursor;
import id.koperasi.platform.request.Page;
import id.koperasi.platform.request.PageRequest;
import id.koperasi.platform.time.BusinessClock;
import id.koperasi.training.region.Jurisdiction;
import id.koperasi.training.region.Region;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/v1/open-questions")
@Tag(name = "Questions")
class OpenQuestionResource {

    private static final UUID FIRST = new UUID(0, 0);

    private final Inquiries inquiries;
    private final Jurisdiction jurisdiction;
    private final BusinessClock clock;

    OpenQuestionResource(Inquiries inquiries, Jurisdiction jurisdiction, BusinessClock clock) {
        this.inquiries = inquiries;
        this.jurisdiction = jurisdiction;
        this.clock = clock;
    }

    @GET
    @Operation(operationId = "listOpenQuestions", summary = "What nobody has answered yet, the oldest first")
    public Page<InquiryView> list(
            @Parameter(description = "Sessions for this region and those within it; the caller's own without it.")
                    @QueryParam("region")
                    @Nullable @Pattern(regexp = Region.SHAPE) String region,
            @Valid @BeanParam PageRequest page) {
        Instant askedAt = page.after() == null ? Instant.EPOCH : page.after().instant(0);
        UUID after = page.after() == null ? FIRST : page.after().uuid(1);
        return Page.of(
                        inquiries.open(jurisdiction.asked(region), askedAt, after, page.rowsToRead()),
                        page.limit(),
                        row -> Cursor.of(row.askedAt(), row.id()))
                .map(row -> InquiryView.of(row, clock.now()));
    }
}

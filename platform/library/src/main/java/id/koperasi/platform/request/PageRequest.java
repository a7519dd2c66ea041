package id.koperasi.platform.request;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which piece of a list a caller asks for; an endpoint takes it as {@code @Valid @BeanParam PageRequest page}. */
public record PageRequest(
        @Parameter(description = "How many items at most.")
        @QueryParam("limit")
        @DefaultValue("20")
        @Min(1) @Max(MAX_LIMIT) int limit,

        @Parameter(
                description = "The nextCursor of the page before.",
                schema = @Schema(type = SchemaType.STRING, maxLength = 512))
        @QueryParam("after")
        @Nullable Cursor after) {

    /** The largest page: enough for a screen, few enough for one quick statement. */
    public static final int MAX_LIMIT = 100;

    /** How many rows to read: one more than asked, which tells whether a next page exists. */
    public int rowsToRead() {
        return limit + 1;
    }
}

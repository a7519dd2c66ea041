package id.koperasi.platform.task;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Something that waits for the caller.
 *
 * @param kind which work
 * @param title what there is to do, in his language
 * @param tenant whose it is
 * @param name its name
 * @param id of what it is about
 * @param since since when it waits
 * @param dueOn by when it should be done
 * @param overdue whether that day is over where the tenant is
 * @param operationId by which operation it is done
 * @param path where that is
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "OwnTask", description = "Something that waits for the caller to do.")
public record OwnTask(
        @Schema(description = "Which work.") String kind,

        @Schema(description = "What there is to do, in the language of the answer.")
        String title,

        @JsonProperty("cooperativeId") @Nullable @Schema(description = "Absent of what belongs to no cooperative.")
        UUID tenant,

        @JsonProperty("cooperative") @Nullable @Schema(examples = "Koperasi Desa Merah Putih Bojong")
        String name,

        @Schema(description = "Of what it is about: a case, a paper, a line.")
        UUID id,

        @Schema(description = "Since when it waits.") LocalDate since,

        @Nullable @Schema(description = "By when it should be done; absent where no day is set.")
        LocalDate dueOn,

        @Schema(description = "Whether that day is over where the cooperative is.")
        boolean overdue,

        @Schema(description = "The operation by which it is done.")
        String operationId,

        @Schema(
                description = "The address of that operation, below that of the service.",
                examples = "/v1/cooperatives/0198b1f0-0000-7000-8000-000000000001/deed")
        String path) {}

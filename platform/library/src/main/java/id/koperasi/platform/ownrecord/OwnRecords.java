package id.koperasi.platform.ownrecord;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a service holds on a person, in plain and in one shape everywhere.
 *
 * @param readAt when it was read
 * @param cooperatives cooperative by cooperative
 */
@Schema(name = "OwnRecords", description = "All that the service holds on a person. It is personal data in plain.")
public record OwnRecords(
        Instant readAt,

        @Schema(description = "Cooperative by cooperative.") List<OfCooperative> cooperatives) {

    public OwnRecords {
        cooperatives = List.copyOf(cooperatives);
    }

    /**
     * What is held on him in one cooperative.
     *
     * @param cooperativeId the cooperative; null of what belongs to none
     * @param cooperative its name
     * @param sections kind by kind
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "RecordsOfCooperative", description = "What is held on a person in one cooperative, or beside all.")
    public record OfCooperative(
            @Nullable @Schema(description = "Absent of what belongs to no cooperative.")
            UUID cooperativeId,

            @Nullable @Schema(examples = "Koperasi Desa Merah Putih Bojong")
            String cooperative,

            List<Section> sections) {

        public OfCooperative {
            sections = List.copyOf(sections);
        }
    }

    /**
     * One kind of what is held.
     *
     * @param about which
     * @param rows each with the fields of its kind
     */
    @Schema(name = "RecordSection", description = "One kind of what is held.")
    public record Section(
            @Schema(examples = "offices") String about,

            @Schema(description = "Each with the fields of its kind.")
            List<Map<String, @Nullable Object>> rows) {

        public Section {
            rows = List.copyOf(rows);
        }
    }
}

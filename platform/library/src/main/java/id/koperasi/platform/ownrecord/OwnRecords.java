package id.koperasi.platform.ownrecord;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
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
 * @param clientRegion the region to which the program is bound, and of which alone this is; null of everything
 * @param tenants cooperative by cooperative
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "OwnRecords", description = "All that the service holds on a person. It is personal data in plain.")
public record OwnRecords(
        Instant readAt,

        @Nullable @Schema(description = "The region of the program that asked, and of which alone this is. Absent of everything.")
        String clientRegion,

        @JsonProperty("cooperatives") @Schema(description = "Cooperative by cooperative.")
        List<OfTenant> tenants) {

    public OwnRecords {
        tenants = List.copyOf(tenants);
    }

    /**
     * What is held on him in one cooperative.
     *
     * @param tenant the cooperative; null of what belongs to none
     * @param name its name
     * @param sections kind by kind
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "RecordsOfCooperative", description = "What is held on a person in one cooperative, or beside all.")
    public record OfTenant(
            @JsonProperty("cooperativeId") @Nullable @Schema(description = "Absent of what belongs to no cooperative.")
            UUID tenant,

            @JsonProperty("cooperative") @Nullable @Schema(examples = "Koperasi Desa Merah Putih Bojong")
            String name,

            List<Section> sections) {

        public OfTenant {
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

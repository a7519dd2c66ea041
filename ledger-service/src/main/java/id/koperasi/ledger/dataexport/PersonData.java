package id.koperasi.ledger.dataexport;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "PersonData", description = "All that the ledger holds on a person. It is personal data in plain.")
record PersonData(
        Instant readAt,

        @Nullable @Schema(description = "The region of the program that asked, and of which alone this is. Absent of everything.")
        String clientRegion,

        @Schema(description = "Cooperative by cooperative.") List<CooperativeData> cooperatives) {

    @Schema(name = "CooperativeData", description = "What is held on a person in one cooperative.")
    record CooperativeData(
            UUID cooperativeId,

            @Schema(examples = "Koperasi Desa Merah Putih Bojong")
            String cooperative,

            @Schema(description = "His records in the book of members.")
            List<MemberData> members,

            @Schema(description = "Applications, offices, erasures.")
            List<Section> sections) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "MemberData", description = "A record in the book of members.")
    record MemberData(
            UUID memberId,
            @Schema(examples = "17") long memberNumber,
            @Schema(examples = "Siti Aminah") String name,

            @Schema(description = "In plain; absent where it is not known.", examples = "3603101708450001") @Nullable String nik,

            boolean founder,
            boolean extraordinary,
            LocalDate admittedOn,
            @Schema(examples = "ACTIVE") String status,

            @Schema(
                    description =
                            "Balances, entries, changes of the membership, waivers, reminders, holds, payment orders.")
            List<Section> sections) {}

    @Schema(name = "DataSection", description = "One kind of what is held.")
    record Section(
            @Schema(examples = "entries") String about,

            @Schema(description = "Each with the fields of its kind.")
            List<Map<String, @Nullable Object>> rows) {}
}
